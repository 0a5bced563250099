import XML

/// The attributes of an element, sorted by what they mean.
struct RDFXMLAttributes {
  typealias Value = UnsafeBufferPointer<UInt8>

  private(set) var id: Value?
  private(set) var about: Value?
  private(set) var nodeID: Value?
  private(set) var resource: Value?
  private(set) var datatype: Value?
  private(set) var parseType: Value?
  private(set) var language: Value?
  private(set) var base: Value?
  /// Number of property attributes.
  private(set) var propertyCount = 0

  /// Sorts attributes.
  ///
  /// - Throws: `XMLRefusal` for names that no element can have.
  @inline(__always) init(_ attributes: XMLAttributes, names: RDFXMLNames) throws {
    for attribute in attributes {
      let name = names.find(attribute.name)
      switch name.role {
      case .plain, .type: propertyCount += 1
      case .id: try RDFXMLAttributes.set(&id, attribute)
      case .about: try RDFXMLAttributes.set(&about, attribute)
      case .nodeID: try RDFXMLAttributes.set(&nodeID, attribute)
      case .resource: try RDFXMLAttributes.set(&resource, attribute)
      case .datatype: try RDFXMLAttributes.set(&datatype, attribute)
      case .parseType: try RDFXMLAttributes.set(&parseType, attribute)
      case .language: language = attribute.value
      case .base: base = attribute.value
      case .ignored: continue
      case .rdf, .description, .li, .withdrawn, .unqualified, .noIRI:
        throw RDFXMLAttributes.refusal(of: attribute, name)
      }
    }
  }

  /// With and without prefix an attribute can come twice.
  private static func set(_ value: inout Value?, _ attribute: XMLAttribute) throws {
    guard value == nil else { throw XMLRefusal("an element has rdf:\(XMLNameBytes.text(attribute.name.local)) twice") }
    value = attribute.value
  }

  private static func refusal(of attribute: XMLAttribute, _ name: RDFXMLName) -> XMLRefusal {
    let written = attribute.name.written
    switch name.role {
    case .withdrawn: return XMLRefusal("\(written) is no part of RDF any more: say each triple of its own")
    case .unqualified:
      return XMLRefusal(
        "the attribute \(written) has no namespace: expected a property with a prefix, or rdf:\(written)")
    case .noIRI: return XMLRefusal("the attribute \(written) makes no absolute IRI: \(name.words)")
    default: return XMLRefusal("\(written) cannot be an attribute")
    }
  }
}
