extension Term {
  /// Lends the bytes of the term for the duration of a call.
  public func withBytes<Result>(_ body: (TermBytes) throws -> Result) rethrows -> Result {
    switch self {
    case .iri(let iri): return try iri.withBytes { try body(TermBytes(.iri, $0)) }
    case .blank(var label): return try label.withUTF8 { try body(TermBytes(.blank, $0)) }
    case .literal(let literal):
      var lexical = literal.lexical
      return try lexical.withUTF8 { text in
        if !literal.language.isEmpty {
          var language = literal.language
          return try language.withUTF8 { try body(TermBytes(.literal, text, language: $0)) }
        }
        if literal.datatype == Vocabulary.XSD.string { return try body(TermBytes(.literal, text)) }
        return try literal.datatype.withBytes { try body(TermBytes(.literal, text, datatype: $0)) }
      }
    }
  }
}

extension IRI {
  /// Lends the bytes of the IRI for the duration of a call.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    var text = string
    return try text.withUTF8(body)
  }
}

extension Quad {
  /// Lends the bytes of the quad for the duration of a call.
  public func withBytes<Result>(_ body: (QuadBytes) throws -> Result) rethrows -> Result {
    try triple.subject.withBytes { subject in
      try triple.predicate.withBytes { predicate in
        try triple.object.withBytes { object in
          guard let graph else { return try body(QuadBytes(subject, predicate, object)) }
          return try graph.withBytes { try body(QuadBytes(subject, predicate, object, graph: $0)) }
        }
      }
    }
  }
}
