import KnowledgeGraph
import Language
import Ontology

/// Reads who issued, delivered and was addressed by a statement, from its header, its opening and its salutations.
struct PartyReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func parties() -> Parties {
    var parties = Parties()
    readDeliverers(&parties)
    readIssuers(&parties)
    readAddressees(&parties)
    chooseSpeakers(&parties)
    parties.reportingBody = reportingBody()
    return parties
  }

  // MARK: Issuers

  private func readIssuers(_ parties: inout Parties) {
    if readReleaseFormula(&parties) { return }
    readHeader(&parties)
    readOpeningList(&parties)
    if parties.issuers.isEmpty, !isAttributed { readSubjects(&parties) }
    if parties.issuers.isEmpty, !isAttributed { readOwnCountry(&parties) }
  }

  /// "The text of the following statement was released by …", "We, the G7 foreign ministers of …".
  private func readReleaseFormula(_ parties: inout Parties) -> Bool {
    var isFound = false
    for (number, sentence) in document.sentences.enumerated().prefix(12) {
      let words = document.tokens[sentence.tokens].map(\.lower)
      var start: Int?
      if words.contains("statement") || words.contains("communique"), let by = words.lastIndex(of: "by"),
        ["released", "issued", "made", "adopted", "statement"].contains(where: { words[..<by].contains($0) }),
        !sentence.isTitleCase
      {
        start = sentence.tokens.lowerBound + by
      } else if words.first == "we", words.count > 3, words[1] == "," {
        start = sentence.tokens.lowerBound + 1
      }
      guard let start else { continue }
      let end = openingEnd(from: start, sentence: sentence.tokens)
      for mention in analysis.mentions(in: start..<end) { addIssuer(mention, number, &parties) }
      isFound = isFound || !parties.issuers.isEmpty
    }
    return isFound
  }

  /// Where the list of those who speak ends: at the verb, or at "on the occasion of".
  private func openingEnd(from start: Int, sentence: Range<Int>) -> Int {
    for index in start..<sentence.upperBound {
      let word = document.tokens[index].lower
      if word == "on" || word == ":" || analysis.knowledge.lexicon.isIn("we", word) { return index }
      let isVerb =
        analysis.mentions.at(index) == nil
        && analysis.knowledge.frames.triggers(of: word).contains {
          if case .verb(.base) = $0.partOfSpeech { true } else { false }
        }
      if isVerb { return index }
    }
    return sentence.upperBound
  }

  private func addIssuer(_ mention: Int, _ sentence: Int, _ parties: inout Parties) {
    guard let entity = analysis.entity(ofMention: mention) else { return }
    let kind = analysis.entities[entity].kind
    guard kind == .country || kind == .institution, analysis.mentions.mentions[mention].form != .demonym else { return }
    if !parties.issuers.contains(entity) {
      parties.issuers.append(entity)
      parties.sentences[entity] = sentence
    }
  }

  /// Issuer line, title ("EU Statement on …"), and the states of those who speak jointly.
  private func readHeader(_ parties: inout Parties) {
    let header = document.statement.header
    if let range = header.issuer?.range {
      for mention in analysis.mentions(in: analysis.tokens(inBytes: range)) { addSpokenFor(mention, &parties) }
    }
    guard parties.issuers.isEmpty else { return }
    for (number, sentence) in document.sentences.enumerated() where sentence.isHeader || number == 0 {
      let words = document.tokens[sentence.tokens].map(\.lower)
      let titleWord = words.firstIndex {
        ["statement", "communique", "reply", "intervention"].contains($0)
      }
      guard let titleWord else { continue }
      let position = sentence.tokens.lowerBound + titleWord
      let before = analysis.mentions(in: sentence.tokens.lowerBound..<position)
      let joint = words.contains("joint") || words.contains("communique")
      if let first = before.last, isSpeaking(first) {
        for mention in joint ? before : [first] { addSpokenFor(mention, &parties) }
      } else if titleWord + 1 < words.count,
        ["by", "of", "from"].contains(words[titleWord + 1]) || joint && words.contains("by")
      {
        for mention in analysis.mentions(in: position..<sentence.tokens.upperBound) {
          let mentioned = analysis.mentions.mentions[mention]
          if mentioned.kind == .person {
            for claim in analysis.posts where claim.person == mention {
              if let body = claim.post.body { addSpokenFor(body, &parties) }
            }
          } else if isSpeaking(mention), document.tokens[Swift.max(0, mentioned.tokens.lowerBound - 1)].lower != "to" {
            addSpokenFor(mention, &parties)
          }
          if !joint { break }
        }
      }
    }
    // A speaker of a general debate speaks for the country of the post or the mission in the header.
    if parties.issuers.isEmpty, !parties.deliverers.isEmpty || header.forum != nil {
      for claim in analysis.posts where document.sentences[claim.sentence].isHeader {
        if parties.deliverers.contains(analysis.mentions.mentions[claim.person].entity), let body = claim.post.body {
          addSpokenFor(body, &parties)
        }
      }
    }
    if parties.issuers.isEmpty, header.forum != nil {
      for (_, sentence) in document.sentences.enumerated() where sentence.isHeader {
        guard
          let mention = analysis.mentions(in: sentence.tokens).first(where: {
            analysis.mentions.mentions[$0].kind == .country
          }),
          analysis.mentions.mentions[mention].tokens.lowerBound == sentence.tokens.lowerBound
        else { continue }
        addSpokenFor(mention, &parties)
        break
      }
    }
  }

  private func isSpeaking(_ mention: Int) -> Bool {
    let kind = analysis.mentions.mentions[mention].kind
    return kind == .country || kind == .institution
  }

  /// Adds the state that a mission or delegation speaks for, or the body itself.
  private func addSpokenFor(_ mention: Int, _ parties: inout Parties) {
    let range = analysis.mentions.mentions[mention].tokens
    let sentence = document.sentenceOfToken[range.lowerBound]
    let isMission = range.contains { ["mission", "delegation", "embassy"].contains(document.tokens[$0].lower) }
    if isMission, analysis.mentions.mentions[mention].entry == nil {
      for (index, inner) in analysis.mentions.mentions.enumerated()
      where inner.isNested && inner.kind == .country && range.contains(inner.tokens.lowerBound) {
        addIssuer(index, sentence, &parties)
        return
      }
    }
    addIssuer(mention, sentence, &parties)
  }

  /// A list of states as the subject of the first sentence of the body.
  private func readOpeningList(_ parties: inout Parties) {
    guard let number = document.sentences.firstIndex(where: { !$0.isHeader && !$0.isTitleCase && $0.tokens.count > 8 })
    else { return }
    let sentence = document.sentences[number].tokens
    var index = sentence.lowerBound
    var list: [Int] = []
    while index < sentence.upperBound {
      let word = document.tokens[index].lower
      if let mention = analysis.mentions.at(index) {
        list.append(mention)
        index = analysis.mentions.mentions[mention].outer.upperBound
      } else if ["the", ",", "and", "(", ")", "of", "as", "members"].contains(word) || list.isEmpty && word == "on" {
        index += 1
      } else {
        break
      }
    }
    let speaking = list.filter(isSpeaking)
    guard speaking.count >= 2, speaking.count == list.count, !isAttributed else { return }
    for mention in speaking { addIssuer(mention, number, &parties) }
  }

  /// The state or body whose name begins sentences as the subject of a verb: "The United States welcomes …".
  private func readSubjects(_ parties: inout Parties) {
    var counts: [Int: (count: Int, sentence: Int)] = [:]
    for (number, sentence) in document.sentences.enumerated() {
      var index = sentence.tokens.lowerBound
      if index < sentence.tokens.upperBound, document.tokens[index].lower == "the" { index += 1 }
      guard index < sentence.tokens.upperBound, let mention = analysis.mentions.at(index), isSpeaking(mention),
        let entity = analysis.entity(ofMention: mention)
      else { continue }
      let after = analysis.mentions.mentions[mention].outer.upperBound
      guard after < sentence.tokens.upperBound, isOwnAct(after, sentence.tokens.upperBound) else { continue }
      counts[entity] = ((counts[entity]?.count ?? 0) + 1, counts[entity]?.sentence ?? number)
    }
    let usesWe = document.tokens.contains { analysis.knowledge.lexicon.isIn("we", $0.lower) }
    guard let best = counts.max(by: { ($0.value.count, -$0.value.sentence) < ($1.value.count, -$1.value.sentence) }),
      usesWe || best.value.count > 1 || isInTitle(best.key)
    else { return }
    parties.issuers = [best.key]
    parties.sentences[best.key] = best.value.sentence
  }

  private func isInTitle(_ entity: Int) -> Bool {
    guard let first = document.sentences.first else { return false }
    return analysis.mentions(in: first.tokens).contains { analysis.entity(ofMention: $0) == entity }
  }

  /// Verbs of speaking and acting in the present: a stance, "is designating", "will continue".
  private func isOwnAct(_ index: Int, _ limit: Int) -> Bool {
    let word = document.tokens[index].lower
    if word == "is" || word == "are" {
      // "is designating", "is deeply concerned"; not "is a Russian entity".
      return (index + 1..<Swift.min(index + 3, limit)).contains { next in
        let form = document.tokens[next].lower
        return form.hasSuffix("ing")
          || analysis.knowledge.frames.triggers(of: form).contains {
            if case .adjective = $0.partOfSpeech { true } else { false }
          }
          || form == "committed" || form == "proud" || form == "grateful"
      }
    }
    return ["will", "remains", "and", "continues"].contains(word)
      || analysis.knowledge.lexicon.isIn("voicing", word)
      || analysis.knowledge.frames.triggers(of: word).contains { trigger in
        guard case .verb(.thirdPerson) = trigger.partOfSpeech else { return false }
        return analysis.knowledge.frames.frames[trigger.frame].relations.contains { $0.predicate.isStance }
      }
  }

  /// The country that a speaker calls his own, where nothing else tells: the one named most beside "our country".
  private func readOwnCountry(_ parties: inout Parties) {
    guard document.statement.header.bylines.isEmpty else { return }
    let lowers = document.tokens.map(\.lower)
    let isOwn = zip(lowers, lowers.dropFirst()).contains { pair in
      ["our", "my"].contains(pair.0)
        && ["country", "nation", "people", "region", "government", "nations"].contains(pair.1)
    }
    guard isOwn else { return }
    let countries = analysis.entities.indices.filter { analysis.entities[$0].kind == .country }
    guard let most = countries.max(by: { analysis.entities[$0].mentions.count < analysis.entities[$1].mentions.count }),
      analysis.entities[most].mentions.count >= 3, let mention = analysis.entities[most].mentions.first
    else { return }
    addIssuer(mention, document.sentenceOfToken[analysis.mentions.mentions[mention].tokens.lowerBound], &parties)
  }

  /// "We" is the group alone where the group's description lists the others ("the G7 foreign ministers of Canada, …",
  /// "… as members of the Friends of Sudan"); beside others ("the Troika (…), Canada and …") it is one of the speakers.
  private func chooseSpeakers(_ parties: inout Parties) {
    // Where several people take turns, nobody knows whose "we" it is.
    guard !isTranscript else { return }
    let groups = parties.issuers.filter { analysis.isGrouping($0) }
    let first = parties.issuers.first.flatMap { groups.contains($0) ? $0 : nil }
    guard let group = groups.first(where: isJoinedAsMembers) ?? first else {
      parties.speakers = parties.issuers
      return
    }
    let bracketed = bracketedMembers(of: group)
    if bracketed.isEmpty {
      parties.speakers = [group]
    } else {
      parties.speakers = parties.issuers.filter { !bracketed.contains($0) }
    }
  }

  /// Whether three blocks or more begin with a speaker's name in capitals and a colon ("QUESTION:").
  private var isTranscript: Bool {
    document.sentences.count { sentence in
      let first = sentence.tokens.lowerBound
      guard let colon = sentence.tokens.prefix(6).first(where: { document.tokens[$0].lower == ":" }), colon > first
      else { return false }
      return document.tokens[first..<colon].allSatisfy { $0.kind != .word || $0.isAllCapitals }
        && document.tokens[first..<colon].contains { $0.kind == .word }
    } >= 3
  }

  /// Whether a group stands behind "as members of".
  private func isJoinedAsMembers(_ group: Int) -> Bool {
    analysis.entities[group].mentions.contains { mention in
      let start = analysis.mentions.mentions[mention].outer.lowerBound
      let sentence = document.sentences[document.sentenceOfToken[start]].tokens
      let before = document.tokens[Swift.max(sentence.lowerBound, start - 3)..<start].map(\.lower)
      return before.contains("members") && before.contains("of")
    }
  }

  /// The entities in brackets behind a group's name.
  private func bracketedMembers(of group: Int) -> Set<Int> {
    for mention in analysis.entities[group].mentions {
      let range = analysis.mentions.mentions[mention].tokens
      guard document.word(range.upperBound, sameSentenceAs: range.lowerBound) == "(" else { continue }
      let limit = document.sentences[document.sentenceOfToken[range.lowerBound]].tokens.upperBound
      guard let close = (range.upperBound..<limit).first(where: { document.tokens[$0].lower == ")" }) else { continue }
      let inside = analysis.mentions(in: range.upperBound..<close).compactMap { analysis.entity(ofMention: $0) }
      if inside.count > 1 { return Set(inside) }
    }
    return []
  }

  /// Whether the text is attributed to a person, so that no state speaks in it by name.
  private var isAttributed: Bool { document.tokens.prefix(120).contains { $0.lower == "attributable" } }

  // MARK: Deliverers

  private func readDeliverers(_ parties: inout Parties) {
    var ranges = document.statement.header.bylines.compactMap(\.range).map { analysis.tokens(inBytes: $0) }
    for sentence in document.sentences.prefix(14) {
      for index in sentence.tokens {
        let word = document.tokens[index].lower
        let isBy = word == "by" && index > sentence.tokens.lowerBound && document.tokens[index - 1].lower == "delivered"
        let isJoint = word == "by" && sentence.isHeader && document.wordBefore(index) == "statement"
        if word == "attributable" || isBy || isJoint { ranges.append(index..<sentence.tokens.upperBound) }
      }
    }
    for range in ranges {
      for mention in analysis.mentions(in: range) {
        guard let entity = analysis.entity(ofMention: mention), !parties.deliverers.contains(entity) else { continue }
        let isOffice =
          analysis.entities[entity].kind == .institution
          && analysis.mentions.mentions[mention].tokens.contains {
            ["office", "spokesperson", "press", "service"].contains(document.tokens[$0].lower)
          }
        guard analysis.entities[entity].kind == .person || isOffice else { continue }
        parties.deliverers.append(entity)
        parties.sentences[entity] = document.sentenceOfToken[analysis.mentions.mentions[mention].tokens.lowerBound]
      }
    }
  }

  /// The body of "the Report by the Head of the OSCE Mission to Moldova" in the title.
  private func reportingBody() -> Int? {
    for sentence in document.sentences where sentence.isHeader {
      guard
        let report = sentence.tokens.first(where: {
          document.tokens[$0].lower == "report" || document.tokens[$0].lower == "reports"
        })
      else { continue }
      let behind = report..<sentence.tokens.upperBound
      for index in behind {
        guard
          let mention = analysis.mentions.mentions.firstIndex(where: {
            $0.tokens.lowerBound == index && $0.kind == .institution && $0.entity >= 0
          })
        else { continue }
        return analysis.entity(ofMention: mention)
      }
    }
    return nil
  }

  // MARK: Addressees

  /// Persons named in salutations ("Ambassador Rogov, we wish you …") and welcomed in person.
  private func readAddressees(_ parties: inout Parties) {
    for (number, sentence) in document.sentences.enumerated() {
      let lowers = document.tokens[sentence.tokens].map(\.lower)
      let saysYou = lowers.contains("you") || lowers.contains("your") || lowers.contains("welcome")
      for mention in analysis.mentions(in: sentence.tokens) where analysis.mentions.mentions[mention].kind == .person {
        let outer = analysis.mentions.mentions[mention].outer
        let isFirst = outer.lowerBound - sentence.tokens.lowerBound <= 1 && lowers.first != "the"
        let next = outer.upperBound < sentence.tokens.upperBound ? document.tokens[outer.upperBound].lower : ""
        let titled = outer.lowerBound < analysis.mentions.mentions[mention].tokens.lowerBound
        let isSalutation =
          isFirst && (next == "," && saysYou && titled || lowers.first == "your" || lowers.first == "dear")
        let isDirect = ["you", "your", "excellency"].contains(document.wordBefore(Swift.max(1, outer.lowerBound)))
        guard isSalutation || isDirect && lowers.contains("your"), let entity = analysis.entity(ofMention: mention),
          !parties.addressees.contains(entity), !parties.deliverers.contains(entity)
        else { continue }
        parties.addressees.append(entity)
        parties.sentences[entity] = number
      }
    }
  }
}
