import KnowledgeGraph
import Language
import Ontology

/// Reads the states and bodies for which a statement speaks: from the formula of its release, its title, its opening and
/// its signatures.
struct IssuerReader {
  let analysis: Analysis
  var parties: Parties
  let list: PartyList
  var document: Document { analysis.document }
  var lexicon: Lexicon { analysis.knowledge.lexicon }

  init(analysis: Analysis, parties: Parties) {
    self.analysis = analysis
    self.parties = parties
    list = PartyList(analysis: analysis)
  }

  /// The parties with their issuers.
  mutating func read() -> Parties {
    readReleaseFormulas()
    readUndersigned()
    readSignatures()
    readCountryLines()
    readLetterhead()
    readHeaderIssuer()
    if parties.issuers.isEmpty { readTitles() } else { readGroupOfTitle() }
    if parties.issuers.isEmpty { readPostsOfDeliverers() }
    if parties.issuers.isEmpty { readNameLine() }
    if parties.issuers.isEmpty { readForumSpeaker() }
    if parties.issuers.count < 2, parties.issuers.isEmpty || isJointTitle, !isAttributed { readOpeningList() }
    return parties
  }

  // MARK: Opening

  /// A list of states as the subject of the first sentence of the body.
  mutating func readOpeningList() {
    let body = document.sentences.indices.filter {
      !document.sentences[$0].isHeader && !document.sentences[$0].isTitleCase && document.sentences[$0].tokens.count > 8
    }
    for number in body.prefix(isJointTitle ? 5 : 1) where readOpeningList(number) { return }
  }

  mutating func readOpeningList(_ number: Int) -> Bool {
    let sentence = document.sentences[number].tokens
    let start = introductionEnd(sentence)
    let found = list.read(from: start, limit: sentence.upperBound)
    let speaking = found.mentions.filter(isSpeaking)
    guard speaking.count >= 2, speaking.count == found.mentions.count, found.end < sentence.upperBound,
      document.tokens[found.end].kind == .word, speaking.count > 2 || isJointTitle
    else { return false }
    addAll(speaking, number)
    return true
  }

  /// Behind "On the occasion of …," or "Today," at the head of a sentence.
  func introductionEnd(_ sentence: Range<Int>) -> Int {
    guard let first = sentence.first,
      lexicon.isIn("preposition", document.tokens[first].lower) || document.tokens[first].lower == "today",
      let comma = sentence.first(where: { document.tokens[$0].lower == "," })
    else { return sentence.lowerBound }
    return comma + 1
  }

  // MARK: Adding

  func isReleasing(_ mention: Int) -> Bool {
    analysis.entity(ofMention: mention).map { parties.deliverers.contains($0) } ?? false
  }

  var isAttributed: Bool { PartyReader.isAttributed(document) }

  func isSpeaking(_ mention: Int) -> Bool {
    let kind = analysis.mentions.mentions[mention].kind
    return kind == .country || kind == .institution
  }

  /// Adds what a list names: states and bodies themselves, persons with the states of their posts.
  mutating func addAll(_ mentions: [Int], _ sentence: Int) {
    for mention in mentions {
      guard analysis.mentions.mentions[mention].kind == .person else {
        addSpokenFor(mention)
        continue
      }
      let person = analysis.mentions.mentions[mention].entity
      if !parties.deliverers.contains(person) {
        parties.deliverers.append(person)
        parties.sentences[person] = sentence
      }
      for claim in analysis.posts where claim.person == mention {
        if let body = claim.post.body {
          addSpokenFor(body)
        } else if let usual = claim.post.usualAt, let entity = analysis.entity(ofEntry: usual),
          let named = analysis.entities[entity].mentions.first
        {
          addSpokenFor(named)
        }
      }
    }
  }

  mutating func add(_ mention: Int, _ sentence: Int) {
    parties.addIssuer(mention, sentence, analysis)
  }

  /// Adds the state that a mission or delegation speaks for, or the body itself.
  mutating func addSpokenFor(_ mention: Int) {
    let range = analysis.mentions.mentions[mention].tokens
    let sentence = document.sentenceOfToken[range.lowerBound]
    let isMission = range.contains { lexicon.isIn("missionNoun", document.tokens[$0].lower) }
    if isMission, analysis.mentions.mentions[mention].entry == nil, let sender = sender(in: range) {
      add(sender, sentence)
    } else if isReleasing(mention) {
      // The ministry has the letterhead of its state: that is the issuer.
    } else {
      add(mention, sentence)
    }
  }
}
