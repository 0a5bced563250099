import KnowledgeGraph
import Language
import Ontology

/// Reads the offices of those spoken to in a forum: the President of the General Assembly who is congratulated, and her
/// predecessor; the head of mission whose report is answered.
struct ForumOffices {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func facts() -> [Fact] { assembly() + reportingHead() + predecessor() }

  /// "You and your predecessor, Kairat Abdrakhmanov": the former holder of the office of the one spoken to.
  private func predecessor() -> [Fact] {
    guard forum == nil,
      let claim = analysis.posts.first(where: { claim in
        claim.post.body != nil && analysis.parties.addressees.contains(analysis.mentions.mentions[claim.person].entity)
      }), let body = claim.post.body.flatMap({ analysis.entity(ofMention: $0) })
    else { return [] }
    return yourPredecessors().map {
      fact($0.person, claim.post.role, "former", body, $0.sentence, 0.75)
    }
  }

  private func yourPredecessors() -> [(person: Int, sentence: Int)] {
    analysis.mentions.mentions.compactMap { mention in
      guard mention.kind == .person, mention.entity >= 0 else { return nil }
      var before = mention.outer.lowerBound - 1
      if before > 0, document.tokens[before].lower == "," { before -= 1 }
      guard before > 0, analysis.knowledge.lexicon.isIn("formerHolder", document.tokens[before].lower),
        document.tokens[before - 1].lower == "your"
      else { return nil }
      return (mention.entity, document.sentenceOfToken[before])
    }
  }

  private func fact(_ person: Int, _ role: String, _ status: String, _ body: Int, _ sentence: Int, _ confidence: Double)
    -> Fact
  {
    var fact = Fact(
      .entity(person), .holdsPost, .entity(body), sentence: sentence, rule: "forum-office", confidence: confidence)
    fact.role = role
    fact.postStatus = status
    return fact
  }

  /// The one congratulated on an election, and "your predecessor".
  private func assembly() -> [Fact] {
    guard let forum = forum, document.tokens.contains(where: { $0.lower == "president" }) else { return [] }
    var facts: [Fact] = []
    for person in analysis.parties.addressees {
      let number = analysis.parties.sentences[person] ?? 0
      let words = document.tokens[document.sentences[number].tokens].map(\.lower)
      guard words.contains("president") || words.contains("election") || words.contains("presidency") else { continue }
      guard !isSecretaryGeneral(person) else { continue }
      facts.append(fact(person, "President", "current", forum, number, 0.8))
    }
    facts += yourPredecessors().map { fact($0.person, "President", "former", forum, $0.sentence, 0.8) }
    return facts
  }

  private func isSecretaryGeneral(_ person: Int) -> Bool {
    analysis.posts.contains {
      analysis.mentions.mentions[$0.person].entity == person && $0.post.role.lowercased().hasPrefix("secretary")
    }
  }

  /// The General Assembly, where the statement is made in it.
  private var forum: Int? {
    guard let range = document.statement.header.forum?.range else { return nil }
    return analysis.mentions(in: analysis.tokens(inBytes: range)).compactMap { analysis.entity(ofMention: $0) }.first {
      analysis.entry(of: $0)?.id == "institution/un-general-assembly"
    }
  }

  /// "Statement on the Report by the Head of the OSCE Mission to Moldova": the one who is welcomed or spoken to.
  private func reportingHead() -> [Fact] {
    guard let body = analysis.parties.reportingBody,
      let title = document.sentences.first(where: { sentence in
        sentence.isHeader && sentence.tokens.contains { document.tokens[$0].lower.hasPrefix("report") }
      }), title.tokens.contains(where: { document.tokens[$0].lower == "head" }),
      !analysis.posts.contains(where: {
        $0.post.body.flatMap { analysis.entity(ofMention: $0) } == body && $0.post.status == "current"
      })
    else { return [] }
    let addressed = analysis.parties.addressees.first ?? welcomed
    guard let person = addressed else { return [] }
    return [fact(person, "Head", "current", body, document.sentenceOfToken[title.tokens.lowerBound], 0.75)]
  }

  /// The first ambassador named behind "welcome".
  private var welcomed: Int? {
    for sentence in document.sentences where !sentence.isHeader {
      guard let verb = sentence.tokens.first(where: { document.tokens[$0].lower.hasPrefix("welcome") }) else {
        continue
      }
      let named = analysis.mentions(in: verb..<sentence.tokens.upperBound).first.map { analysis.mentions.mentions[$0] }
      if let named, named.kind == .person, named.outer.lowerBound < named.tokens.lowerBound { return named.entity }
    }
    return nil
  }
}
