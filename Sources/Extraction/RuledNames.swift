import Ontology

/// Finds names by lists and rules, in the order in which each builds on those before.
struct RuledNames {
  let knowledge: KnowledgeBase

  /// The names that lists and rules find in a document, acronyms it defines, and posts beside its persons.
  func names(
    of document: Document
  ) -> (mentions: MentionSet, acronyms: [String: Range<Int>], posts: [PostClaim]) {
    var mentions = MentionSet(tokenCount: document.tokens.count)
    GazetteerMatcher(document: document, knowledge: knowledge).match(into: &mentions)
    HeadNounPhrases(document: document, knowledge: knowledge).match(into: &mentions)
    LetterheadBodies(document: document, knowledge: knowledge).match(into: &mentions)
    InstrumentNumbers(document: document, knowledge: knowledge).match(into: &mentions)
    let acronyms = AcronymDefinitions(document: document, knowledge: knowledge).find(in: &mentions)
    PlacePhrases(document: document, knowledge: knowledge).match(into: &mentions)
    let posts = PersonFinder(document: document, knowledge: knowledge).find(into: &mentions)
    MentionFilter(document: document, knowledge: knowledge).apply(to: &mentions)
    CapitalMetonyms(document: document, knowledge: knowledge).apply(to: &mentions)
    return (mentions, acronyms, posts)
  }
}
