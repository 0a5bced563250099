import KnowledgeGraph

/// Reads alignment paragraphs ("Albania and Ukraine align themselves with this statement").
struct AlignmentReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  /// The states and bodies that join the statement, and the memberships named beside them.
  func facts() -> [Fact] {
    document.sentences.indices.flatMap { number in
      alignmentVerb(in: document.sentences[number].tokens).map { facts(in: number, until: $0) } ?? []
    }
  }

  private func facts(in number: Int, until verb: Int) -> [Fact] {
    var facts: [Fact] = []
    // Countries since the last group name: "the EFTA countries Iceland and Norway, members of the European Economic Area".
    var group: Int?
    var run: [Int] = []
    for mention in analysis.mentions(in: document.sentences[number].tokens.lowerBound..<verb) {
      guard let entity = analysis.entity(ofMention: mention) else { continue }
      let range = analysis.mentions.mentions[mention].outer
      let next = document.word(range.upperBound, sameSentenceAs: range.lowerBound)
      let introduced = introduction(of: range.lowerBound)
      if analysis.entities[entity].kind == .institution, analysis.knowledge.lexicon.isIn("memberNoun", next) {
        group = entity
        run = []
      } else if introduced == "member" {
        for member in run { facts.append(membership(of: member, in: entity, number)) }
        group = nil
        run = []
      } else if introduced != "partner", [.country, .institution].contains(analysis.entities[entity].kind) {
        if let group { facts.append(membership(of: entity, in: group, number)) }
        run.append(entity)
        facts.append(
          Fact(.entity(entity), .alignsWith, .statement, sentence: number, rule: "alignment", confidence: 0.97))
      }
      if next == ",", document.word(range.upperBound + 1, sameSentenceAs: range.lowerBound) != "member",
        document.word(range.upperBound + 1, sameSentenceAs: range.lowerBound) != "members", group != nil
      {
        group = nil
      }
    }
    return facts
  }

  private func membership(of member: Int, in body: Int, _ sentence: Int) -> Fact {
    Fact(.entity(member), .memberOf, .entity(body), sentence: sentence, rule: "alignment-group", confidence: 0.9)
  }

  /// "member" where a name follows "members of the", "partner" where it is part of a partner's description.
  private func introduction(of token: Int) -> String {
    let sentence = document.sentences[document.sentenceOfToken[token]].tokens
    var index = token - 1
    while index >= sentence.lowerBound, ["the", "of", "for", "a", "an"].contains(document.tokens[index].lower) {
      index -= 1
    }
    guard index >= sentence.lowerBound else { return "" }
    switch document.tokens[index].lower {
    case "member", "members": return "member"
    case "partner", "partners": return "partner"
    default: return ""
    }
  }

  /// Index of the verb by which states join a statement.
  private func alignmentVerb(in sentence: Range<Int>) -> Int? {
    guard
      sentence.contains(where: {
        analysis.knowledge.lexicon.isIn("titleNoun", document.tokens[$0].lower)
      })
    else { return nil }
    return sentence.first { index in
      let word = document.tokens[index].lower
      guard analysis.knowledge.lexicon.isIn("alignVerb", word) else { return false }
      return (index..<Swift.min(index + 4, sentence.upperBound)).contains {
        analysis.knowledge.lexicon.isIn("alignMark", document.tokens[$0].lower)
      }
    }.map { verb in
      // "wish to be associated with"
      let start = Swift.max(sentence.lowerBound, verb - 4)
      return (start..<verb).first { analysis.knowledge.lexicon.isIn("wish", document.tokens[$0].lower) }
        ?? verb
    }
  }
}
