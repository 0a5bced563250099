/// The grammar of a document's sentences, each parsed when it is first asked for.
final class DocumentSyntax {
  private let reader: SyntaxReader
  private let dateOfToken: [Int: Range<Int>]
  private var parsed: [SentenceSyntax?]

  init(_ reader: SyntaxReader) {
    self.reader = reader
    dateOfToken = reader.tokensOfDates()
    parsed = [SentenceSyntax?](repeating: nil, count: reader.document.sentences.count)
  }

  /// The grammar of a sentence by its number.
  subscript(number: Int) -> SentenceSyntax {
    if let known = parsed[number] { return known }
    let syntax = reader.parse(reader.document.sentences[number], dateOfToken)
    parsed[number] = syntax
    return syntax
  }
}
