import KnowledgeGraph
import Language
import Ontology

/// A post that the text gives to a person.
struct PostClaim: Sendable {
  /// Index of the person's mention.
  var person: Int
  /// The post.
  var post: PostPhrase
  /// Sentence that says it.
  var sentence: Int

  /// The claim with its mentions' new indexes, or `nil` where the person is gone.
  func moved(by indexes: [Int]) -> PostClaim? {
    guard indexes[person] >= 0 else { return nil }
    var claim = self
    claim.person = indexes[person]
    claim.post.body = post.body.flatMap { indexes[$0] >= 0 ? indexes[$0] : nil }
    return claim
  }
}

/// Finds persons by their titles, posts and names.
struct PersonFinder {
  let document: Document
  let knowledge: KnowledgeBase
  let names: PersonNames
  let posts: PostReader

  init(document: Document, knowledge: KnowledgeBase) {
    self.document = document
    self.knowledge = knowledge
    names = PersonNames(document: document, knowledge: knowledge)
    posts = PostReader(document: document, knowledge: knowledge)
  }

  /// Adds the persons to the mentions and returns the posts that stand beside them.
  func find(into set: inout MentionSet) -> [PostClaim] {
    var claims: [PostClaim] = []
    for (number, sentence) in document.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      var pending: [PostPhrase] = []
      while index < sentence.tokens.upperBound {
        if let next = announced(at: index, sentence: number, &pending, &set, &claims) {
          index = Swift.max(next, index + 1)
        } else {
          if document.tokens[index].lower != ",", document.tokens[index].lower != "and" { pending = [] }
          index += 1
        }
      }
    }
    claims += PluralPosts(document: document, knowledge: knowledge).claims(in: set)
    return claims + SameOffices(document: document, knowledge: knowledge).claims(beside: claims, in: set)
  }

  /// Reads a title, a post or a bare name at a token; the index to go on from.
  private func announced(
    at index: Int, sentence: Int, _ pending: inout [PostPhrase], _ set: inout MentionSet, _ claims: inout [PostClaim]
  ) -> Int? {
    let limit = document.sentences[sentence].tokens.upperBound
    if let post = posts.post(at: index, set), !isInnerOffice(index) {
      pending.append(post)
      let start = pending[0].tokens.lowerBound
      var next = post.tokens.upperBound
      if next + 2 < limit, document.tokens[next].lower == "(", document.tokens[next + 2].lower == ")" { next += 3 }
      let afterComma = next < limit && document.tokens[next].lower == ","
      if afterComma { next += 1 }
      let (name, titled) = skipTitles(from: next, limit: limit)
      if !post.isPlural, name < limit, !afterComma || titled || post.tokens.count > 1 || post.possessor != nil,
        let person = addPerson(
          from: name, outer: start, isAnnounced: !afterComma || titled || isNamedBehind(post, name, set), sentence, &set
        )
      {
        for claim in pending {
          claims.append(PostClaim(person: person.index, post: claim, sentence: sentence))
        }
        pending = []
        return readPostsBehind(person, sentence, &set, &claims)
      }
      return post.tokens.upperBound
    }
    let (name, titled) = skipTitles(from: index, limit: limit)
    guard name < limit else { return nil }
    let occupied = !titled && followsOccupation(index, sentence)
    guard document.tokens[name].isCapitalised || titled,
      let person = addPerson(from: name, outer: index, isAnnounced: titled || occupied, sentence, &set)
    else { return titled ? name : nil }
    for claim in pending where titled {
      claims.append(PostClaim(person: person.index, post: claim, sentence: sentence))
    }
    pending = []
    return readPostsBehind(person, sentence, &set, &claims)
  }

  /// Whether a name stands behind an office with its body and a comma: no ordinary word begins it.
  private func isNamedBehind(_ post: PostPhrase, _ index: Int, _ set: MentionSet) -> Bool {
    let limit = document.sentences[document.sentenceOfToken[index]].tokens.upperBound
    return post.body != nil && index + 1 < limit && (index + 2 < limit || !document.tokens[index + 1].lower.isInitial)
      && document.tokens[index].isCapitalised
      && document.tokens[index + 1].isCapitalised && set.at(index) == nil && set.at(index + 1) == nil
      && !knowledge.lexicon.commonWords.contains(document.tokens[index].lower)
      && knowledge.lexicon.headNouns[document.tokens[index].lower] == nil
  }

  /// Whether an office stands in another's name ("Personal Envoy of the Secretary-General").
  private func isInnerOffice(_ index: Int) -> Bool {
    var before = index - 1
    if before > 0, document.tokens[before].lower == "the" { before -= 1 }
    guard before > 2, ["of", "to", "for"].contains(document.tokens[before].lower),
      document.sentenceOfToken[before] == document.sentenceOfToken[index]
    else { return false }
    return (Swift.max(0, before - 4)..<before).contains { start in
      document.sentenceOfToken[start] == document.sentenceOfToken[index]
        && knowledge.lexicon.posts.match(in: document.tokens, from: start, limit: before)?.end == before
    }
  }

  private func followsOccupation(_ index: Int, _ sentence: Int) -> Bool {
    let start = Swift.max(document.sentences[sentence].tokens.lowerBound, index - 3)
    return (start..<index).contains { from in
      knowledge.lexicon.occupations.match(in: document.tokens, from: from, limit: index)?.end == index
    }
  }

  private func skipTitles(from start: Int, limit: Int) -> (Int, Bool) {
    var index = start
    while index < limit, document.tokens[index].isCapitalised,
      let title = knowledge.lexicon.titles.match(in: document.tokens, from: index, limit: limit)
    {
      index = title.end
      if index < limit, document.tokens[index].lower == "." { index += 1 }
    }
    return (index, index > start)
  }

  private func addPerson(
    from start: Int, outer: Int, isAnnounced: Bool, _ sentence: Int, _ set: inout MentionSet
  ) -> (index: Int, end: Int)? {
    guard let end = names.nameEnd(from: start, isAnnounced: isAnnounced, set) else { return nil }
    let isGiven = knowledge.lexicon.givenNames.contains(document.tokens[start].lower)
    var mention = Mention(
      tokens: start..<end, kind: .person, rule: isAnnounced ? "titled-person" : isGiven ? "given-name" : "bare-name",
      confidence: isAnnounced ? 0.93 : isGiven ? 0.88 : 0.65)
    mention.outer = Swift.min(outer, start)..<end
    return (set.add(mention), end)
  }

  /// Reads posts in apposition: "Aibek Sydykov, Foreign Minister of Kyrgyzstan and …".
  private func readPostsBehind(
    _ person: (index: Int, end: Int), _ sentence: Int, _ set: inout MentionSet, _ claims: inout [PostClaim]
  ) -> Int {
    let limit = document.sentences[sentence].tokens.upperBound
    var end = person.end
    var joint: Set<String> = [",", "as", "(", "in"]
    while end + 1 < limit, joint.contains(document.tokens[end].lower) {
      var index = end + 1
      if document.tokens[end].lower == "in" {
        // "in his new position as the …"
        guard let position = (index..<Swift.min(index + 6, limit)).first(where: { document.tokens[$0].lower == "as" }),
          (index..<position).contains(where: { PersonFinder.positionWords.contains(document.tokens[$0].lower) })
        else { break }
        index = position + 1
      }
      while index < limit, ["the", "our", "a", "an", "as", "new", "then"].contains(document.tokens[index].lower) {
        if document.tokens[index].lower == "then" { break }
        index += 1
      }
      var from = index
      if let mention = set.at(index), set.mentions[mention].kind != .person {
        from = set.mentions[mention].outer.upperBound
        if from < limit, document.tokens[from].kind == .possessive { from += 1 }
      }
      guard from < limit, let post = posts.post(at: from, set), !post.isPlural else { break }
      // A name after the words makes them that name's post ("X, Foreign Minister Y").
      let (name, _) = skipTitles(from: post.tokens.upperBound, limit: limit)
      if name < limit, document.tokens[name].isCapitalised, names.nameEnd(from: name, isAnnounced: true, set) != nil {
        break
      }
      // So does one behind "the" and before a comma ("X, the Portuguese Foreign Minister, Y, …").
      if name + 1 < limit, document.tokens[name].lower == ",", document.tokens[end + 1].lower == "the",
        names.nameEnd(from: name + 1, isAnnounced: false, set) != nil
      {
        break
      }
      var phrase = post
      readBody(behind: &phrase, limit: limit, set)
      claims.append(PostClaim(person: person.index, post: phrase, sentence: sentence))
      end = phrase.tokens.upperBound
      joint = [",", "and"]
    }
    return end >= limit - 1 ? readPostsBelow(person, sentence, set, &claims) ?? end : end
  }

  /// "Director General, NCB": a body behind a comma, where the office names none and no other office follows it.
  private func readBody(behind post: inout PostPhrase, limit: Int, _ set: MentionSet) {
    let end = post.tokens.upperBound
    guard post.body == nil, post.seat != .country, end + 1 < limit, document.tokens[end].lower == ",",
      let mention = set.at(end + 1), set.mentions[mention].kind == .institution,
      set.mentions[mention].outer.lowerBound == end + 1
    else { return }
    let behind = set.mentions[mention].outer.upperBound
    guard behind >= limit || !document.tokens[behind].isCapitalised, document.word(behind, sameSentenceAs: end) != "and"
    else { return }
    post.body = mention
    post.tokens = post.tokens.lowerBound..<behind
  }

  /// In a header, the post may stand on the line below the name.
  private func readPostsBelow(
    _ person: (index: Int, end: Int), _ sentence: Int, _ set: MentionSet, _ claims: inout [PostClaim]
  ) -> Int? {
    guard document.sentences[sentence].isHeader, sentence + 1 < document.sentences.count,
      document.sentences[sentence + 1].isHeader
    else { return nil }
    let below = document.sentences[sentence + 1].tokens
    var index = below.lowerBound
    while index < below.upperBound, let post = posts.post(at: index, set), !post.isPlural {
      claims.append(PostClaim(person: person.index, post: post, sentence: sentence + 1))
      index = post.tokens.upperBound
      guard index < below.upperBound, [",", "and"].contains(document.tokens[index].lower) else { break }
      index += 1
    }
    return nil
  }

  private static let positionWords: Set<String> = ["position", "role", "capacity", "function", "post", "office", "job"]
}
