/// Finds sentences in a run of tokens.
public struct SentenceSplitter: Sendable {
  /// Most tokens of a sentence; what runs on longer (tables, lists, other scripts) is cut, behind a mark where there is
  /// one, so that no reading of a sentence costs more than a sentence may.
  static let limit = 400

  /// Makes a splitter.
  public init() {}

  /// Token index ranges of the sentences of a block of text; every token is in one.
  ///
  /// A sentence ends at `.`, `!` or `?` (with closing quotes and brackets) before a capital, a number, an opening quote
  /// or the end. The stop of an abbreviation is part of its token and so ends no sentence.
  public func sentences(of tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      defer { index += 1 }
      guard SentenceSplitter.closers.contains(tokens[index].lower) else { continue }
      var end = index + 1
      while end < range.upperBound, SentenceSplitter.trailers.contains(tokens[end].lower), !tokens[end].followsSpace {
        end += 1
      }
      guard end < range.upperBound else { break }
      let next = tokens[end]
      let opens = next.isCapitalised || next.kind == .number || SentenceSplitter.openers.contains(next.lower)
      if next.followsSpace, opens {
        append(start..<end, of: tokens, to: &sentences)
        start = end
        index = end - 1
      }
    }
    append(start..<range.upperBound, of: tokens, to: &sentences)
    return sentences
  }

  private func append(_ sentence: Range<Int>, of tokens: [Token], to sentences: inout [Range<Int>]) {
    var rest = sentence
    while rest.count > SentenceSplitter.limit {
      let end = rest.lowerBound + SentenceSplitter.limit
      let mark = (end - SentenceSplitter.limit / 4..<end).last { [",", ";", ":"].contains(tokens[$0].lower) }
      let cut = mark.map { $0 + 1 } ?? end
      sentences.append(rest.lowerBound..<cut)
      rest = cut..<rest.upperBound
    }
    if !rest.isEmpty { sentences.append(rest) }
  }

  private static let closers: Set<String> = [".", "!", "?"]
  private static let trailers: Set<String> = ["\"", "'", "\u{201D}", "\u{2019}", ")", "]", ".", "!", "?"]
  private static let openers: Set<String> = ["\"", "'", "\u{201C}", "\u{2018}", "(", "["]
}
