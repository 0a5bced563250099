import Files
import XML

/// Writes RDF 1.1 XML (W3C Recommendation of 2014) subject by subject, in the short form: typed elements, declared
/// prefixes only, IRIs under the base relative to `xml:base`.
///
/// Not written: collections and containers in their abbreviated form, XML literals, reification by `rdf:ID`.
public struct RDFXMLWriter {
  /// Number of characters left out because XML forbids them.
  public var removedCharacters: Int { xml.removedCharacters }

  /// Subject and predicate of the first text from which characters were left out.
  public private(set) var firstRemoval: (subject: String, predicate: IRI)?

  /// Number of triples written.
  public private(set) var tripleCount = 0

  private let base: String
  private let sink: any ByteSink
  private var xml: XMLWriter
  private var names: ElementNames
  private let description: XMLName
  private let type: XMLName
  private let about: XMLName
  private let nodeID: XMLName
  private let resource: XMLName
  private let datatype: XMLName
  private let language: XMLName

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - prefixes: Prefixes and their namespaces in the order of declaration; `rdf` is added in front where absent.
  ///   - base: The IRI that `xml:base` names, ending in `/`; empty for none.
  /// - Throws: ``RDFXMLError`` for a bad prefix or base, or what the sink throws.
  public init(to sink: any ByteSink, prefixes: [(prefix: String, namespace: String)], base: String = "") throws {
    guard base.isEmpty || IRI(base).isValid && base.utf8.last == 0x2F else {
      throw RDFXMLError.badIRI(base, subject: "xml:base")
    }
    var declared = prefixes
    if !declared.contains(where: { $0.prefix == "rdf" }) { declared.insert(("rdf", Vocabulary.RDF.namespace), at: 0) }
    guard declared.contains(where: { $0.prefix == "rdf" && $0.namespace == Vocabulary.RDF.namespace }) else {
      throw RDFXMLError.badPrefix("rdf")
    }
    names = try ElementNames(prefixes: declared)
    self.base = base
    self.sink = sink
    xml = XMLWriter { try sink.write($0) }
    description = try XMLName("rdf:Description")
    type = try XMLName("rdf:type")
    about = try XMLName("rdf:about")
    nodeID = try XMLName("rdf:nodeID")
    resource = try XMLName("rdf:resource")
    datatype = try XMLName("rdf:datatype")
    language = try XMLName("xml:lang")
    try xml.start(XMLName("rdf:RDF"))
    for (prefix, namespace) in declared { try xml.attribute(XMLName("xmlns:\(prefix)"), namespace) }
    if !base.isEmpty { try xml.attribute(XMLName("xml:base"), base) }
  }

  /// Writes all that is said of one subject.
  ///
  /// - Throws: ``RDFXMLError``, or what the sink throws.
  public mutating func write(_ described: Description) throws {
    let subject = described.subject
    var rest = described.types[...]
    var element = description
    if let first = rest.first, let name = names.name(of: first) {
      element = name
      rest = rest.dropFirst()
      tripleCount += 1
    }
    try xml.start(element)
    switch subject {
    case .iri(let iri): try xml.attribute(about, reference(iri, subject: iri.string))
    case .blank(let label): try xml.attribute(nodeID, RDFXMLWriter.nodeName(label))
    case .literal(let literal): throw RDFXMLError.literalAsSubject(literal.lexical)
    }
    for further in rest {
      try xml.start(type)
      try xml.attribute(resource, reference(further, subject: subject.text))
      try xml.end()
      tripleCount += 1
    }
    for property in described.properties { try write(property, of: subject) }
    try xml.end()
  }

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try xml.end()
    try xml.finish()
    try sink.finish()
  }

  private mutating func write(_ property: Description.Property, of subject: Term) throws {
    guard let name = names.name(of: property.predicate) else {
      throw RDFXMLError.predicateWithoutName(predicate: property.predicate, subject: subject.text)
    }
    let removedBefore = xml.removedCharacters
    tripleCount += 1
    try xml.start(name)
    switch property.value {
    case .described(let description): try write(description)
    case .term(.iri(let iri)): try xml.attribute(resource, reference(iri, subject: subject.text))
    case .term(.blank(let label)): try xml.attribute(nodeID, RDFXMLWriter.nodeName(label))
    case .term(.literal(let literal)):
      if !literal.language.isEmpty {
        try xml.attribute(language, literal.language)
      } else if literal.datatype != Vocabulary.XSD.string {
        try xml.attribute(datatype, reference(literal.datatype, subject: subject.text))
      }
      try xml.text(literal.lexical)
    }
    try xml.end()
    if firstRemoval == nil, xml.removedCharacters > removedBefore {
      firstRemoval = (subject.text, property.predicate)
    }
  }

  /// The IRI as an attribute says it: relative to the base where every reader resolves it to the same.
  private func reference(_ iri: IRI, subject: String) throws -> String {
    guard iri.isValid else { throw RDFXMLError.badIRI(iri.string, subject: subject) }
    guard !base.isEmpty, let local = iri.local(in: base), RDFXMLWriter.isPlain(local) else { return iri.string }
    return String(local)
  }

  /// Whether a relative reference holds nothing that resolving treats specially: it begins with a name, has no colon in
  /// its first segment, no empty segment and none of dots alone.
  private static func isPlain(_ reference: Substring) -> Bool {
    var previous: UInt8 = 0x2F
    var isFirstSegment = true
    for byte in reference.utf8 {
      if previous == 0x2F, byte == 0x2F || byte == 0x2E || byte == 0x3F || byte == 0x23 { return false }
      if byte == 0x2F { isFirstSegment = false }
      if byte == 0x3A, isFirstSegment { return false }
      previous = byte
    }
    return !reference.isEmpty && !isFirstSegment
  }

  /// A blank node's label as an XML name: letters and digits stay, other bytes become `_` and two hexadecimal digits.
  private static func nodeName(_ label: String) -> String {
    var name = "b"
    for byte in label.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += (byte < 16 ? "_0" : "_") + String(byte, radix: 16)
      }
    }
    return name
  }
}
