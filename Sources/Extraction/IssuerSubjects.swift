import KnowledgeGraph
import Language
import Ontology

/// Finds the state that speaks in a text without a formula: by what it says of itself.
struct IssuerSubjects {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  /// Adds the state or body whose name is the subject of stances and acts ("The United States welcomes …"), else the
  /// country that the speaker calls his own.
  ///
  /// Where several people take turns, only the state of a byline speaks.
  func read(_ parties: inout Parties, byBylineAlone: Bool = false) {
    readHomeOfByline(&parties)
    guard !byBylineAlone else { return }
    if parties.issuers.isEmpty { readSubjects(&parties) }
    if parties.issuers.isEmpty { readOwnCountry(&parties) }
  }

  /// The state that a byline's official serves, where the text names it: it is his to speak for.
  private func readHomeOfByline(_ parties: inout Parties) {
    for claim in analysis.posts where parties.deliverers.contains(analysis.mentions.mentions[claim.person].entity) {
      guard let usual = claim.post.usualAt,
        let home = analysis.knowledge.gazetteer[usual]?.organOf ?? Optional(usual),
        let entity = analysis.entity(ofEntry: home), analysis.entities[entity].kind == .country
      else { continue }
      let body = document.statement.header.bodyStart
      let named = analysis.entities[entity].mentions.first {
        document.tokens[analysis.mentions.mentions[$0].tokens.lowerBound].range.lowerBound >= body
      }
      guard let named else { continue }
      let start = analysis.mentions.mentions[named].tokens.lowerBound
      parties.addIssuer(named, document.sentenceOfToken[start], analysis)
      return
    }
  }

  private func readSubjects(_ parties: inout Parties) {
    let home = homeOfOffices(parties)
    var counts: [Int: (count: Int, mention: Int)] = [:]
    for sentence in document.sentences {
      guard let mention = subject(of: sentence.tokens), let entity = analysis.entity(ofMention: mention),
        maySpeak(mention, entity, home)
      else { continue }
      counts[entity] = ((counts[entity]?.count ?? 0) + 1, counts[entity]?.mention ?? mention)
    }
    let usesWe = document.tokens.contains { lexicon.isIn("we", $0.lower) }
    guard let best = counts.max(by: { ($0.value.count, -$0.value.mention) < ($1.value.count, -$1.value.mention) }),
      usesWe || best.value.count > 1 || isInTitle(best.key)
    else { return }
    let start = analysis.mentions.mentions[best.value.mention].tokens.lowerBound
    parties.addIssuer(best.value.mention, document.sentenceOfToken[start], analysis)
  }

  /// Identifier of the state whose office releases the text, as the gazetteer knows it.
  private func homeOfOffices(_ parties: Parties) -> String? {
    for entity in parties.deliverers {
      var entry = analysis.entry(of: entity)
      for _ in 0..<3 {
        if let state = entry?.organOf { return state }
        entry = entry?.parent.flatMap { analysis.knowledge.gazetteer[$0] }
      }
    }
    let claim = analysis.posts.first {
      $0.post.usualAt != nil && parties.deliverers.contains(analysis.mentions.mentions[$0.person].entity)
    }
    return claim?.post.usualAt.map { analysis.knowledge.gazetteer[$0]?.organOf ?? $0 }
  }

  /// Under the office of a state, that state and its ministries speak; else any state, grouping or body.
  private func maySpeak(_ mention: Int, _ entity: Int, _ home: String?) -> Bool {
    guard let home else { return true }
    if analysis.entities[entity].kind == .country { return analysis.entry(of: entity)?.id == home }
    return analysis.isGrouping(entity) && isInTitle(entity)
      || analysis.namesStateOrgan(analysis.mentions.mentions[mention]) && analysis.entry(of: entity)?.organOf == home
  }

  /// The state or body that does something of its own in a sentence, behind "Today," and the like.
  private func subject(of sentence: Range<Int>) -> Int? {
    for start in [sentence.lowerBound, clauseStart(sentence)].compactMap({ $0 }) {
      var index = start
      while index < sentence.upperBound, ["the", "government", "of"].contains(document.tokens[index].lower) {
        index += 1
      }
      guard index < sentence.upperBound, let mention = analysis.mentions.at(index) else { continue }
      let kind = analysis.mentions.mentions[mention].kind
      var after = analysis.mentions.mentions[mention].outer.upperBound
      if after < sentence.upperBound, document.tokens[after].lower == "government" { after += 1 }
      guard kind == .country || kind == .institution, after < sentence.upperBound, isOwnAct(after, sentence.upperBound)
      else { continue }
      return mention
    }
    return nil
  }

  /// Where the main clause begins behind "Today" and the like.
  private func clauseStart(_ sentence: Range<Int>) -> Int? {
    guard let first = sentence.first, lexicon.isIn("introduction", document.tokens[first].lower) else { return nil }
    return document.word(first + 1, sameSentenceAs: first) == "," ? first + 2 : first + 1
  }

  private func isInTitle(_ entity: Int) -> Bool {
    guard let first = document.sentences.first else { return false }
    return analysis.mentions(in: first.tokens).contains { analysis.entity(ofMention: $0) == entity }
  }

  /// Verbs of speaking and acting in the present: a stance, "is designating", "will continue".
  private func isOwnAct(_ index: Int, _ limit: Int) -> Bool {
    let word = document.tokens[index].lower
    let frames = analysis.knowledge.frames
    if word == "is" || word == "are" {
      // "is designating", "is deeply concerned"; not "is a Russian entity".
      return (index + 1..<Swift.min(index + 3, limit)).contains { next in
        let form = document.tokens[next].lower
        return form.hasSuffix("ing") || lexicon.isIn("ownState", form)
          || frames.triggers(of: form).contains {
            if case .adjective = $0.partOfSpeech { true } else { false }
          }
      }
    }
    return lexicon.isIn("ownAct", word) || lexicon.isIn("voicing", word)
      || frames.triggers(of: word).contains { trigger in
        guard case .verb(.thirdPerson) = trigger.partOfSpeech else { return false }
        return frames.frames[trigger.frame].relations.contains { $0.predicate.isStance }
      }
  }

  /// The country that a speaker calls his own, where nothing else tells: the one named most beside "our country".
  private func readOwnCountry(_ parties: inout Parties) {
    guard document.statement.header.bylines.isEmpty else { return }
    let lowers = document.tokens.map(\.lower)
    let isOwn = zip(lowers, lowers.dropFirst()).contains { pair in
      ["our", "my"].contains(pair.0) && lexicon.isIn("ownCountry", pair.1)
    }
    guard isOwn else { return }
    let countries = analysis.entities.indices.filter { analysis.entities[$0].kind == .country }
    guard let most = countries.max(by: { analysis.entities[$0].mentions.count < analysis.entities[$1].mentions.count }),
      analysis.entities[most].mentions.count >= 3, let mention = analysis.entities[most].mentions.first
    else { return }
    let start = analysis.mentions.mentions[mention].tokens.lowerBound
    parties.addIssuer(mention, document.sentenceOfToken[start], analysis)
  }
}
