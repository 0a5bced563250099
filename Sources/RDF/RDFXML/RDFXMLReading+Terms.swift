import Glibc
import XML

/// IRIs, blank nodes, and the triples made of them.
extension RDFXMLReading {
  static var type: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") }
  static var first: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#first") }
  static var rest: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest") }
  static var endOfList: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil") }
  static var statement: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement") }
  static var subject: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject") }
  static var predicate: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate") }
  static var object: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#object") }
  static var xmlLiteral: HeldText { HeldText("http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral") }

  func words(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  // MARK: - Triples

  /// Says the triple of a property element, and what its `rdf:ID` makes of it.
  @inline(__always) func say(
    _ frame: RDFXMLFrame, _ kind: TermBytes.Kind, _ object: HeldText, datatype: HeldText = .none,
    language: HeldText = .none
  ) throws {
    try emit(frame.subject, frame.predicate, kind, object, datatype: datatype, language: language)
    if !frame.statement.isEmpty { try reify(frame, kind, object, datatype: datatype, language: language) }
  }

  /// Section 7.3.
  private func reify(
    _ frame: RDFXMLFrame, _ kind: TermBytes.Kind, _ object: HeldText, datatype: HeldText, language: HeldText
  ) throws {
    let statement = HeldResource(kind: .iri, text: frame.statement)
    try emit(statement, RDFXMLReading.type, .iri, RDFXMLReading.statement)
    try emit(statement, RDFXMLReading.subject, frame.subject)
    try emit(statement, RDFXMLReading.predicate, .iri, frame.predicate)
    try emit(statement, RDFXMLReading.object, kind, object, datatype: datatype, language: language)
  }

  @inline(__always) func emit(_ subject: HeldResource, _ predicate: HeldText, _ object: HeldResource) throws {
    try emit(subject, predicate, object.kind, object.text)
  }

  @inline(__always) func emit(
    _ subject: HeldResource, _ predicate: HeldText, _ kind: TermBytes.Kind, _ object: HeldText,
    datatype: HeldText = .none, language: HeldText = .none
  ) throws {
    let quad = QuadBytes(
      TermBytes(subject.kind, arena[subject.text]), arena[predicate],
      TermBytes(kind, arena[object], datatype: arena[datatype], language: arena[language]))
    do {
      try body(quad)
    } catch let refusal as TripleRefusal {
      throw XMLRefusal(refusal.message)
    }
  }

  // MARK: - IRIs

  /// The IRI that a reference stands for: the reference itself where it is absolute, else in the arena.
  @inline(__always) func resolve(_ reference: UnsafeBufferPointer<UInt8>, in frame: RDFXMLFrame) throws -> HeldText {
    if IRIBytes.hasForbidden(reference) {
      throw XMLRefusal("\"\(words(reference))\" is no IRI: it holds a space or another character that must be escaped")
    }
    return IRIResolver.hasScheme(reference) ? HeldText(reference) : try resolveRelative(reference, in: frame)
  }

  /// The text in the arena, for the time of an element.
  @inline(__always) func keep(_ text: HeldText) -> HeldText {
    text.outside == nil ? text : arena.append(UnsafeBufferPointer(start: text.outside, count: text.count))
  }

  private func resolveRelative(_ reference: UnsafeBufferPointer<UInt8>, in frame: RDFXMLFrame) throws -> HeldText {
    guard let base = bases[frame.base] else {
      throw XMLRefusal("the relative IRI \"\(words(reference))\" has no base: give one, or set xml:base")
    }
    var resolved: [UInt8] = []
    base.resolve(reference, into: &resolved)
    return arena.append(resolved)
  }

  /// The IRI of an `rdf:ID`.
  func identifier(_ id: UnsafeBufferPointer<UInt8>, in frame: RDFXMLFrame) throws -> HeldText {
    guard isName(id) else { throw XMLRefusal("rdf:ID=\"\(words(id))\" is no XML name without a colon") }
    let iri = try ([0x23] + id).withUnsafeBufferPointer { try resolveRelative($0, in: frame) }
    guard identifiers.insert(arena[iri]) else {
      throw XMLRefusal("rdf:ID=\"\(words(id))\" stands twice in the document: <\(words(arena[iri]))>")
    }
    return iri
  }

  /// The IRI of a datatype, none for `xsd:string`.
  func datatypeIRI(_ reference: UnsafeBufferPointer<UInt8>, in frame: RDFXMLFrame) throws -> HeldText {
    let iri = keep(try resolve(reference, in: frame))
    if isEqual(arena[iri], "http://www.w3.org/2001/XMLSchema#string") { return .none }
    if isEqual(arena[iri], "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString") {
      throw XMLRefusal("rdf:datatype cannot be rdf:langString: expected xml:lang instead")
    }
    return iri
  }

  private func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
    guard let start = bytes.baseAddress, bytes.count == text.utf8CodeUnitCount else { return false }
    return memcmp(start, text.utf8Start, bytes.count) == 0
  }

  // MARK: - Blank nodes

  /// A label for a blank node without a name: `b` and a number.
  func makeBlank() -> HeldText {
    blankCount += 1
    return label(blankCount - 1)
  }

  /// The label of the blank node of a number.
  func label(_ number: Int) -> HeldText { arena.append(Array("b\(number)".utf8)) }

  /// The label of an `rdf:nodeID`: itself, save where it looks like a label made here or could be none in Turtle.
  func label(_ nodeID: UnsafeBufferPointer<UInt8>) throws -> HeldText {
    guard isName(nodeID) else { throw XMLRefusal("rdf:nodeID=\"\(words(nodeID))\" is no XML name without a colon") }
    let isMade = nodeID.count > 1 && nodeID[0] == 0x62 && nodeID.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    let isMarked = nodeID.count > 1 && nodeID[0] == 0x6E && nodeID[1] == 0x2D
    guard isMade || isMarked || nodeID[nodeID.count - 1] == 0x2E else { return arena.append(nodeID) }
    return arena.append([0x6E, 0x2D] + nodeID + [0x2D])
  }

  /// Whether the bytes are an NCName (Namespaces in XML 1.0).
  private func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x5F: continue
      case 0x30...0x39, 0x2D, 0x2E: if index == 0 { return false }
      case 0x80...: return XMLName.isLegal(words(bytes))
      default: return false
      }
    }
    return !bytes.isEmpty
  }
}
