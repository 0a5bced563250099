import Language
import Ontology
import Statements

/// A statement cut into tokens and sentences.
final class Document: Sendable {
  let statement: Statement
  let tokens: [Token]
  let sentences: [Sentence]
  /// Index of the sentence of each token.
  let sentenceOfToken: [Int]

  init(_ statement: Statement, knowledge: KnowledgeBase) {
    self.statement = statement
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    let splitter = SentenceSplitter()
    for (index, block) in statement.reading.blocks.enumerated() {
      let first = tokens.count
      tokens += knowledge.tokenizer.tokens(in: statement.reading.bytes, range: block.range)
      for range in splitter.sentences(of: tokens, in: first..<tokens.count) {
        let isHeader = block.range.lowerBound < statement.header.bodyStart
        sentences.append(
          Sentence(
            tokens: range, block: index, isHeader: isHeader,
            isTitleCase: Document.isTitleCase(tokens[range], isHeading: isHeader || block.kind == .heading)))
      }
    }
    var sentenceOfToken = [Int](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence.tokens { sentenceOfToken[token] = index }
    }
    self.tokens = tokens
    self.sentences = sentences
    self.sentenceOfToken = sentenceOfToken
  }

  /// The text of a token range, as the reading has it.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return statement.reading.string(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
  }

  /// Index of the first token that a test lets through, or the number of tokens, where it lets all behind that one
  /// through and none before it.
  func firstToken(where isBehind: (Token) -> Bool) -> Int {
    var range = tokens.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(tokens[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }

  /// Byte range of a token range.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// Whether a token begins its sentence, opening marks aside.
  func startsSentence(_ index: Int) -> Bool {
    let sentence = sentences[sentenceOfToken[index]].tokens
    return !tokens[sentence.lowerBound..<index].contains { $0.isWordlike }
  }

  /// The folded word before a token in the same sentence, or empty.
  func wordBefore(_ index: Int) -> String {
    guard index > 0, sentenceOfToken[index - 1] == sentenceOfToken[index] else { return "" }
    return tokens[index - 1].lower
  }

  /// The folded word at an index, or empty outside the sentence of `of`.
  func word(_ index: Int, sameSentenceAs of: Int) -> String {
    guard tokens.indices.contains(index), sentenceOfToken[index] == sentenceOfToken[of] else { return "" }
    return tokens[index].lower
  }

  private static func isTitleCase(_ tokens: ArraySlice<Token>, isHeading: Bool) -> Bool {
    var words = 0
    var capitalised = 0
    for token in tokens where token.kind == .word && token.lower.utf8.count > 3 {
      words += 1
      if token.isCapitalised { capitalised += 1 }
    }
    // A long list of names that ends in a full stop is a sentence for all that.
    if !isHeading, words > 8, tokens.last?.lower == "." { return false }
    return words >= (isHeading ? 2 : 5) && capitalised * 10 >= words * (isHeading ? 7 : 9)
  }
}
