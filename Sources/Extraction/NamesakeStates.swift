import KnowledgeGraph
import Language
import Ontology

/// Tells a state from the country of its name: "Atlanta, Georgia" is no place in the Caucasus.
struct NamesakeStates {
  let document: Document
  let knowledge: KnowledgeBase

  /// The mention as a place of its own where the known city before it, behind a comma, is in another country.
  func told(_ mention: Mention, _ set: MentionSet) -> Mention {
    let start = mention.tokens.lowerBound
    guard mention.kind == .country, mention.form == .name, mention.tokens.count == 1,
      knowledge.lexicon.isIn("namesake", document.tokens[start].lower), document.wordBefore(start) == ",", start > 1,
      let city = set.at(start - 2), set.mentions[city].kind == .place, let place = set.mentions[city].entry,
      let country = mention.entry
    else { return mention }
    let seats = knowledge.gazetteer.entries[place].locatedIn
    guard !seats.isEmpty, !seats.contains(knowledge.gazetteer.entries[country].id) else { return mention }
    var state = Mention(tokens: mention.tokens, kind: .place, rule: "namesake-state", confidence: 0.9)
    state.outer = mention.outer
    return state
  }
}
