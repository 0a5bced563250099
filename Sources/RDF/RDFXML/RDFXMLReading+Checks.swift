import XML

/// What names and attributes an element can have (RDF 1.1 XML Syntax, sections 5.1 and 7.2).
extension RDFXMLReading {
  func checkNode(_ written: XMLNameBytes, _ name: RDFXMLName, _ attributes: RDFXMLAttributes) throws {
    switch name.role {
    case .plain, .description, .type: break
    case .noIRI: throw XMLRefusal("the element \(written.written) makes no absolute IRI: \(name.words)")
    case .rdf: throw XMLRefusal("\(written.written) can be the outermost element only")
    case .withdrawn: throw XMLRefusal("\(written.written) is no part of RDF any more")
    default: throw XMLRefusal("\(written.written) cannot be a node element: expected rdf:Description or a class")
    }
    if attributes.parseType != nil { throw misplaced("rdf:parseType", on: written, isNode: true) }
    if attributes.resource != nil { throw misplaced("rdf:resource", on: written, isNode: true) }
    if attributes.datatype != nil { throw misplaced("rdf:datatype", on: written, isNode: true) }
    let names = (attributes.about == nil ? 0 : 1) + (attributes.id == nil ? 0 : 1) + (attributes.nodeID == nil ? 0 : 1)
    if names > 1 {
      throw XMLRefusal("the node element \(written.written) has more than one of rdf:about, rdf:ID and rdf:nodeID")
    }
  }

  func checkProperty(_ written: XMLNameBytes, _ name: RDFXMLName, _ attributes: RDFXMLAttributes) throws {
    switch name.role {
    case .plain, .type, .li: break
    case .noIRI: throw XMLRefusal("the element \(written.written) makes no absolute IRI: \(name.words)")
    case .withdrawn: throw XMLRefusal("\(written.written) is no part of RDF any more")
    default: throw XMLRefusal("\(written.written) cannot be a property element: expected the name of a property")
    }
    if attributes.about != nil { throw misplaced("rdf:about", on: written, isNode: false) }
    var given: String?
    try note("rdf:parseType", attributes.parseType, after: &given, on: written)
    try note("rdf:datatype", attributes.datatype, after: &given, on: written)
    if attributes.propertyCount > 0, let given {
      throw XMLRefusal(
        "the property \(written.written) has \(given) and properties as attributes: expected one of them")
    }
    try note("rdf:resource", attributes.resource, after: &given, on: written)
    try note("rdf:nodeID", attributes.nodeID, after: &given, on: written)
  }

  /// Notes one of the attributes of which a property can have one.
  private func note(
    _ attribute: String, _ value: RDFXMLAttributes.Value?, after given: inout String?, on written: XMLNameBytes
  ) throws {
    guard value != nil else { return }
    if let other = given {
      throw XMLRefusal("the property \(written.written) has \(other) and \(attribute): expected one of them")
    }
    given = attribute
  }

  private func misplaced(_ attribute: String, on written: XMLNameBytes, isNode: Bool) -> XMLRefusal {
    isNode
      ? XMLRefusal(
        "\(attribute) on the node element \(written.written): expected it on a property; a node has rdf:about, rdf:ID or "
          + "rdf:nodeID")
      : XMLRefusal("\(attribute) on the property \(written.written): expected rdf:resource")
  }
}
