import KnowledgeGraph
import Language
import Ontology

/// Reads the states and bodies for which a statement speaks: from the formula of its release, its title, its opening and
/// its signatures.
struct IssuerReader {
  let analysis: Analysis
  private(set) var parties: Parties
  private let list: PartyList
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

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

  // MARK: Formulas

  /// "The text of the following statement was released by …", "a joint statement by …", "We, the foreign ministers of …".
  private mutating func readReleaseFormulas() {
    for (number, sentence) in document.sentences.enumerated().prefix(12) where !sentence.isHeader {
      guard let start = formulaStart(sentence) else { continue }
      addAll(list.read(from: start, limit: sentence.tokens.upperBound).mentions, number)
    }
  }

  private func formulaStart(_ sentence: Sentence) -> Int? {
    let range = sentence.tokens
    if document.word(range.lowerBound, sameSentenceAs: range.lowerBound) == "we",
      document.word(range.lowerBound + 1, sameSentenceAs: range.lowerBound) == ","
    {
      return range.lowerBound + 2
    }
    guard let noun = range.first(where: { lexicon.isIn("statementNoun", document.tokens[$0].lower) }),
      noun - range.lowerBound < 4
        || range.contains(where: { ["following", "below"].contains(document.tokens[$0].lower) })
    else { return nil }
    return range.first { index in
      let isFrom = document.tokens[index].lower == "from" && index == noun + 1
      guard document.tokens[index].lower == "by" || isFrom, index > noun else { return false }
      let before = document.tokens[Swift.max(range.lowerBound, index - 2)..<index].map(\.lower)
      return before.contains { lexicon.isIn("releaseVerb", $0) || lexicon.isIn("statementNoun", $0) }
    }.map { $0 + 1 }
  }

  /// "The undersigned members of the Media Freedom Coalition express …": the group issues it too.
  private mutating func readUndersigned() {
    for (number, sentence) in document.sentences.enumerated().prefix(16) where !sentence.isHeader {
      guard let word = sentence.tokens.first(where: { document.tokens[$0].lower == "undersigned" }) else { continue }
      let found = list.read(from: word, limit: sentence.tokens.upperBound).mentions
      for mention in found where isSpeaking(mention) { add(mention, number) }
    }
  }

  /// "Signed by the Governments of …", "Signatories: …" with the list in the same block or those that follow.
  private mutating func readSignatures() {
    for (number, sentence) in document.sentences.enumerated() where number > 2 {
      let first = sentence.tokens.lowerBound
      guard opensSignatures(sentence.tokens) else { continue }
      var after = first + 1
      while after < sentence.tokens.upperBound, ["by", ":", "-"].contains(document.tokens[after].lower) { after += 1 }
      var found = list.read(from: after, limit: sentence.tokens.upperBound).mentions
      var next = number + 1
      while next < document.sentences.count, isList(document.sentences[next].tokens) {
        found +=
          list.read(
            from: document.sentences[next].tokens.lowerBound, limit: document.sentences[next].tokens.upperBound
          ).mentions
        next += 1
      }
      addAll(found, number)
    }
  }

  /// "Malta: Clifton Grima, Minister for Sport" in three lines or more: each signs for the state.
  private mutating func readCountryLines() {
    let lines = document.sentences.indices.compactMap { number in
      analysis.countryOfLine(number).map { (number, $0) }
    }
    guard lines.count > 2 else { return }
    for (number, country) in lines {
      add(country, number)
      let named = analysis.mentions(in: document.sentences[number].tokens).first {
        analysis.mentions.mentions[$0].kind == .person
      }
      if let person = named.flatMap({ analysis.entity(ofMention: $0) }) { parties.addDeliverer(person, number) }
    }
  }

  private func opensSignatures(_ range: Range<Int>) -> Bool {
    let words = range.prefix(6).map { document.tokens[$0].lower }
    guard let first = words.first else { return false }
    if first == "co", words.count > 2 { return words[1] == "-" && lexicon.isIn("signature", words[2]) }
    guard lexicon.isIn("signature", first) else { return false }
    return words.count < 3 || words[1] == "by" || words[1] == ":"
  }

  /// Whether a sentence is nothing but names of parties.
  private func isList(_ range: Range<Int>) -> Bool {
    let found = list.read(from: range.lowerBound, limit: range.upperBound)
    let rest = found.end..<range.upperBound
    return !found.mentions.isEmpty && rest.allSatisfy { document.tokens[$0].kind == .mark }
  }

  // MARK: Header and title

  private mutating func readHeaderIssuer() {
    guard let range = document.statement.header.issuer?.range else { return }
    // Under a byline, a line with a body's name is where it was said or what it is of.
    let hasByline = !document.statement.header.bylines.isEmpty
    for mention in analysis.mentions(in: analysis.tokens(inBytes: range)) {
      guard let entity = analysis.entity(ofMention: mention) else { continue }
      if hasByline, analysis.entities[entity].kind != .country, !analysis.isGrouping(entity) { continue }
      addSpokenFor(mention)
    }
  }

