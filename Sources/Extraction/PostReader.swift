import KnowledgeGraph
import Language
import Ontology

/// Reads the words of an office, its body before or behind it, and what it is for.
struct PostReader {
  let document: Document
  let knowledge: KnowledgeBase
  private let topics: PostTopicReader

  init(document: Document, knowledge: KnowledgeBase) {
    self.document = document
    self.knowledge = knowledge
    topics = PostTopicReader(document: document, knowledge: knowledge)
  }

  /// The post phrase whose first word (modifier or office) is at a token.
  func post(at start: Int, _ set: MentionSet) -> PostPhrase? {
    let limit = document.sentences[document.sentenceOfToken[start]].tokens.upperBound
    var index = start
    var words: [String] = []
    var status = "current"
    var found: (end: Int, meaning: Post)?
    var body: Int?
    while index < limit {
      if let match = knowledge.lexicon.posts.match(in: document.tokens, from: index, limit: limit),
        isOffice(index, match, set), !isModifier(index, match, limit)
      {
        found = match
        break
      }
      if let modifier = knowledge.lexicon.postModifiers[document.tokens[index].lower], index - start < 5 {
        if let changed = modifier.status { status = changed } else { words.append(document.text(index..<(index + 1))) }
        index += 1
        if index < limit, document.tokens[index].lower == "-" { index += 1 }
      } else if index > start, body == nil, let mention = set.at(index),
        set.mentions[mention].tokens.lowerBound == index,
        set.mentions[mention].kind != .person, words.isEmpty
      {
        // "former Colombian Senator", "new UN Special Envoy"
        body = mention
        index = set.mentions[mention].outer.upperBound
        if index < limit, document.tokens[index].kind == .possessive { index += 1 }
      } else {
        return nil
      }
    }
    guard let found else { return nil }
    // A body inside the phrase is no part of the office ("President of the European Council").
    var end = found.end
    if let inner = (index + 1..<found.end).first(where: {
      ["of", "to", "at"].contains(document.tokens[$0].lower) && bodyBegins(behind: $0, set)
    }) {
      end = inner
      words.append(document.text(index..<inner))
    } else {
      words.append(found.meaning.label)
    }
    if end + 1 < limit, document.tokens[end].lower == "-",
      let suffix = knowledge.lexicon.postModifiers[document.tokens[end + 1].lower], let changed = suffix.status
    {
      status = changed
      end += 2
    }
    var phrase = PostPhrase(
      tokens: start..<end, role: words.joined(separator: " "), status: status, body: body,
      usualAt: found.meaning.usualAt, seat: found.meaning.seat,
      isPlural: found.meaning.isPlural, isTitleOnly: false)
    let hasComplement = readComplement(of: &phrase, limit: limit, set)
    readBodyBefore(&phrase, set)
    let isTitle = knowledge.lexicon.titles.match(in: document.tokens, from: start, limit: limit)?.end == end
    phrase.isTitleOnly = isTitle && phrase.body == nil && !hasComplement
    return phrase
  }

  private func bodyBegins(behind index: Int, _ set: MentionSet) -> Bool {
    var next = index + 1
    while next < document.tokens.count, document.tokens[next].lower == "the" { next += 1 }
    guard let mention = set.at(next) else { return false }
    return set.mentions[owned(by: mention, set) ?? mention].kind == .institution
      && set.mentions[mention].outer.lowerBound == next
  }

  /// The body of "Haiti's Transitional Presidential Council" behind the country's mention.
  private func owned(by mention: Int, _ set: MentionSet) -> Int? {
    let end = set.mentions[mention].outer.upperBound
    guard set.mentions[mention].kind == .country, end + 1 < document.tokens.count,
      document.tokens[end].kind == .possessive, let body = set.at(end + 1), set.mentions[body].kind == .institution
    else { return nil }
    return body
  }

  /// An office is capitalised, or a lower-case word with a body or complement beside it ("the president of Georgia").
  private func isOffice(_ index: Int, _ match: (end: Int, meaning: Post), _ set: MentionSet) -> Bool {
    let word = document.tokens[index].lower
    if document.tokens[index].isCapitalised || !knowledge.lexicon.isIn("commonOffice", word) { return true }
    guard match.end < document.tokens.count else { return false }
    return document.tokens[match.end].lower == "of" && bodyBegins(behind: match.end, set)
  }

  /// "Deputy" before another office only modifies it.
  private func isModifier(_ index: Int, _ match: (end: Int, meaning: Post), _ limit: Int) -> Bool {
    match.end == index + 1 && knowledge.lexicon.postModifiers[document.tokens[index].lower] != nil
      && knowledge.lexicon.posts.match(in: document.tokens, from: match.end, limit: limit) != nil
  }

