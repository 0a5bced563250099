import RDF

extension TermBytes {
  /// Lends the term with its language tag in small letters, the value that RDF 1.1 Concepts, section 3.3, gives it.
  func withSmallTag<Result>(_ body: (TermBytes) throws -> Result) rethrows -> Result {
    guard language.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return try body(self) }
    let small = language.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return try small.withUnsafeBufferPointer { try body(TermBytes(.literal, text, language: $0)) }
  }
}
