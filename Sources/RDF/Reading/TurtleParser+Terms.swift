extension TurtleParser {
  /// An IRI or a blank node with a label; what is handed over lasts until the next term is read.
  @inline(__always)
  mutating func readResource(_ expected: StaticString) throws -> TermBytes {
    switch place.pointee {
    case 0x3C: return TermBytes(.iri, try readIRIReference())
    case 0x5F: return try readBlankNode()
    default:
      guard startsName(place.pointee) else { throw ScanFailure.expected("\(expected)", at: place) }
      let name = try scan { scanner, place throws(ScanFailure) in try scanner.name(&place) }
      guard name.local != nil else { throw ScanFailure.expected("\(expected)", at: name.prefix.start) }
      return TermBytes(.iri, try expand(name))
    }
  }

  /// Whether a byte can begin a prefixed name or a word.
  @inline(__always)
  func startsName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x3A || byte >= 0x80
  }

  /// A blank node with a label.
  mutating func readBlankNode() throws -> TermBytes {
    let label = try scan { scanner, place throws(ScanFailure) in try scanner.blankLabel(&place) }.bytes
    guard BlankLabels.needsChange(label) else { return TermBytes(.blank, label) }
    scratch.shrink(to: 0)
    BlankLabels.appendChanged(label, to: &scratch)
    return TermBytes(.blank, scratch.bytes(from: 0, to: scratch.count))
  }

  /// An IRI in angle brackets, absolute.
  @inline(__always)
  mutating func readIRIReference() throws -> UnsafeBufferPointer<UInt8> {
    let text = try scan { scanner, place throws(ScanFailure) in try scanner.iriReference(&place) }
    return try resolve(text)
  }

  /// The IRI that a reference in angle brackets stands for.
  @inline(__always)
  mutating func resolve(_ text: ScannedText) throws -> UnsafeBufferPointer<UInt8> {
    let bytes = try settle(text, isIRI: true)
    return IRIResolver.hasScheme(bytes) ? bytes : try resolveRelative(bytes, at: text.start)
  }

  @inline(never)
  private mutating func resolveRelative(
    _ reference: UnsafeBufferPointer<UInt8>, at start: Place
  ) throws -> UnsafeBufferPointer<UInt8> {
    guard let resolver else {
      throw ScanFailure.wrong(
        "the relative IRI <\(String(decoding: reference, as: UTF8.self))> has no base", at: start)
    }
    resolved.removeAll(keepingCapacity: true)
    resolver.resolve(reference, into: &resolved)
    scratch.shrink(to: 0)
    resolved.withUnsafeBufferPointer { scratch.append($0) }
    return scratch.bytes(from: 0, to: scratch.count)
  }

  /// The bytes of a text without its escapes; a place before its end is no longer told rightly in errors.
  @inline(__always)
  mutating func settle(_ text: ScannedText, isIRI: Bool) throws -> UnsafeBufferPointer<UInt8> {
    guard text.isEscaped else { return text.bytes }
    try scanner.checkEscapes(text, isIRI: isIRI)
    window.advance(to: text.end - window.start)
    return scanner.unescape(text)
  }

  /// The IRI that a prefixed name stands for (Turtle 1.1, section 2.4).
  @inline(__always)
  mutating func expand(_ name: ScannedName) throws -> UnsafeBufferPointer<UInt8> {
    guard let local = name.local, let namespace = prefixes.namespace(of: name.prefix.bytes) else {
      throw undeclared(name)
    }
    scratch.shrink(to: 0)
    scratch.append(namespace)
    if local.isEscaped { appendUnescaped(local.bytes) } else { scratch.append(local.bytes) }
    return scratch.bytes(from: 0, to: scratch.count)
  }

  private mutating func appendUnescaped(_ local: UnsafeBufferPointer<UInt8>) {
    var isEscape = false
    for byte in local {
      isEscape = byte == 0x5C && !isEscape
      if !isEscape { scratch.append(byte) }
    }
  }

  private func undeclared(_ name: ScannedName) -> ScanFailure {
    let prefix = String(decoding: name.prefix.bytes, as: UTF8.self)
    let local = name.local.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    return .wrong("the prefix \"\(prefix):\" of \(prefix):\(local) is not declared", at: name.prefix.start)
  }
}