  /// A ministry whose letterhead stands over the text releases it for its state.
  private mutating func readLetterhead() {
    guard let first = document.sentences.first, first.isHeader else { return }
    for mention in analysis.mentions(in: first.tokens) {
      let found = analysis.mentions.mentions[mention]
      guard found.kind == .institution, found.tokens.count + 1 >= first.tokens.count, analysis.namesStateOrgan(found),
        let state = state(of: mention)
      else { continue }
      parties.addDeliverer(found.entity, document.sentenceOfToken[found.tokens.lowerBound])
      parties.addIssuer(state, document.sentenceOfToken[found.tokens.lowerBound], analysis)
    }
  }

  /// A mention of the state whose organ a body is: within its name, else any.
  private func state(of mention: Int) -> Int? {
    let range = analysis.mentions.mentions[mention].tokens
    if let inner = sender(in: range) { return inner }
    guard let entry = analysis.entity(ofMention: mention).flatMap({ analysis.entry(of: $0) }),
      let country = entry.organOf.flatMap({ analysis.entity(ofEntry: $0) })
    else { return nil }
    return analysis.entities[country].mentions.first
  }

  private func sender(in range: Range<Int>) -> Int? {
    analysis.mentions.mentions.indices.first {
      let inner = analysis.mentions.mentions[$0]
      return inner.isNested && inner.kind == .country && range.contains(inner.tokens.lowerBound) && inner.entity >= 0
    }
  }

  /// "EU Statement on …", "Joint Statement by …", "Joint Statement on the Dialogue between A and B".
  private mutating func readTitles() {
    for (number, sentence) in document.sentences.enumerated() where sentence.isHeader || number == 0 {
      guard let position = titleNoun(in: sentence.tokens) else {
        readAuthorLine(number, sentence)
        continue
      }
      let before = analysis.mentions(in: sentence.tokens.lowerBound..<position)
      let next = position + 1 < sentence.tokens.upperBound ? document.tokens[position + 1].lower : ""
      let isJoint = isJoint(sentence.tokens)
      if let first = before.last, isSpeaking(first), !isAddressed(first) {
        for mention in isJoint ? before : [first] where isSpeaking(mention) { addSpokenFor(mention) }
      } else if ["by", "of", "from"].contains(next) {
        readAuthors(from: position + 2, sentence, number, isJoint: isJoint)
      } else if isJoint,
        let between = sentence.tokens.first(where: { ["by", "between"].contains(document.tokens[$0].lower) })
      {
        addAll(list.read(from: between + 1, limit: sentence.tokens.upperBound).mentions, number)
      } else if isJoint {
        // "Joint Statement on Canada-Mexico-United States Cooperation", "… on the Eighth U.S.-UAE Dialogue"
        for pair in joinedStates(in: sentence.tokens) { addSpokenFor(pair) }
      }
    }
  }

  /// "by the Minister of …" on the line below "JOINT STATEMENT".
  private mutating func readAuthorLine(_ number: Int, _ sentence: Sentence) {
    guard number > 0, let first = sentence.tokens.first, ["by", "of"].contains(document.tokens[first].lower),
      titleNoun(in: document.sentences[number - 1].tokens) != nil
    else { return }
    readAuthors(from: first + 1, sentence, number, isJoint: isJoint(document.sentences[number - 1].tokens))
  }

  private mutating func readAuthors(from start: Int, _ sentence: Sentence, _ number: Int, isJoint: Bool) {
    let found = list.read(from: start, limit: sentence.tokens.upperBound).mentions
    if found.isEmpty, isJoint {
      for pair in joinedStates(in: sentence.tokens) { addSpokenFor(pair) }
      return
    }
    addAll(isJoint || found.count > 1 ? found : Array(found.prefix(1)), number)
  }

  /// States joined by hyphens or slashes ("India-U.S.", "Canada-Mexico-United States").
  private func joinedStates(in range: Range<Int>) -> [Int] {
    let found = analysis.mentions(in: range).filter(isSpeaking)
    var joined: [Int] = []
    for (first, second) in zip(found, found.dropFirst()) {
      let gap = analysis.mentions.mentions[first].outer.upperBound..<analysis.mentions.mentions[second].outer.lowerBound
      guard gap.count == 1, let mark = gap.first, ["-", "–", "—", "/"].contains(document.tokens[mark].lower) else {
        continue
      }
      if joined.last != first { joined.append(first) }
      joined.append(second)
    }
    return joined
  }

  /// The grouping that a title names before "Statement", beside those that a formula listed.
  private mutating func readGroupOfTitle() {
    guard
      let (number, sentence) = document.sentences.enumerated().first(where: { $0.element.isHeader || $0.offset == 0 }),
      let position = titleNoun(in: sentence.tokens)
    else { return }
    for mention in analysis.mentions(in: sentence.tokens.lowerBound..<position) {
      if let entity = analysis.entity(ofMention: mention), analysis.isGrouping(entity) { add(mention, number) }
    }
  }

