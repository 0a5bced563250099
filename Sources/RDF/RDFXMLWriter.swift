import Files
import XML

/// Writes RDF 1.1 XML (W3C Recommendation of 2014) as a stream, in the short form: typed elements, prefixes, IRIs under the
/// base relative to `xml:base`.
///
/// Consecutive quads of one subject share an element. A predicate outside of the declared namespaces is split before the
/// longest name that ends it, and its element declares the rest as namespace. Characters that XML 1.0 forbids are left
/// out and counted. Not written: collections and containers in their abbreviated form, reification by `rdf:ID`;
/// `rdf:XMLLiteral` is a datatype like others.
public struct RDFXMLWriter: QuadWriter {
  /// Number of characters left out because XML forbids them.
  public var removedCharacters: Int { xml.removedCharacters }

  /// Subject and predicate of the first text from which characters were left out.
  public private(set) var firstRemoval: (subject: String, predicate: IRI)?

  /// Number of triples written.
  public private(set) var tripleCount = 0

  /// What was left out: names of graphs, characters that XML forbids.
  public var warnings: [String] {
    var warnings = RDFWriting.warnings(.rdfxml, droppedGraphNames: droppedGraphNames)
    if let firstRemoval {
      let characters = removedCharacters == 1 ? "1 character" : "\(removedCharacters) characters"
      let place = "\(firstRemoval.predicate) of \(firstRemoval.subject)"
      warnings.append("\(characters) that XML 1.0 forbids left out, first in \(place)")
    }
    return warnings
  }

  private let base: [UInt8]
  private let sink: any ByteSink
  private let words: RDFXMLWords
  private var xml: XMLWriter
  private var names: ElementNames
  private var subject = KeptBytes()
  private var subjectKind: TermBytes.Kind?
  private var droppedGraphNames = 0

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - prefixes: Prefixes and their namespaces in the order of declaration; `rdf` is added in front where absent.
  ///   - base: The IRI that `xml:base` names, ending in `/`; empty for none.
  ///   - bufferSize: Most bytes kept back.
  /// - Throws: ``RDFWriteError`` for a bad prefix or base, or what the sink throws.
  public init(
    to sink: any ByteSink, prefixes: [(prefix: String, namespace: String)], base: String = "",
    bufferSize: Int = XMLWriter.usualBufferSize
  ) throws {
    guard base.isEmpty || IRI(base).isValid && base.utf8.last == 0x2F else {
      throw RDFWriteError.badIRI(base, subject: "xml:base")
    }
    var declared = prefixes
    if !declared.contains(where: { $0.prefix == "rdf" }) { declared.insert(("rdf", Vocabulary.RDF.namespace), at: 0) }
    guard declared.contains(where: { $0.prefix == "rdf" && $0.namespace == Vocabulary.RDF.namespace }) else {
      throw RDFWriteError.badPrefix("rdf")
    }
    names = try ElementNames(prefixes: declared)
    words = try RDFXMLWords()
    self.base = Array(base.utf8)
    self.sink = sink
    xml = XMLWriter(bufferSize: bufferSize) { try sink.write($0) }
    try xml.start(XMLName("rdf:RDF"))
    for (prefix, namespace) in declared { try xml.attribute(XMLName("xmlns:\(prefix)"), namespace) }
    if !base.isEmpty { try xml.attribute(XMLName("xml:base"), base) }
  }

