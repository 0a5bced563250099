import KnowledgeGraph
import Language
import Ontology
import Statements

/// A sentence as the learned tagger takes it, with what the rules found in it: what the tagger learns from.
package struct NameReading: Sendable {
  /// A name that the rules found.
  package struct Found: Sendable {
    /// Indexes of its words in the sentence.
    package let range: Range<Int>
    /// What it names.
    package let kind: NodeKind
    /// Whether it is the adjective of a country or the name of its people.
    package let isAdjective: Bool
    /// Probability that it is rightly found.
    package let confidence: Double
  }

  /// The words, with all that lists and rules say of them.
  package let words: [NameWord]
  /// The words themselves, folded.
  package let forms: [String]
  /// Whether each word is capitalised.
  package let areCapitalised: [Bool]
  /// Code points of each word in the statement's text.
  package let codePoints: [Range<Int>]
  /// The names that the rules found.
  package let found: [Found]

  /// The sentences of a statement.
  package static func sentences(of statement: Statement, knowledge: KnowledgeBase) -> [NameReading] {
    let document = Document(statement, knowledge: knowledge)
    let mentions = RuledNames(knowledge: knowledge).names(of: document).mentions
    let evidence = NameEvidence(document: document, knowledge: knowledge, mentions: mentions)
    let reading = statement.reading
    return document.sentences.map { sentence in
      let start = sentence.tokens.lowerBound
      let tokens = document.tokens[sentence.tokens]
      let found = mentions.mentions.filter {
        !$0.isNested && !$0.rule.isEmpty && sentence.tokens.contains($0.tokens.lowerBound)
      }.map {
        Found(
          range: ($0.tokens.lowerBound - start)..<($0.tokens.upperBound - start), kind: $0.kind,
          isAdjective: $0.form == .adjective || $0.form == .demonym, confidence: $0.confidence)
      }
      return NameReading(
        words: evidence.words(of: sentence, in: mentions), forms: tokens.map(\.lower),
        areCapitalised: tokens.map(\.isCapitalised), codePoints: tokens.map { reading.codePoints(of: $0.range) },
        found: found)
    }
  }
}
