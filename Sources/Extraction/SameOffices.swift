import KnowledgeGraph
import Language
import Ontology

/// Reads offices told by another's: "his Montenegrin counterpart, Jelena Radulović", "her predecessor, Ambassador Delcourt",
/// "the Mission, headed by Ambassador Tagliavini", "X, who succeeded Y as Special Representative".
struct SameOffices {
  let document: Document
  let knowledge: KnowledgeBase

  func claims(beside known: [PostClaim], in set: MentionSet) -> [PostClaim] {
    var found: [PostClaim] = []
    for (index, mention) in set.mentions.enumerated() where mention.kind == .person && !mention.rule.isEmpty {
      var before = mention.outer.lowerBound - 1
      if before > 0, document.tokens[before].lower == "," { before -= 1 }
      guard before > 0, document.sentenceOfToken[before] == document.sentenceOfToken[mention.outer.lowerBound] else {
        continue
      }
      let word = document.tokens[before].lower
      let number = document.sentenceOfToken[before]
      if knowledge.lexicon.isIn("sameOffice", word), let country = set.at(before - 1),
        set.mentions[country].kind == .country, let post = last(before: before, known, set)
      {
        var copy = post
        copy.body = country
        found.append(PostClaim(person: index, post: copy, sentence: number))
      } else if knowledge.lexicon.isIn("formerHolder", word), document.tokens[before - 1].lower != "your",
        let post = last(before: before, known, set)
      {
        var copy = post
        copy.status = "former"
        found.append(PostClaim(person: index, post: copy, sentence: number))
      } else if word == "by", ["headed", "led", "chaired"].contains(document.tokens[before - 1].lower),
        document.tokens[Swift.max(0, before - 2)].lower == ",", let body = set.at(before - 3),
        set.mentions[body].kind == .institution
      {
        found.append(PostClaim(person: index, post: head(of: body, at: before), sentence: number))
      }
    }
    return found
  }

  private func head(of body: Int, at token: Int) -> PostPhrase {
    PostPhrase(
      tokens: token..<(token + 1), role: document.tokens[token - 1].lower == "chaired" ? "Chair" : "Head",
      status: "current", body: body, seat: .institution, isPlural: false, isTitleOnly: false)
  }

  /// The office read last before a token.
  private func last(before token: Int, _ known: [PostClaim], _ set: MentionSet) -> PostPhrase? {
    known.filter { $0.post.tokens.lowerBound < token && !$0.post.isTitleOnly && !$0.post.isPlural }
      .max { $0.post.tokens.lowerBound < $1.post.tokens.lowerBound }?.post
  }
}
