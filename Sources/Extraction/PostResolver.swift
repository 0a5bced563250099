import KnowledgeGraph
import Language
import Ontology

/// Makes relations of the posts that stand beside persons, and finds the body of those that name none.
struct PostResolver {
  let analysis: Analysis
  private var document: Document { analysis.document }

  /// A post whose person and body are known.
  private struct Holding {
    var person: Int
    var body: Int
    var role: String
    var status: String
    var sentence: Int
    var confidence: Double
  }

  func facts() -> [Fact] {
    var holdings: [Holding] = []
    for claim in analysis.posts where !claim.post.isPlural {
      guard let person = analysis.entity(ofMention: claim.person) else { continue }
      var role = claim.post.role
      guard let (body, confidence) = body(of: claim, role: &role) else { continue }
      let kind = analysis.entities[body].kind
      guard kind == .institution || kind == .country || kind == .place else { continue }
      holdings.append(
        Holding(
          person: person, body: body, role: role, status: claim.post.status, sentence: claim.sentence,
          confidence: confidence))
    }
    return ForumOffices(analysis: analysis).facts()
      + holdings.enumerated().filter { !isShadowed($0.element, at: $0.offset, by: holdings) }.map { _, holding in
        var fact = Fact(
          .entity(holding.person), .holdsPost, .entity(holding.body), sentence: holding.sentence, rule: "post",
          confidence: holding.confidence)
        fact.role = holding.role
        fact.postStatus = holding.status
        return fact
      }
  }

  /// Whether another holding of the same person says the same more fully ("Secretary" beside "Secretary of State").
  private func isShadowed(_ holding: Holding, at index: Int, by all: [Holding]) -> Bool {
    all.enumerated().contains { position, other in
      guard position != index, other.person == holding.person else { return false }
      let mine = holding.role.lowercased()
      let theirs = other.role.lowercased()
      if mine == theirs { return other.body == holding.body ? position < index : other.confidence > holding.confidence }
      return theirs.utf8.count > mine.utf8.count && (theirs.hasPrefix(mine) || theirs.hasSuffix(mine))
        && (other.body == holding.body || holding.confidence < 0.8)
    }
  }

  private func body(of claim: PostClaim, role: inout String) -> (Int, Double)? {
    if let mention = claim.post.body, let entity = analysis.entity(ofMention: mention) { return (entity, 0.92) }
    if let line = analysis.countryOfLine(claim.sentence), let country = analysis.entity(ofMention: line) {
      return (country, 0.85)
    }
    if let usual = claim.post.usualAt, !hasOwnTopic(claim) {
      if let space = role.firstIndex(of: " "), analysis.knowledge.lexicon.headNouns[role[..<space].lowercased()] != nil
      {
        role = String(role[role.index(after: space)...])
      }
      return analysis.entity(ofEntry: usual).map { ($0, 0.85) }
    }
    // "Ministry Spokesperson": the one body of the text that its noun heads.
    if let space = role.firstIndex(of: " ") {
      let first = role[..<space].lowercased()
      if analysis.knowledge.lexicon.headNouns[first] != nil {
        guard let owner = onlyBody(headedBy: first) else { return nil }
        role = String(role[role.index(after: space)...])
        return (owner, 0.8)
      }
    }
    if let owner = owner(of: claim) { return (owner, 0.75) }
    if let led = ledCountry(claim) { return (led, 0.85) }
    if analysis.knowledge.lexicon.isIn("forumOffice", role.lowercased()), let forum = forumBody() {
      return (forum, 0.7)
    }
    if let issuer = spokenFor(by: claim) { return (issuer, 0.8) }
    if claim.post.isTitleOnly { return nil }
    guard claim.post.seat == .country else { return nil }
    // Ministers are of the state spoken of; where people take turns, that may be any.
    guard claim.post.role.contains("Minister"), !document.isTranscript else { return nil }
    if let country = onlyCountry(beside: claim) { return (country, 0.5) }
    if let issuer = ownState, !namesCountry(claim) { return (issuer, 0.45) }
    return analysis.mainCountry.map { ($0, 0.4) }
  }

  /// "Secretary of State for Economic Growth" is another office than "Secretary of State".
  private func hasOwnTopic(_ claim: PostClaim) -> Bool { claim.post.role.contains(" of State for ") }

