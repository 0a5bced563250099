import KnowledgeGraph
import Language
import Ontology

/// Reads lists of persons with one office: "Foreign Ministers Ararat Mirzoyan of Armenia and Jeyhun Bayramov of
/// Azerbaijan", "the Presidents of Kyrgyzstan and Tajikistan, Sadyr Japarov and Emomali Rahmon".
struct PluralPosts {
  let document: Document
  let knowledge: KnowledgeBase

  func claims(in set: MentionSet) -> [PostClaim] {
    var claims: [PostClaim] = []
    for (number, sentence) in document.sentences.enumerated() {
      for index in sentence.tokens where document.tokens[index].isCapitalised {
        guard
          let match = knowledge.lexicon.posts.match(
            in: document.tokens, from: index, limit: sentence.tokens.upperBound),
          match.meaning.isPlural
        else { continue }
        let bodies = list(from: match.end, limit: sentence.tokens.upperBound, set, opens: "of") {
          $0 == .country || $0 == .institution
        }
        let start = bodies.end
        let persons = persons(from: start, limit: sentence.tokens.upperBound, set)
        let pairs =
          bodies.mentions.isEmpty
          ? persons.compactMap { person in person.body.map { (person.mention, $0) } }
          : bodies.mentions.count == persons.count ? Array(zip(persons.map(\.mention), bodies.mentions)) : []
        claims += pairs.map { person, body in
          PostClaim(
            person: person,
            post: PostPhrase(
              tokens: index..<match.end, role: match.meaning.label, status: "current", body: body,
              usualAt: match.meaning.usualAt, seat: match.meaning.seat, isPlural: false, isTitleOnly: false),
            sentence: number)
        }
        if bodies.mentions.isEmpty {
          claims += persons.filter { $0.body == nil }.map { person in
            PostClaim(
              person: person.mention,
              post: PostPhrase(
                tokens: index..<match.end, role: match.meaning.label, status: "current", usualAt: match.meaning.usualAt,
                seat: match.meaning.seat, isPlural: false, isTitleOnly: true),
              sentence: number)
          }
        }
      }
    }
    return claims
  }

  /// Names of a kind joined by commas and "and", behind an opening word.
  private func list(
    from start: Int, limit: Int, _ set: MentionSet, opens: String, _ accepts: (NodeKind) -> Bool
  ) -> (mentions: [Int], end: Int) {
    guard start < limit, document.tokens[start].lower == opens else { return ([], start) }
    var mentions: [Int] = []
    var index = start + 1
    var end = start
    while index < limit {
      if let mention = set.at(index) {
        guard accepts(set.mentions[mention].kind) else { break }
        mentions.append(mention)
        index = set.mentions[mention].outer.upperBound
        end = index
      } else if ["the", "and", ","].contains(document.tokens[index].lower) {
        index += 1
      } else {
        break
      }
    }
    return (mentions, end)
  }

  /// Persons joined by commas and "and", each with the body of an "of" behind the name.
  private func persons(from start: Int, limit: Int, _ set: MentionSet) -> [(mention: Int, body: Int?)] {
    var found: [(mention: Int, body: Int?)] = []
    var index = start
    while index < limit {
      if let mention = set.at(index) {
        let kind = set.mentions[mention].kind
        if kind == .person {
          found.append((mention, nil))
        } else if !found.isEmpty, found[found.count - 1].body == nil, kind == .country || kind == .institution,
          document.wordBefore(index) == "of"
            || document.wordBefore(index) == "the"
        {
          found[found.count - 1].body = mention
        } else {
          break
        }
        index = set.mentions[mention].outer.upperBound
      } else if ["the", "and", ",", "of", "("].contains(document.tokens[index].lower) {
        index += 1
      } else {
        break
      }
    }
    return found
  }
}
