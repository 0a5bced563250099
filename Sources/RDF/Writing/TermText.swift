import XML

/// Terms as the syntaxes of the Turtle family write them, checked on the way.
extension OutputBuffer {
  /// Appends an absolute IRI in angle brackets (RDF 1.1 N-Triples, production IRIREF, without escapes).
  ///
  /// - Returns: Whether it is an absolute IRI; if not, what was appended is of no use.
  /// - Throws: What the sink throws.
  mutating func appendIRI(_ iri: UnsafeBufferPointer<UInt8>) throws -> Bool {
    guard IRI.hasScheme(iri) else { return false }
    try append(0x3C)
    let end = try appendRun(of: iri, from: 0, marks: IRI.marks)
    try append(0x3E)
    return end == iri.count
  }

  /// Appends a blank node (production BLANK_NODE_LABEL): letters, digits, `-` and `_` stay, but for `_` before `x`; other
  /// bytes become `_x` and two hexadecimal digits, so that labels that differ stay different.
  ///
  /// - Throws: What the sink throws.
  mutating func appendBlankNode(_ label: UnsafeBufferPointer<UInt8>) throws {
    try append("_:")
    if label.isEmpty { try append("_x") }
    for (index, byte) in label.enumerated() {
      let isPlain =
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2D: index > 0
        case 0x5F: index + 1 == label.count || label[index + 1] != 0x78
        default: false
        }
      if isPlain {
        try append(byte)
      } else {
        try append("_x")
        try appendHexadecimal(byte)
      }
    }
  }

  /// Appends a text in double quotes (production STRING_LITERAL_QUOTE); controls are escaped.
  ///
  /// - Throws: What the sink throws.
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) throws {
    try append(0x22)
    var index = 0
    while true {
      index = try appendRun(of: text, from: index) { word in
        ByteWord.less(word, than: 0x20) | ByteWord.equal(word, 0x22) | ByteWord.equal(word, 0x5C)
          | ByteWord.equal(word, 0x7F)
      }
      if index >= text.count { break }
      switch text[index] {
      case 0x22: try append("\\\"")
      case 0x5C: try append("\\\\")
      case 0x08: try append("\\b")
      case 0x09: try append("\\t")
      case 0x0A: try append("\\n")
      case 0x0C: try append("\\f")
      case 0x0D: try append("\\r")
      default:
        try append("\\u00")
        try appendHexadecimal(text[index])
      }
      index += 1
    }
    try append(0x22)
  }

  /// Appends a byte as two hexadecimal digits.
  ///
  /// - Throws: What the sink throws.
  mutating func appendHexadecimal(_ byte: UInt8) throws {
    for nibble in [byte >> 4, byte & 15] { try append(nibble < 10 ? 0x30 + nibble : 0x37 + nibble) }
  }
}
