import KnowledgeGraph
import Language
import Ontology

/// Tells capitalised words that name nothing in a statement, whatever the learned tagger takes them for: offices,
/// bare head nouns, terms with acronyms.
struct NameDoubts {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  init(document: Document, knowledge: KnowledgeBase) {
    self.document = document
    self.knowledge = knowledge
  }

  /// Least probability of an ordinary word that names something alone ("the House").
  private static let certain = 0.9

  /// Least probability of an unknown acronym, or of ordinary words alone, as a body's name.
  private static let sure = 0.85

  /// Whether the words may be a name of a kind, of which the tagger is sure to some degree.
  func allows(_ tokens: Range<Int>, _ kind: NodeKind, _ probability: Double, _ set: MentionSet) -> Bool {
    guard let first = tokens.first, let last = tokens.last else { return false }
    let (opening, closing) = (document.tokens[first], document.tokens[last])
    if opening.kind == .number || opening.lower.utf8.count == 1 && kind != .person { return false }
    if tokens.count == 1, !allowsAlone(first, kind, probability, set) { return false }
    if kind == .person, isOffice(tokens) { return false }
    if kind == .institution, tokens.count > 1, probability < NameDoubts.sure,
      tokens.allSatisfy({ set.at($0) != nil || isOrdinary($0) })
    {
      return false
    }
    if lexicon.isIn("unnamed", closing.lower), tokens.dropLast().allSatisfy({ set.at($0) != nil }) { return false }
    if kind == .place, tokens.count > 1, let covering = set.at(last), set.mentions[covering].form == .adjective {
      return false
    }
    return kind != .place || !isAdjective(last)
  }

  private func allowsAlone(_ index: Int, _ kind: NodeKind, _ probability: Double, _ set: MentionSet) -> Bool {
    let token = document.tokens[index]
    let word = token.lower
    if lexicon.isIn("happening", word) || lexicon.isIn("calendar", word) || lexicon.isIn("unnamed", word) {
      return false
    }
    if lexicon.headNouns[WordFolding.canonicalSpelling(word)] != nil { return probability >= NameDoubts.certain }
    if token.isAllCapitals, kind != .person {
      return !definesTerm(token.lower, set) && (kind != .institution || probability >= NameDoubts.sure)
    }
    // "Dear Carla" speaks to someone who is named elsewhere.
    if kind == .person, document.wordBefore(index) == "dear" { return false }
    if lexicon.givenNames.contains(word) || lexicon.ambiguousNames.contains(word) { return true }
    return probability >= NameDoubts.certain || !lexicon.commonWords.contains(word)
  }

  private func isOrdinary(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind != .word || lexicon.commonWords.contains(token.lower)
  }

  private func isOffice(_ tokens: Range<Int>) -> Bool {
    let end = tokens.upperBound
    return lexicon.posts.match(in: document.tokens, from: tokens.lowerBound, limit: end)?.end == end
      || lexicon.titles.match(in: document.tokens, from: tokens.lowerBound, limit: end)?.end == end
  }

  /// "Central Asian": an adjective of a place that has none in the gazetteer.
  private func isAdjective(_ index: Int) -> Bool {
    let next = document.word(index + 1, sameSentenceAs: index)
    let word = document.tokens[index].lower
    guard word.hasSuffix("ian") || word.hasSuffix("ean") || word.hasSuffix("can") || word == "balkan" else {
      return false
    }
    return !next.isEmpty && document.tokens[index + 1].kind == .word && !document.tokens[index + 1].isCapitalised
      && !lexicon.isIn("preposition", next) && !lexicon.isIn("auxiliary", next) && lexicon.commonWords.contains(next)
  }

  /// Whether an acronym stands in brackets behind words that are no name of a body.
  private func definesTerm(_ acronym: String, _ set: MentionSet) -> Bool {
    for index in document.tokens.indices.dropFirst(2)
    where document.tokens[index].lower == acronym && document.tokens[index - 1].lower == "(" {
      guard let covering = set.at(index - 2) else { return true }
      return set.mentions[covering].kind != .institution
    }
    return false
  }
}
