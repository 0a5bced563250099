import KnowledgeGraph
import Language
import Ontology

/// Says whom "we" stands for: the group alone where it issues and its members are listed as such, else every issuer.
struct SpeakerChooser {
  let analysis: Analysis
  let parties: Parties
  private var document: Document { analysis.document }

  func speakers() -> [Int] {
    // Where several people take turns, nobody knows whose "we" it is.
    guard !document.isTranscript else { return [] }
    for group in parties.issuers where analysis.isGrouping(group) {
      let bracketed = bracketedMembers(of: group)
      if !bracketed.isEmpty { return parties.issuers.filter { !bracketed.contains($0) } }
      if speaksForMembers(group) { return [group] }
    }
    return parties.issuers
  }

  /// "The G7 foreign ministers of …", "… as members of the Friends of Sudan", "the undersigned members of …", "Quint
  /// Statement on …".
  private func speaksForMembers(_ group: Int) -> Bool {
    analysis.entities[group].mentions.contains { mention in
      let range = analysis.mentions.mentions[mention].outer
      let number = document.sentenceOfToken[range.lowerBound]
      let sentence = document.sentences[number].tokens
      let before = document.tokens[Swift.max(sentence.lowerBound, range.lowerBound - 4)..<range.lowerBound].map(\.lower)
      if before.contains("members") || before.contains("member"), before.contains("of"), number < 16 { return true }
      guard document.sentences[number].isHeader || number < 6 else { return false }
      let behind = document.tokens[range.upperBound..<Swift.min(range.upperBound + 5, sentence.upperBound)].map(\.lower)
      let described = behind.prefix { !["as", "and", ","].contains($0) }
      return described.prefix(4).contains { analysis.knowledge.lexicon.isIn("memberNoun", $0) }
        || number == 0 && behind.contains { analysis.knowledge.lexicon.isIn("titleNoun", $0) }
        || before.contains("ministers") || before.contains("leaders")
    }
  }

  /// The entities in brackets behind a group's name.
  private func bracketedMembers(of group: Int) -> Set<Int> {
    for mention in analysis.entities[group].mentions {
      let range = analysis.mentions.mentions[mention].tokens
      guard document.word(range.upperBound, sameSentenceAs: range.lowerBound) == "(" else { continue }
      let limit = document.sentences[document.sentenceOfToken[range.lowerBound]].tokens.upperBound
      guard let close = (range.upperBound..<limit).first(where: { document.tokens[$0].lower == ")" }) else { continue }
      let inside = analysis.mentions(in: range.upperBound..<close).compactMap { analysis.entity(ofMention: $0) }
      if inside.count > 1 { return Set(inside) }
    }
    return []
  }
}

extension Document {
  /// Whether three blocks or more begin with a speaker's name in capitals and a colon ("QUESTION:").
  var isTranscript: Bool {
    sentences.count { sentence in
      let first = sentence.tokens.lowerBound
      guard let colon = sentence.tokens.prefix(6).first(where: { tokens[$0].lower == ":" }), colon > first
      else { return false }
      return tokens[first..<colon].allSatisfy { $0.kind != .word || $0.isAllCapitals }
        && tokens[first..<colon].contains { $0.kind == .word }
    } >= 3
  }
}