  /// The state of a statement made in a forum, whose offices need no state beside them.
  private var ownState: Int? {
    guard document.statement.header.forum != nil, analysis.parties.issuers.count == 1,
      let issuer = analysis.parties.issuers.first, analysis.entities[issuer].kind == .country
    else { return nil }
    return issuer
  }

  private func namesCountry(_ claim: PostClaim) -> Bool {
    analysis.mentions(in: document.sentences[claim.sentence].tokens).contains {
      analysis.mentions.mentions[$0].kind == .country
    }
  }

  /// The state for which an envoy or minister delivers the statement.
  private func spokenFor(by claim: PostClaim) -> Int? {
    guard let person = analysis.entity(ofMention: claim.person), analysis.parties.deliverers.contains(person),
      claim.post.seat == .country && !claim.post.isTitleOnly
        || analysis.knowledge.lexicon.isIn("envoyOffice", claim.post.role.lowercased()) && !claim.post.isTitleOnly
    else { return nil }
    return analysis.parties.issuers.first { analysis.entities[$0].kind == .country }
  }

  /// Whose office "my Foreign Minister" and "its Special Envoy" are: the speaker's, and the one's named last before.
  private func owner(of claim: PostClaim) -> Int? {
    guard let possessor = claim.post.possessor else { return nil }
    if possessor == "my" || possessor == "our" {
      return analysis.parties.issuers.first { analysis.entities[$0].kind == .country } ?? analysis.parties.issuers.first
    }
    let sentence = document.sentences[claim.sentence].tokens
    let start = Swift.max(sentence.lowerBound, claim.post.tokens.lowerBound)
    let before = analysis.mentions(in: sentence.lowerBound..<start)
    let named = before.reversed().compactMap { analysis.entity(ofMention: $0) }.first {
      analysis.entities[$0].kind == .institution || analysis.entities[$0].kind == .country
    }
    // "Its Chairperson" at the head of a sentence is of the body before.
    return named ?? (possessor == "its" ? lastBody(in: claim.sentence - 1) : nil)
  }

  /// The institution named last in a sentence.
  private func lastBody(in sentence: Int) -> Int? {
    guard sentence >= 0 else { return nil }
    return analysis.mentions(in: document.sentences[sentence].tokens).reversed()
      .compactMap { analysis.entity(ofMention: $0) }.first { analysis.entities[$0].kind == .institution }
  }

  /// The country of "President Kenyatta": of those that the text names, the one he is known to lead.
  private func ledCountry(_ claim: PostClaim) -> Int? {
    guard analysis.knowledge.lexicon.isIn("leadingOffice", claim.post.role.lowercased()),
      let person = analysis.entity(ofMention: claim.person)
    else { return nil }
    let name = " " + LatinFolding.fold(analysis.entities[person].label).lowercased() + " "
    return analysis.entities.indices.first { index in
      guard analysis.entities[index].kind == .country, !analysis.entities[index].mentions.isEmpty,
        let entry = analysis.entry(of: index)
      else { return false }
      return entry.leaders.contains { name.contains(" " + LatinFolding.fold($0).lowercased() + " ") }
    }
  }

  private func onlyBody(headedBy noun: String) -> Int? {
    let owners = analysis.entities.indices.filter { index in
      analysis.entities[index].kind == .institution
        && analysis.entities[index].mentions.contains { mention in
          analysis.mentions.mentions[mention].tokens.contains { document.tokens[$0].lower == noun }
        }
    }
    return owners.first
  }

  /// The one country that the sentence of a post names.
  private func onlyCountry(beside claim: PostClaim) -> Int? {
    let sentence = document.sentences[claim.sentence].tokens
    var countries: Set<Int> = []
    for mention in analysis.mentions.mentions
    where mention.kind == .country && mention.entity >= 0 && sentence.contains(mention.tokens.lowerBound) {
      countries.insert(mention.entity)
    }
    return countries.count == 1 ? countries.first : nil
  }

  /// The organisation in whose forum the statement is made.
  private func forumBody() -> Int? {
    guard let range = document.statement.header.forum?.range else { return nil }
    for mention in analysis.mentions(in: analysis.tokens(inBytes: range)) {
      guard let entity = analysis.entity(ofMention: mention), var entry = analysis.entry(of: entity) else { continue }
      while let parent = entry.parent, let above = analysis.knowledge.gazetteer[parent] { entry = above }
      return analysis.entity(ofEntry: entry.id)
    }
    return nil
  }
}
