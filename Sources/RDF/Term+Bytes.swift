extension Term {
  /// Runs a body with the bytes of the term, which are valid during the call.
  ///
  /// - Throws: What the body throws.
  public func withBytes<Result>(_ body: (TermBytes) throws -> Result) rethrows -> Result {
    switch self {
    case .iri(let iri): try Term.withUTF8(iri.string) { try body(TermBytes(.iri, $0)) }
    case .blank(let label): try Term.withUTF8(label) { try body(TermBytes(.blank, $0)) }
    case .literal(let literal):
      try Term.withUTF8(literal.lexical) { text in
        if !literal.language.isEmpty {
          return try Term.withUTF8(literal.language) { try body(TermBytes(.literal, text, language: $0)) }
        }
        if literal.datatype == Vocabulary.XSD.string { return try body(TermBytes(.literal, text)) }
        return try Term.withUTF8(literal.datatype.string) { try body(TermBytes(.literal, text, datatype: $0)) }
      }
    }
  }

  private static func withUTF8<Result>(
    _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    var text = text
    return try text.withUTF8(body)
  }
}
