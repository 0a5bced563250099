import KnowledgeGraph
import Language
import Ontology

/// Adds the names that only the learned tagger finds, and mends those that rules found by guess.
struct LearnedNames {
  let document: Document
  let knowledge: KnowledgeBase

  /// Reads every sentence that has a capitalised word no known name covers.
  func find(into set: inout MentionSet) {
    let evidence = NameEvidence(document: document, knowledge: knowledge, mentions: set)
    let doubts = NameDoubts(document: document, knowledge: knowledge)
    for sentence in document.sentences where hasOpenQuestion(sentence, set) {
      let start = sentence.tokens.lowerBound
      let tagging = knowledge.nameTagger.tag(evidence.words(of: sentence, in: set))
      dropUnlikely(in: sentence, tagging, &set)
      for span in tagging.spans {
        let tokens = (start + span.range.lowerBound)..<(start + span.range.upperBound)
        let kind = LearnedNames.kind(span.kind)
        if doubts.allows(tokens, kind, span.probability, set) { apply(tokens, kind, span.probability, sentence, &set) }
      }
    }
  }

  private static func kind(_ kind: NameKind) -> NodeKind {
    switch kind {
    case .person: .person
    case .organisation: .institution
    case .location: .place
    }
  }

  /// Whether a capitalised word stands under no name, or under one that was guessed.
  private func hasOpenQuestion(_ sentence: Sentence, _ set: MentionSet) -> Bool {
    sentence.tokens.contains { index in
      guard document.tokens[index].isCapitalised, document.tokens[index].kind == .word else { return false }
      guard let covering = set.at(index) else {
        return !document.startsSentence(index) || !knowledge.lexicon.commonWords.contains(document.tokens[index].lower)
      }
      return isGuess(set.mentions[covering])
    }
  }

  private func isGuess(_ mention: Mention) -> Bool {
    mention.entry == nil && mention.kind != .instrument && mention.confidence < 0.9
  }

  private func apply(
    _ tokens: Range<Int>, _ kind: NodeKind, _ probability: Double, _ sentence: Sentence, _ set: inout MentionSet
  ) {
    var overlapping: [Int] = []
    for token in tokens {
      if let index = set.at(token), overlapping.last != index { overlapping.append(index) }
    }
    let names = overlapping.filter { set.mentions[$0].tokens.overlaps(tokens) }
    guard names.count == overlapping.count else { return }
    let floor = sentence.isTitleCase ? Limits.titleCase : Limits.new
    guard let first = names.first else {
      if probability >= floor { add(tokens, kind, probability, &set) }
      return
    }
    let mention = set.mentions[first]
    if names.count == 1, mention.tokens == tokens {
      if mention.kind != kind, !isSame(mention.kind, kind), isGuess(mention), probability >= Limits.otherKind {
        set.update(first) {
          $0.kind = kind
          $0.rule = "learned"
          $0.confidence = probability
        }
      }
      return
    }
    let isLonger = names.allSatisfy {
      let inner = set.mentions[$0].tokens
      return tokens.lowerBound <= inner.lowerBound && inner.upperBound <= tokens.upperBound
    }
    if isLonger {
      if kind == .person, names.count == 1, mention.kind == .person {
        if probability >= Limits.longer { set.respan(first, to: tokens) }
      } else if names.allSatisfy({ mayBeWithin(set.mentions[$0], kind) }),
        kind != .place || names.count == 1, probability >= (kind == .person ? Limits.new : Limits.longer)
      {
        add(tokens, kind, probability, &set)
      }
    } else if names.count == 1, isGuess(mention), mention.kind == .person, probability >= Limits.shorter {
      if mention.kind == kind {
        set.respan(first, to: tokens)
      } else {
        set.remove(first)
        add(tokens, kind, probability, &set)
      }
    }
  }

  private func isSame(_ kind: NodeKind, _ learned: NodeKind) -> Bool { kind == .country && learned == .place }

  /// Whether a name may be part of a longer one of a kind.
  private func mayBeWithin(_ mention: Mention, _ kind: NodeKind) -> Bool {
    switch mention.kind {
    case .instrument: false
    case .person: isGuess(mention)
    case .institution where mention.entry != nil: false
    default: kind != .person || isGuess(mention) || mention.tokens.count == 1 && mention.form == .name
    }
  }

  private func add(_ tokens: Range<Int>, _ kind: NodeKind, _ probability: Double, _ set: inout MentionSet) {
    var mention = Mention(tokens: tokens, kind: kind, rule: "learned", confidence: probability)
    if let (entry, form) = known(tokens, kind) {
      mention.entry = entry
      mention.form = form
      mention.kind = knowledge.gazetteer.entries[entry].kind
    }
    set.add(mention)
  }

  /// The entry of a name that is an ordinary word too, so that the gazetteer alone did not dare.
  private func known(_ tokens: Range<Int>, _ kind: NodeKind) -> (entry: Int, form: Mention.Form)? {
    let matches = knowledge.gazetteer.names.matches(
      in: document.tokens, from: tokens.lowerBound, limit: tokens.upperBound)
    guard let match = matches.first, match.end == tokens.upperBound else { return nil }
    let form = match.forms.first { form in
      let entry = knowledge.gazetteer.entries[form.entry]
      return form.role <= .alias && (entry.kind == kind || isSame(entry.kind, kind))
    }
    return form.map { ($0.entry, Mention.Form($0.role)) }
  }

  /// Takes away names of persons that were guessed of bare words and are none.
  private func dropUnlikely(in sentence: Sentence, _ tagging: NameTagging, _ set: inout MentionSet) {
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      guard let index = set.at(token) else {
        token += 1
        continue
      }
      let mention = set.mentions[index]
      token = Swift.max(token + 1, mention.outer.upperBound)
      guard isGuess(mention), mention.kind == .person else { continue }
      let start = sentence.tokens.lowerBound
      let range = (mention.tokens.lowerBound - start)..<(mention.tokens.upperBound - start)
      let least = mention.rule == "bare-name" ? Limits.bareName : Limits.givenName
      if tagging.probability(of: range, kind: .person) < least { set.remove(index) }
    }
  }

  /// Least probabilities.
  private enum Limits {
    /// Of a name where no other stands.
    static let new = 0.5
    /// The same in a line of capitalised words.
    static let titleCase = 0.7
    /// Of a name that takes in shorter ones.
    static let longer = 0.6
    /// Of a name that corrects a guessed longer one.
    static let shorter = 0.7
    /// Of a kind other than the guessed.
    static let otherKind = 0.7
    /// Of a person guessed of two unknown capitalised words.
    static let bareName = 0.3
    /// Of a person guessed of a given name and what follows.
    static let givenName = 0.05
  }
}
