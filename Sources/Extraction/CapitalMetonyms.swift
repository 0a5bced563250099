import KnowledgeGraph
import Language
import Ontology

/// Takes capitals that act for the states they lead: "Beijing's conduct", "Moscow has refused", "we urge Minsk to".
struct CapitalMetonyms {
  let document: Document
  let knowledge: KnowledgeBase

  func apply(to set: inout MentionSet) {
    for index in set.mentions.indices {
      let mention = set.mentions[index]
      guard mention.kind == .place, !mention.isNested, let entry = mention.entry,
        let country = knowledge.gazetteer.country(ofCapital: knowledge.gazetteer.entries[entry].id),
        acts(mention.tokens, set)
      else { continue }
      set.update(index) {
        $0.kind = .country
        $0.entry = country
        $0.form = .metonym
        $0.rule = "capital-for-state"
        $0.confidence = 0.75
      }
    }
  }

  private func acts(_ range: Range<Int>, _ set: MentionSet) -> Bool {
    let before = document.wordBefore(range.lowerBound)
    let next = document.word(range.upperBound, sameSentenceAs: range.lowerBound)
    guard !knowledge.lexicon.isIn("locative", before) || before == "on" && next == "to" else { return false }
    if next == "to" { return knowledge.lexicon.isIn("pressing", before) || before == "on" }
    if range.upperBound < document.tokens.count, document.tokens[range.upperBound].kind == .possessive {
      return !isPlaceNoun(range.upperBound + 1)
    }
    if knowledge.lexicon.isIn("actingFor", before) { return true }
    guard !next.isEmpty, next != "and", next != "," else { return false }
    if next == "has" || next == "must" || next == "will" || next == "continues" { return true }
    return knowledge.lexicon.isIn("voicing", next) && next.hasSuffix("s")
  }

  /// "Kyiv's streets", "Tbilisi's airport" are of the city.
  private func isPlaceNoun(_ index: Int) -> Bool {
    (index..<index + 2).contains { at in
      document.tokens.indices.contains(at) && knowledge.lexicon.isIn("cityPart", document.tokens[at].lower)
    }
  }
}