  private func titleNoun(in range: Range<Int>) -> Int? {
    range.first { lexicon.isIn("titleNoun", document.tokens[$0].lower) }
  }

  private func isJoint(_ range: Range<Int>) -> Bool {
    range.contains { ["joint", "communique"].contains(document.tokens[$0].lower) }
  }

  private var isJointTitle: Bool {
    document.sentences.first.map { titleNoun(in: $0.tokens) != nil && isJoint($0.tokens) } ?? false
  }

  private func isAddressed(_ mention: Int) -> Bool {
    ["to", "on", "about"].contains(document.wordBefore(analysis.mentions.mentions[mention].outer.lowerBound))
  }

  /// A speaker of a general debate speaks for the country of his post in the header.
  private mutating func readPostsOfDeliverers() {
    guard document.statement.header.forum != nil || !document.isTranscript && document.statement.header.bylines.isEmpty
    else { return }
    for claim in analysis.posts where document.sentences[claim.sentence].isHeader {
      if parties.deliverers.contains(analysis.mentions.mentions[claim.person].entity), let body = claim.post.body,
        !isUnderOffice(claim)
      {
        addSpokenFor(body)
      }
    }
  }

  /// "Department Spokesperson", "Bureau of …": their texts name the state where it speaks.
  private func isUnderOffice(_ claim: PostClaim) -> Bool {
    document.statement.header.forum == nil
      && claim.post.body.map { analysis.mentions.mentions[$0].kind != .country } ?? true
  }

  /// A line of the header that is nothing but the name of a state or body ("IRELAND").
  private mutating func readNameLine() {
    for (number, sentence) in document.sentences.enumerated() where sentence.isHeader {
      guard let mention = analysis.mentions(in: sentence.tokens).first,
        let entity = analysis.entity(ofMention: mention),
        analysis.mentions.mentions[mention].kind == .country || analysis.isGrouping(entity),
        analysis.mentions.mentions[mention].tokens == sentence.tokens
      else { continue }
      return add(mention, number)
    }
  }

  /// The country that a line of the header of a statement in a forum begins with, else the first behind "of".
  private mutating func readForumSpeaker() {
    guard document.statement.header.forum != nil else { return }
    var named: Int?
    for sentence in document.sentences where sentence.isHeader {
      for mention in analysis.mentions(in: sentence.tokens) where analysis.mentions.mentions[mention].kind == .country {
        let start = analysis.mentions.mentions[mention].tokens.lowerBound
        if start == sentence.tokens.lowerBound { return addSpokenFor(mention) }
        if named == nil, ["of", "the"].contains(document.wordBefore(start)) { named = mention }
      }
    }
    if let named { addSpokenFor(named) }
  }

  // MARK: Opening

  /// A list of states as the subject of the first sentence of the body.
  private mutating func readOpeningList() {
    let body = document.sentences.indices.filter {
      !document.sentences[$0].isHeader && !document.sentences[$0].isTitleCase && document.sentences[$0].tokens.count > 8
    }
    for number in body.prefix(isJointTitle ? 5 : 1) where readOpeningList(number) { return }
  }

  private mutating func readOpeningList(_ number: Int) -> Bool {
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
  private func introductionEnd(_ sentence: Range<Int>) -> Int {
    guard let first = sentence.first,
      lexicon.isIn("preposition", document.tokens[first].lower) || document.tokens[first].lower == "today",
      let comma = sentence.first(where: { document.tokens[$0].lower == "," })
    else { return sentence.lowerBound }
    return comma + 1
  }

  // MARK: Adding

  private func isReleasing(_ mention: Int) -> Bool {
    analysis.entity(ofMention: mention).map { parties.deliverers.contains($0) } ?? false
  }

  private var isAttributed: Bool { PartyReader.isAttributed(document) }

  private func isSpeaking(_ mention: Int) -> Bool {
    let kind = analysis.mentions.mentions[mention].kind
    return kind == .country || kind == .institution
  }

  /// Adds what a list names: states and bodies themselves, persons with the states of their posts.
  private mutating func addAll(_ mentions: [Int], _ sentence: Int) {
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

  private mutating func add(_ mention: Int, _ sentence: Int) {
    parties.addIssuer(mention, sentence, analysis)
  }

  /// Adds the state that a mission or delegation speaks for, or the body itself.
  private mutating func addSpokenFor(_ mention: Int) {
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

extension Analysis {
  /// The mention of the country with which a line begins, where a colon follows it.
  func countryOfLine(_ number: Int) -> Int? {
    let sentence = document.sentences[number].tokens
    guard let mention = mentions(in: sentence).first, mentions.mentions[mention].kind == .country,
      mentions.mentions[mention].tokens.lowerBound == sentence.lowerBound,
      document.word(mentions.mentions[mention].tokens.upperBound, sameSentenceAs: sentence.lowerBound) == ":"
    else { return nil }
    return mention
  }
}
