import KnowledgeGraph
import Language
import Ontology

/// What the lists and the rules say of each word, as the learned tagger takes it.
struct NameEvidence {
  let document: Document
  let knowledge: KnowledgeBase
  /// Words that stand in the document in lower case.
  private let lowerWords: Set<String>
  /// Last words of persons' names found so far.
  private let surnames: Set<String>

  init(document: Document, knowledge: KnowledgeBase, mentions: MentionSet) {
    self.document = document
    self.knowledge = knowledge
    var capitalised: Set<String> = []
    for token in document.tokens where token.kind == .word && token.isCapitalised { capitalised.insert(token.lower) }
    var lowerWords: Set<String> = []
    for token in document.tokens
    where token.kind == .word && !token.isCapitalised && capitalised.contains(token.lower) {
      lowerWords.insert(token.lower)
    }
    self.lowerWords = lowerWords
    var surnames: Set<String> = []
    for mention in mentions.mentions where mention.kind == .person && mention.confidence > 0.8 {
      if let last = mention.tokens.last { surnames.insert(document.tokens[last].lower) }
    }
    self.surnames = surnames
  }

  /// The words of a sentence.
  func words(of sentence: Sentence, in set: MentionSet) -> [NameWord] {
    var flags = sentence.tokens.map { lexical($0, in: sentence) }
    let start = sentence.tokens.lowerBound
    mark(.title, knowledge.lexicon.titles, in: sentence, &flags)
    mark(.post, knowledge.lexicon.posts, in: sentence, &flags)
    mark(.occupation, knowledge.lexicon.occupations, in: sentence, &flags)
    for index in sentence.tokens {
      if let covering = set.at(index) { flags[index - start].formUnion(cover(set.mentions[covering], index)) }
    }
    return sentence.tokens.map {
      NameWord(document.tokens[$0], in: document.statement.reading.bytes, flags: flags[$0 - start])
    }
  }

  private func lexical(_ index: Int, in sentence: Sentence) -> NameFlags {
    let token = document.tokens[index]
    guard token.kind == .word else { return [] }
    let lexicon = knowledge.lexicon
    var flags: NameFlags = []
    if lexicon.commonWords.contains(token.lower) { flags.insert(.commonWord) }
    if lexicon.particles.contains(token.lower) { flags.insert(.particle) }
    guard token.isCapitalised else { return flags }
    if lexicon.givenNames.contains(token.lower) { flags.insert(.givenName) }
    if lexicon.ambiguousNames.contains(token.lower) { flags.insert(.perhapsGivenName) }
    switch lexicon.headNouns[WordFolding.canonicalSpelling(token.lower)]?.kind {
    case .institution: flags.insert(.bodyNoun)
    case .place: flags.insert(.placeNoun)
    case .instrument: flags.insert(.instrumentNoun)
    default: break
    }
    if lexicon.isIn("happening", token.lower) { flags.insert(.happening) }
    if lexicon.isIn("calendar", token.lower) { flags.insert(.calendar) }
    if lowerWords.contains(token.lower) { flags.insert(.alsoLower) }
    if surnames.contains(token.lower) { flags.insert(.personElsewhere) }
    if document.startsSentence(index) { flags.insert(.sentenceStart) }
    if sentence.isTitleCase { flags.insert(.titleCase) }
    return flags
  }

  private func mark<Meaning>(
    _ flag: NameFlags, _ phrases: Phrases<Meaning>, in sentence: Sentence, _ flags: inout [NameFlags]
  ) {
    var index = sentence.tokens.lowerBound
    while index < sentence.tokens.upperBound {
      guard document.tokens[index].kind == .word,
        let end = phrases.match(in: document.tokens, from: index, limit: sentence.tokens.upperBound)?.end
      else {
        index += 1
        continue
      }
      for inside in index..<end { flags[inside - sentence.tokens.lowerBound].insert(flag) }
      index = end
    }
  }

  private func cover(_ mention: Mention, _ index: Int) -> NameFlags {
    guard mention.tokens.contains(index) else { return [] }
    var flags: NameFlags =
      switch mention.kind {
      case .country: .country
      case .place: .place
      case .institution: .body
      case .instrument: .instrument
      case .person: .person
      default: []
      }
    if mention.form == .adjective || mention.form == .demonym { flags.insert(.adjective) }
    if mention.entry != nil { flags.insert(.known) }
    if mention.confidence < 0.82 { flags.insert(.uncertain) }
    if mention.tokens.first == index { flags.insert(.begins) }
    if mention.tokens.last == index { flags.insert(.ends) }
    return flags
  }
}