  /// Writes a quad without the name of its graph; see ``warnings``.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public mutating func write(_ quad: QuadBytes) throws {
    if quad.graph != nil { droppedGraphNames += 1 }
    if subjectKind != quad.subject.kind || !subject.equals(quad.subject.text) {
      try closeSubject()
      let isTyped = try open(quad)
      subject.keep(quad.subject.text)
      subjectKind = quad.subject.kind
      if isTyped { return tripleCount += 1 }
    }
    try writeProperty(quad)
  }

  /// Writes all that is said of one subject in an element of its own, resources described in place inside of it.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public mutating func write(_ description: Description, graph: Term?) throws {
    try closeSubject()
    let before = tripleCount
    try writeElement(description)
    if graph != nil { droppedGraphNames += tripleCount - before }
  }

  /// Ends the document and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try closeSubject()
    try xml.end()
    try xml.finish()
    try sink.finish()
  }

  private mutating func closeSubject() throws {
    guard subjectKind != nil else { return }
    subjectKind = nil
    try xml.end()
  }

  /// Begins the element of a subject, named after the class where the quad tells one that has a name.
  ///
  /// - Returns: Whether that says the quad.
  private mutating func open(_ quad: QuadBytes) throws -> Bool {
    var element: XMLName?
    if quad.object.kind == .iri, quad.predicate.equals(RDFWriting.type) {
      element = names.name(ofClass: quad.object.text)
    }
    try xml.start(element ?? words.description)
    switch quad.subject.kind {
    case .iri: try xml.attribute(words.about, reference(quad.subject.text, of: quad))
    case .blank: try RDFXMLText.withNodeName(quad.subject.text) { try xml.attribute(words.nodeID, $0) }
    case .literal: throw RDFWriting.misplacedLiteral(in: quad)
    }
    return element != nil
  }

  private mutating func writeProperty(_ quad: QuadBytes) throws {
    guard let name = names.name(ofPredicate: quad.predicate) else {
      throw RDFWriteError.predicateWithoutName(
        predicate: IRI(RDFWriting.string(quad.predicate)), subject: RDFWriting.string(quad.subject.text))
    }
    let object = quad.object
    tripleCount += 1
    switch object.kind {
    case .iri: try write(name, words.resource, reference(object.text, of: quad), text: TermBytes.none)
    case .blank:
      try RDFXMLText.withNodeName(object.text) { try write(name, words.nodeID, $0, text: TermBytes.none) }
    case .literal:
      let removedBefore = xml.removedCharacters
      if !object.language.isEmpty {
        try RDFWriting.checkLanguage(of: quad)
        try write(name, words.language, object.language, text: object.text)
      } else if !object.hasPlainDatatype {
        try write(name, words.datatype, reference(object.datatype, of: quad), text: object.text)
      } else {
        try write(name, nil, TermBytes.none, text: object.text)
      }
      if firstRemoval == nil, xml.removedCharacters > removedBefore {
        firstRemoval = (RDFWriting.string(quad.subject.text), IRI(RDFWriting.string(quad.predicate)))
      }
    }
  }

  private mutating func write(
    _ name: ElementNames.Name, _ attribute: XMLName?, _ value: UnsafeBufferPointer<UInt8>,
    text: UnsafeBufferPointer<UInt8>
  ) throws {
    if name.namespace.isEmpty { return try xml.element(name.name, attribute, value, text: text) }
    try xml.start(name.name)
    try declareNamespace(of: name)
    if let attribute { try xml.attribute(attribute, value) }
    try xml.text(text)
    try xml.end()
  }

  private mutating func declareNamespace(of name: ElementNames.Name) throws {
    guard !name.namespace.isEmpty else { return }
    try name.namespace.withUnsafeBufferPointer { try xml.attribute(names.localDeclaration, $0) }
  }

  private mutating func writeElement(_ described: Description) throws {
    let types = described.types.map { Triple(described.subject, Vocabulary.RDF.type, .iri($0)) }
    var isOpen = false
    for type in types {
      try Quad(type).withBytes { quad in
        if isOpen { return try writeProperty(quad) }
        isOpen = true
        if try open(quad) { tripleCount += 1 } else { try writeProperty(quad) }
      }
    }
    if !isOpen {
      let untyped = Triple(described.subject, Vocabulary.RDF.subject, described.subject)
      _ = try Quad(untyped).withBytes { try open($0) }
    }
    for property in described.properties {
      switch property.value {
      case .term(let term):
        try Quad(Triple(described.subject, property.predicate, term)).withBytes { try writeProperty($0) }
      case .described(let description):
        guard let name = property.predicate.withBytes({ names.name(ofPredicate: $0) }) else {
          throw RDFWriteError.predicateWithoutName(predicate: property.predicate, subject: described.subject.text)
        }
        tripleCount += 1
        try xml.start(name.name)
        try declareNamespace(of: name)
        try writeElement(description)
        try xml.end()
      }
    }
    try xml.end()
  }

  /// The IRI as an attribute says it: relative to the base where every reader resolves it to the same.
  private func reference(_ iri: UnsafeBufferPointer<UInt8>, of quad: QuadBytes) throws -> UnsafeBufferPointer<UInt8> {
    guard IRI.isValid(iri) else { throw RDFWriting.badIRI(iri, of: quad) }
    guard !base.isEmpty, iri.count > base.count, iri.starts(with: base) else { return iri }
    let local = UnsafeBufferPointer(rebasing: iri[base.count...])
    return RDFXMLText.isPlain(local) ? local : iri
  }
}
