import KnowledgeGraph
import Language
import Ontology

/// Letterheads, titles, and who stands in the header.
extension IssuerReader {
  mutating func readHeaderIssuer() {
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
  mutating func readLetterhead() {
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
  func state(of mention: Int) -> Int? {
    let range = analysis.mentions.mentions[mention].tokens
    if let inner = sender(in: range) { return inner }
    guard let entry = analysis.entity(ofMention: mention).flatMap({ analysis.entry(of: $0) }),
      let country = entry.organOf.flatMap({ analysis.entity(ofEntry: $0) })
    else { return nil }
    return analysis.entities[country].mentions.first
  }

  func sender(in range: Range<Int>) -> Int? {
    analysis.mentions.mentions.indices.first {
      let inner = analysis.mentions.mentions[$0]
      return inner.isNested && inner.kind == .country && range.contains(inner.tokens.lowerBound) && inner.entity >= 0
    }
  }

  /// "EU Statement on …", "Joint Statement by …", "Joint Statement on the Dialogue between A and B".
  mutating func readTitles() {
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
  mutating func readAuthorLine(_ number: Int, _ sentence: Sentence) {
    guard number > 0, let first = sentence.tokens.first, ["by", "of"].contains(document.tokens[first].lower),
      titleNoun(in: document.sentences[number - 1].tokens) != nil
    else { return }
    readAuthors(from: first + 1, sentence, number, isJoint: isJoint(document.sentences[number - 1].tokens))
  }

  mutating func readAuthors(from start: Int, _ sentence: Sentence, _ number: Int, isJoint: Bool) {
    let found = list.read(from: start, limit: sentence.tokens.upperBound).mentions
    if found.isEmpty, isJoint {
      for pair in joinedStates(in: sentence.tokens) { addSpokenFor(pair) }
      return
    }
    addAll(isJoint || found.count > 1 ? found : Array(found.prefix(1)), number)
  }

  /// States joined by hyphens or slashes ("India-U.S.", "Canada-Mexico-United States").
  func joinedStates(in range: Range<Int>) -> [Int] {
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
  mutating func readGroupOfTitle() {
    guard
      let (number, sentence) = document.sentences.enumerated().first(where: { $0.element.isHeader || $0.offset == 0 }),
      let position = titleNoun(in: sentence.tokens)
    else { return }
    for mention in analysis.mentions(in: sentence.tokens.lowerBound..<position) {
      if let entity = analysis.entity(ofMention: mention), analysis.isGrouping(entity) { add(mention, number) }
    }
  }

  func titleNoun(in range: Range<Int>) -> Int? {
    range.first { lexicon.isIn("titleNoun", document.tokens[$0].lower) }
  }

  func isJoint(_ range: Range<Int>) -> Bool {
    range.contains { ["joint", "communique"].contains(document.tokens[$0].lower) }
  }

  var isJointTitle: Bool {
    document.sentences.first.map { titleNoun(in: $0.tokens) != nil && isJoint($0.tokens) } ?? false
  }

  func isAddressed(_ mention: Int) -> Bool {
    ["to", "on", "about"].contains(document.wordBefore(analysis.mentions.mentions[mention].outer.lowerBound))
  }

  /// A speaker of a general debate speaks for the country of his post in the header.
  mutating func readPostsOfDeliverers() {
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
  func isUnderOffice(_ claim: PostClaim) -> Bool {
    document.statement.header.forum == nil
      && claim.post.body.map { analysis.mentions.mentions[$0].kind != .country } ?? true
  }

  /// A line of the header that is nothing but the name of a state or body ("IRELAND").
  mutating func readNameLine() {
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
  mutating func readForumSpeaker() {
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
}
