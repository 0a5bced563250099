import Language
import Ontology

/// Tells which tokens are the name of a person.
struct PersonNames {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  /// End of the name that begins at a token, or `nil` where none does.
  ///
  /// - Parameter isAnnounced: whether a title or post stands before it, so that one word is enough.
  func nameEnd(from start: Int, isAnnounced: Bool, _ set: MentionSet) -> Int? {
    let sentence = document.sentences[document.sentenceOfToken[start]]
    let limit = Swift.min(sentence.tokens.upperBound, start + 8)
    var end = start
    var words = 0
    while end < limit, words < 6 {
      let token = document.tokens[end]
      if token.lower == "-", end > start, !token.followsSpace, end + 1 < limit, !document.tokens[end + 1].followsSpace,
        document.tokens[end + 1].isCapitalised || knowledge.lexicon.particles.contains(document.tokens[end - 1].lower)
      {
        end += 1
        continue
      }
      if isParticle(end, limit), end > start || isAnnounced || document.tokens[end].isCapitalised {
        end += 1
        continue
      }
      guard token.kind == .word, token.isCapitalised,
        canBePart(end, start: start, isAnnounced: isAnnounced, sentence, set)
      else { break }
      if end > start, document.startsSentence(end) || isFarFrom(end) { break }
      words += 1
      end += 1
    }
    while end > start, document.tokens[end - 1].lower == "-" || !document.tokens[end - 1].isCapitalised { end -= 1 }
    guard end > start, words > 0 else { return nil }
    if isAnnounced { return isAnnouncedName(start..<end, sentence) ? end : nil }
    return words >= 2 && isBareName(start..<end, sentence) ? end : nil
  }

  /// Whether a wide gap parts a token from the one before, as between two signatures.
  private func isFarFrom(_ index: Int) -> Bool {
    // The reading has one space where the text has many.
    let reading = document.statement.reading
    return reading.codePoints(of: document.tokens[index].range).lowerBound
      - reading.codePoints(of: document.tokens[index - 1].range).upperBound > 2
  }

  /// "Commending" behind a name in a title, "following" anywhere.
  private func isParticiple(_ word: String, inTitle: Bool) -> Bool {
    guard word.hasSuffix("ing") else { return false }
    return lexicon.commonWords.contains(word)
      || inTitle
        && (lexicon.commonWords.contains(String(word.dropLast(3))) || lexicon.isIn("verb", String(word.dropLast(3))))
  }

  private func isParticle(_ index: Int, _ limit: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalised, knowledge.lexicon.particles.contains(token.lower),
      index + 1 < limit,
      !knowledge.lexicon.isIn("preposition", token.lower), !knowledge.lexicon.isIn("determiner", token.lower),
      !knowledge.lexicon.isIn("conjunction", token.lower)
    else { return false }
    let next = document.tokens[index + 1]
    return next.isCapitalised || next.lower == "-" || knowledge.lexicon.particles.contains(next.lower)
  }

  private func canBePart(
    _ index: Int, start: Int, isAnnounced: Bool, _ sentence: Sentence, _ set: MentionSet
  ) -> Bool {
    let token = document.tokens[index]
    if let covering = set.at(index) {
      let mention = set.mentions[covering]
      // A one-word country or place may be part of a name after a given name or a title ("Israel Katz").
      guard mention.tokens.count == 1,
        mention.form == .name || mention.form == .adjective || mention.form == .contextName,
        mention.kind != .institution || mention.form == .contextName
      else { return false }
      let follows =
        index > start
        && (knowledge.lexicon.givenNames.contains(document.tokens[index - 1].lower)
          || mention.kind == .place && knowledge.lexicon.givenNames.contains(document.tokens[start].lower))
      if mention.kind == .place, index == start, isAnnounced, document.wordBefore(index) != "," { return true }
      let leads =
        isAnnounced && index == start && index + 1 < sentence.tokens.upperBound
        && document.tokens[index + 1].isCapitalised && set.at(index + 1) == nil
        && knowledge.lexicon.givenNames.contains(token.lower)
      return follows || leads
    }
    if index > start, knowledge.lexicon.isIn("determiner", token.lower) { return false }
    // In a heading capitals say nothing: an ordinary word ends the name ("Jessica Lewis Travels to …").
    if sentence.isTitleCase, index > start, knowledge.lexicon.commonWords.contains(token.lower),
      !knowledge.lexicon.givenNames.contains(token.lower),
      index > start + 1 || !knowledge.lexicon.givenNames.contains(document.tokens[start].lower)
    {
      return false
    }
    if knowledge.lexicon.isIn("preposition", token.lower), token.lower != "van" { return false }
    if index > start, token.isAllCapitals, lexicon.isIn("postNominal", token.lower) { return false }
    if index > start, isParticiple(token.lower, inTitle: sentence.isTitleCase && index > start + 1) { return false }
    if knowledge.lexicon.headNouns[token.lower] != nil, !knowledge.lexicon.givenNames.contains(token.lower),
      knowledge.lexicon.commonWords.contains(token.lower)
    {
      return false
    }
    if index > start, !token.lower.isInitial,
      let post = knowledge.lexicon.posts.match(in: document.tokens, from: index, limit: sentence.tokens.upperBound),
      post.end - index > 1 || knowledge.lexicon.commonWords.contains(token.lower)
    {
      return false
    }
    return true
  }

  private func isAnnouncedName(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    guard let first = range.first, let last = range.last, !isHappening(document.tokens[last].lower) else {
      return false
    }
    let word = document.tokens[first].lower
    let words = range.map { document.tokens[$0].lower }
    if words.count > 1, words.allSatisfy({ lexicon.commonWords.contains($0) && !lexicon.givenNames.contains($0) }) {
      return false
    }
    if range.count == 1, knowledge.lexicon.commonWords.contains(word), !knowledge.lexicon.givenNames.contains(word) {
      return !sentence.isTitleCase && !knowledge.lexicon.isIn("verb", word) && word.utf8.count > 3
        && !lexicon.isIn("noPersonName", word)
    }
    return !lexicon.isIn("noPersonName", word)
  }

  private func isBareName(_ range: Range<Int>, _ sentence: Sentence) -> Bool {
    let words = range.map { document.tokens[$0].lower }.filter { $0 != "-" }
    guard let first = words.first, let last = words.last,
      !words.contains(where: { lexicon.isIn("noPersonName", $0) || lexicon.isIn("calendar", $0) && words.count == 2 })
    else { return false }
    let isGiven = knowledge.lexicon.givenNames.contains(first)
    let isPerhapsGiven = knowledge.lexicon.ambiguousNames.contains(first)
    let common = words.filter {
      knowledge.lexicon.commonWords.contains($0) && !knowledge.lexicon.givenNames.contains($0)
    }
    if isGiven, !knowledge.lexicon.commonWords.contains(first) || common.isEmpty { return !isHappening(last) }
    if isPerhapsGiven, common.isEmpty || common == [first] { return !isHappening(last) }
    if sentence.isTitleCase || document.tokens[range.lowerBound].isAllCapitals { return false }
    if document.startsSentence(range.lowerBound), knowledge.lexicon.commonWords.contains(first) { return false }
    return common.isEmpty && words.allSatisfy { knowledge.lexicon.headNouns[$0] == nil && !isHappening($0) }
      && !words.contains { $0.isInitial && words.count == 2 }
  }

  private func isHappening(_ word: String) -> Bool { knowledge.lexicon.isIn("happening", word) }
}

extension String {
  /// Whether the word is one letter, as an initial is.
  var isInitial: Bool { utf8.count == 1 }
}
