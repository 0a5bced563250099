import XML

/// One reading of one document: the grammar of RDF 1.1 XML Syntax, section 7.2, over the events of the XML reader.
final class RDFXMLReading: XMLHandler {
  let body: (QuadBytes) throws -> Void
  let names = RDFXMLNames()
  /// The texts of the elements that are open.
  let arena = ByteStack()
  /// The elements that are open, outermost first; the document itself is always there.
  var frames: [RDFXMLFrame] = []
  /// The bases that open elements have set; `nil` where there is none.
  var bases: [IRIResolver?]
  /// The text of the property element that is open.
  let text = ByteStack()
  var literal = XMLLiteralText()
  var identifiers = RDFXMLIdentifiers()
  /// Number of blank nodes made.
  var blankCount = 0
  private let limits: XMLLimits

  init(base: IRIResolver?, limits: XMLLimits, body: @escaping (QuadBytes) throws -> Void) {
    self.body = body
    self.limits = limits
    bases = [base]
    frames.append(RDFXMLFrame(kind: .document, mark: 0, base: 0, language: .none))
  }

  func start(_ element: XMLElement) throws {
    names.makeRoom()
    let kind = frames[frames.count - 1].kind
    if kind == .xmlLiteral {
      literal.start(element)
      return try checkLiteral()
    }
    guard element.name.namespace != nil else {
      throw XMLRefusal("the element \(element.name.written) has no namespace: expected one, such as rdf:Description")
    }
    let name = names.find(element.name)
    let attributes = try RDFXMLAttributes(element.attributes, names: names)
    let frame = try open(attributes)
    switch kind {
    case .node: try startProperty(element, name, attributes, frame)
    case .document where name.role == .rdf: try startRDF(attributes, frame)
    case .document, .rdf, .collection: try startNode(element, name, attributes, frame)
    case .property:
      try requireBlankText(before: element.name)
      try startNode(element, name, attributes, frame)
    case .filledProperty:
      throw XMLRefusal("a second node element, \(element.name.written), in one property: expected its end tag")
    case .empty:
      throw XMLRefusal(
        "the element \(element.name.written) in a property whose attributes give its value: expected its end tag")
    case .xmlLiteral: return
    }
  }

  func end(_ name: XMLNameBytes) throws {
    let frame = frames[frames.count - 1]
    switch frame.kind {
    case .xmlLiteral:
      if literal.end(name) { return }
      let bytes = literal.bytes
      try bytes.withUnsafeBufferPointer {
        try say(frame, .literal, HeldText($0), datatype: RDFXMLReading.xmlLiteral)
      }
      literal = XMLLiteralText()
    case .property:
      try say(
        frame, .literal, HeldText(text.all), datatype: frame.datatype,
        language: frame.datatype.isEmpty ? frame.language : .none)
    case .collection: try endCollection(frame)
    case .document, .rdf, .node, .filledProperty, .empty: break
    }
    close(frame)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch frames[frames.count - 1].kind {
    case .property: text.append(bytes)
    case .xmlLiteral:
      literal.text(bytes)
      try checkLiteral()
    case .document, .rdf, .node, .filledProperty, .empty, .collection:
      guard let place = bytes.firstIndex(where: { !RDFXMLReading.isSpace($0) }) else { return }
      throw refusal(ofText: UnsafeBufferPointer(rebasing: bytes[place...]))
    }
  }

  func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard frames[frames.count - 1].kind == .xmlLiteral else { return }
    literal.comment(bytes)
    try checkLiteral()
  }

  func processingInstruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) throws {
    guard frames[frames.count - 1].kind == .xmlLiteral else { return }
    literal.instruction(target: target, data: data)
    try checkLiteral()
  }

  /// Begins a frame that inherits language and base, and takes the element's own.
  @inline(__always) private func open(_ attributes: RDFXMLAttributes) throws -> RDFXMLFrame {
    let outer = frames[frames.count - 1]
    var frame = RDFXMLFrame(kind: .rdf, mark: arena.count, base: outer.base, language: outer.language)
    if arena.count > limits.markupBytes {
      throw XMLRefusal("the elements that are open hold more than \(limits.markupBytes) bytes of names")
    }
    if let language = attributes.language {
      guard language.isEmpty || LanguageTag.isWellFormed(language) else {
        throw XMLRefusal("xml:lang=\"\(words(language))\" is no language tag: expected one such as en or pt-BR")
      }
      frame.language = arena.append(language)
    }
    if let base = attributes.base { try set(base, in: &frame) }
    return frame
  }

  private func set(_ base: UnsafeBufferPointer<UInt8>, in frame: inout RDFXMLFrame) throws {
    // Held in the arena only to count against the limit of open elements.
    let absolute = arena[keep(try resolve(base, in: frame))]
    guard let resolver = IRIResolver(base: IRI(String(decoding: absolute, as: UTF8.self))) else {
      throw XMLRefusal("xml:base=\"\(words(base))\" is no absolute IRI")
    }
    frame.base = bases.count
    bases.append(resolver)
  }

  private func close(_ frame: RDFXMLFrame) {
    frames.removeLast()
    arena.shrink(to: frame.mark)
    let base = frames[frames.count - 1].base
    if bases.count > base + 1 { bases.removeLast(bases.count - base - 1) }
  }

  private func startRDF(_ attributes: RDFXMLAttributes, _ frame: RDFXMLFrame) throws {
    let isPlain =
      attributes.propertyCount == 0 && attributes.id == nil && attributes.about == nil && attributes.nodeID == nil
      && attributes.resource == nil && attributes.datatype == nil && attributes.parseType == nil
    guard isPlain else { throw XMLRefusal("rdf:RDF has only declarations of namespaces, xml:lang and xml:base") }
    var frame = frame
    frame.kind = .rdf
    frames.append(frame)
  }

  private func requireBlankText(before name: XMLNameBytes) throws {
    guard text.all.allSatisfy(RDFXMLReading.isSpace) else {
      throw XMLRefusal(
        "the element \(name.written) after text in one property: expected either text or an element, or "
          + "rdf:parseType=\"Literal\"")
    }
  }

  private func checkLiteral() throws {
    if literal.bytes.count > limits.textBytes {
      throw XMLRefusal("a literal of parse type Literal is longer than \(limits.textBytes) bytes")
    }
  }

  private func refusal(ofText bytes: UnsafeBufferPointer<UInt8>) -> XMLRefusal {
    let start = words(UnsafeBufferPointer(rebasing: bytes.prefix(40)))
    switch frames[frames.count - 1].kind {
    case .node: return XMLRefusal("the text \"\(start)\" in a node element: expected property elements")
    case .empty: return XMLRefusal("the text \"\(start)\" in a property whose attributes give its value")
    case .filledProperty: return XMLRefusal("the text \"\(start)\" after the node element of a property")
    default: return XMLRefusal("the text \"\(start)\" where node elements are expected")
    }
  }

  @inline(__always) static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