  /// Reads "of the Republic of Moldova", "for Yemen", "to the OSCE" behind the office; true if there is any.
  private func readComplement(of phrase: inout PostPhrase, limit: Int, _ set: MentionSet) -> Bool {
    var end = phrase.tokens.upperBound
    var any = false
    if phrase.role.contains(" for ") || phrase.role.contains(" of "), phrase.body == nil,
      let stop = topics.continuation(from: end, limit: limit, set)
    {
      phrase.role += document.tokens[end].lower == "," ? document.text(end..<stop) : " " + document.text(end..<stop)
      end = stop
    }
    while end < limit, PostReader.connectors.contains(document.tokens[end].lower) {
      let word = document.tokens[end].lower
      var next = end + 1
      while next < limit, next - end < 8,
        ["the", "our", "its", "of", "session", "\""].contains(document.tokens[next].lower)
          || document.tokens[next].kind == .number
      {
        next += 1
      }
      guard next < limit else { break }
      let mention = set.at(next).flatMap {
        set.mentions[$0].tokens.lowerBound == next || set.mentions[$0].outer.lowerBound == next ? $0 : nil
      }
      if word == "of" || word == "at" || word == "in", let mention, set.mentions[mention].kind != .person {
        guard word != "in" || set.mentions[mention].kind == .institution else { break }
        let mention = owned(by: mention, set) ?? mention
        if phrase.body == nil || word == "of" { phrase.body = mention }
        end = set.mentions[mention].outer.upperBound
        any = true
      } else if word == "for", let mention, set.mentions[mention].kind == .institution, phrase.body == nil,
        knowledge.lexicon.headNouns[document.tokens[next].lower] != nil
      {
        phrase.body = mention
        end = set.mentions[mention].outer.upperBound
        any = true
      } else if word == "and" {
        // "Minister of State and Foreign Affairs"
        guard phrase.role.contains("Minister"), !any, let stop = portfolio(behind: next, limit: limit, set) else {
          break
        }
        phrase.role += " " + document.text(end..<stop)
        end = stop
      } else if word != "at", word != "in", word != "of" || phrase.seat != .institution,
        document.tokens[next].isCapitalised, let stop = topics.end(from: next, limit: limit, set)
      {
        phrase.role += " " + document.text(end..<stop)
        end = stop
        any = true
      } else {
        break
      }
    }
    phrase.tokens = phrase.tokens.lowerBound..<end
    return any
  }

  /// End of a further portfolio behind "and", where no other office or name begins there.
  private func portfolio(behind start: Int, limit: Int, _ set: MentionSet) -> Int? {
    guard document.tokens[start].isCapitalised, set.at(start) == nil,
      knowledge.lexicon.commonWords.contains(document.tokens[start].lower),
      knowledge.lexicon.posts.match(in: document.tokens, from: start, limit: limit) == nil,
      knowledge.lexicon.titles.match(in: document.tokens, from: start, limit: limit) == nil,
      knowledge.lexicon.postModifiers[document.tokens[start].lower] == nil
    else { return nil }
    return topics.end(from: start, limit: limit, set)
  }

  /// Reads "ODIHR", "Ukraine's", "U.S." before the office.
  private func readBodyBefore(_ phrase: inout PostPhrase, _ set: MentionSet) {
    guard phrase.body == nil || phrase.role.contains(" to ") else { return }
    defer { readPossessor(&phrase) }
    var before = phrase.tokens.lowerBound - 1
    let sentence = document.sentences[document.sentenceOfToken[phrase.tokens.lowerBound]].tokens
    if before > sentence.lowerBound, document.tokens[before].kind == .possessive { before -= 1 }
    if before > sentence.lowerBound + 1, document.tokens[before].lower == ")", document.tokens[before - 2].lower == "("
    {
      // "the Agency for International Development (USAID) Assistant Administrator"
      before -= 1
    }
    guard before >= sentence.lowerBound, let mention = set.at(before), set.mentions[mention].kind != .person,
      set.mentions[mention].kind != .place || ["Governor", "Mayor"].contains(phrase.role),
      set.mentions[mention].tokens.upperBound == before + 1 || set.mentions[mention].outer.upperBound == before + 1
    else { return }
    phrase.body = mention
    phrase.tokens = set.mentions[mention].outer.lowerBound..<phrase.tokens.upperBound
    let outside = phrase.tokens.lowerBound - 1
    if outside >= sentence.lowerBound, let modifier = knowledge.lexicon.postModifiers[document.tokens[outside].lower],
      let status = modifier.status
    {
      phrase.status = status
      phrase.tokens = outside..<phrase.tokens.upperBound
    }
  }

  /// Reads "my", "our", "its", "their" before an office that names no body.
  private func readPossessor(_ phrase: inout PostPhrase) {
    guard phrase.body == nil else { return }
    var before = phrase.tokens.lowerBound - 1
    let first = document.sentences[document.sentenceOfToken[phrase.tokens.lowerBound]].tokens.lowerBound
    if before > first,
      knowledge.lexicon.postModifiers[document.tokens[before].lower] != nil || document.tokens[before].lower == "new"
    {
      before -= 1
    }
    guard before >= first, ["my", "our", "its", "their", "whose"].contains(document.tokens[before].lower) else {
      return
    }
    phrase.possessor = document.tokens[before].lower
  }

  private static let connectors: Set<String> = ["of", "for", "to", "at", "on", "in", "and"]
}
