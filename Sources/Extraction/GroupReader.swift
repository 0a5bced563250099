import KnowledgeGraph
import Language
import Ontology

/// Reads who belongs to a group: "the Troika (Norway, the United Kingdom, …)", "the G7 foreign ministers of Canada, …",
/// "Canada, … as members of the Friends of Sudan", "the undersigned members of the Media Freedom Coalition".
struct GroupReader {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  func facts() -> [Fact] {
    document.sentences.indices.flatMap { number -> [Fact] in
      let mentions = analysis.mentions(in: document.sentences[number].tokens)
      return mentions.indices.flatMap { position -> [Fact] in
        guard let group = analysis.entity(ofMention: mentions[position]), analysis.entities[group].kind == .institution
        else { return [] }
        return listBehind(position, mentions, group, number) + listBefore(position, mentions, group, number)
          + membersNamed(position, mentions, group, number) + relativeMember(position, mentions, group, number)
      }
    } + undersigned() + memberStates()
  }

  /// "Current members of the Partnership are Australia, Denmark, …".
  private func membersNamed(_ position: Int, _ mentions: [Int], _ group: Int, _ number: Int) -> [Fact] {
    let sentence = document.sentences[number].tokens
    let range = analysis.mentions.mentions[mentions[position]].outer
    let before = document.tokens[Swift.max(sentence.lowerBound, range.lowerBound - 4)..<range.lowerBound].map(\.lower)
    guard before.contains("members") || before.contains("member"), before.contains("of"),
      ["are", "include", ":"].contains(document.word(range.upperBound, sameSentenceAs: range.lowerBound))
    else { return [] }
    return mentions[(position + 1)...].prefix { isListed($0) || isFirst($0, behind: range.upperBound) }.compactMap {
      member(analysis.entity(ofMention: $0), of: group, number, "members-named")
    }
  }

  private func isFirst(_ mention: Int, behind verb: Int) -> Bool {
    isCountry(mention) && analysis.mentions.mentions[mention].outer.lowerBound <= verb + 2
  }

  /// "IGAD, of which Kenya is a member".
  private func relativeMember(_ position: Int, _ mentions: [Int], _ group: Int, _ number: Int) -> [Fact] {
    guard position + 1 < mentions.count else { return [] }
    let start = analysis.mentions.mentions[mentions[position]].outer.upperBound
    return mentions[(position + 1)...].prefix(3).compactMap { next -> Fact? in
      let range = analysis.mentions.mentions[next].outer
      let between = document.tokens[start..<Swift.max(start, range.lowerBound)].map(\.lower)
      guard isCountry(next), between.contains("which") || between.contains("whose"), between.contains("of") else {
        return nil
      }
      let limit = document.sentences[number].tokens.upperBound
      let behind = document.tokens[range.upperBound..<Swift.min(range.upperBound + 6, limit)].map(\.lower)
      guard behind.contains("member") || behind.contains("members") else { return nil }
      return member(analysis.entity(ofMention: next), of: group, number, "relative-clause")
    }
  }

  /// "Ministers of the Member States Benin, Ghana and Senegal": of the grouping named last.
  private func memberStates() -> [Fact] {
    var facts: [Fact] = []
    for (number, sentence) in document.sentences.enumerated() {
      guard
        let noun = sentence.tokens.first(where: {
          document.tokens[$0].lower == "states" && document.wordBefore($0) == "member"
        })
      else { continue }
      let named = analysis.mentions(in: noun..<sentence.tokens.upperBound)
      guard let first = named.first, analysis.mentions.mentions[first].outer.lowerBound <= noun + 2, isCountry(first),
        let group = lastGrouping(before: noun)
      else { continue }
      let members = [first] + named.dropFirst().prefix { isListed($0) }
      facts += members.compactMap { member(analysis.entity(ofMention: $0), of: group, number, "member-states") }
    }
    return facts
  }

  private func lastGrouping(before token: Int) -> Int? {
    analysis.mentions.mentions.filter {
      $0.tokens.upperBound <= token && $0.entity >= 0 && analysis.isGrouping($0.entity)
    }
    .max { $0.tokens.lowerBound < $1.tokens.lowerBound }?.entity
  }

  /// "The Troika (Norway, …)", "the G7 foreign ministers of Canada, …".
  private func listBehind(_ position: Int, _ mentions: [Int], _ group: Int, _ number: Int) -> [Fact] {
    let sentence = document.sentences[number].tokens
    let range = analysis.mentions.mentions[mentions[position]].outer
    let isBracket = document.word(range.upperBound, sameSentenceAs: range.lowerBound) == "("
    guard isBracket || analysis.isGrouping(group) && isMinistersOf(range.upperBound, sentence) else { return [] }
    let close =
      isBracket ? (range.upperBound..<sentence.upperBound).first { document.tokens[$0].lower == ")" } : nil
    let members = mentions[(position + 1)...].prefix {
      isListed($0) && analysis.mentions.mentions[$0].tokens.lowerBound < close ?? Int.max
    }
    guard !isBracket || members.count > 1 else { return [] }
    return members.compactMap { member(analysis.entity(ofMention: $0), of: group, number, "group-list") }
  }

  /// "Canada, … as members of the Friends of Sudan", "Brunei, as chair of ASEAN" is none.
  private func listBefore(_ position: Int, _ mentions: [Int], _ group: Int, _ number: Int) -> [Fact] {
    let sentence = document.sentences[number].tokens
    let start = analysis.mentions.mentions[mentions[position]].outer.lowerBound
    let before = document.tokens[Swift.max(sentence.lowerBound, start - 4)..<start].map(\.lower)
    guard before.contains("members"), before.contains("as") || before.contains("of"), analysis.isGrouping(group) else {
      return []
    }
    let joined = list(endingBefore: position, mentions)
    guard joined.count > 1 || before.contains("as") else { return [] }
    return joined.compactMap { mention in
      let entity = analysis.entity(ofMention: mention)
      guard isCountry(mention) || analysis.mentions.mentions[mention].kind == .institution, entity != group else {
        return nil
      }
      return member(entity, of: group, number, "as-members")
    }
  }

  /// The signatories of a text whose "undersigned members of" a group speak.
  private func undersigned() -> [Fact] {
    guard
      let sentence = document.sentences.prefix(16).first(where: { sentence in
        sentence.tokens.contains { document.tokens[$0].lower == "undersigned" }
      }), let word = sentence.tokens.first(where: { document.tokens[$0].lower == "undersigned" }),
      let members = (word..<Swift.min(word + 8, sentence.tokens.upperBound)).first(where: {
        document.tokens[$0].lower == "members"
      })
    else { return [] }
    let named = analysis.mentions(in: members..<Swift.min(members + 5, sentence.tokens.upperBound))
    guard let mention = named.first, let group = analysis.entity(ofMention: mention),
      analysis.entities[group].kind == .institution
    else { return [] }
    return analysis.parties.issuers.filter { $0 != group }.compactMap {
      member($0, of: group, analysis.parties.sentences[$0] ?? 0, "undersigned-members")
    }
  }

  private func member(_ entity: Int?, of group: Int, _ sentence: Int, _ rule: String) -> Fact? {
    entity.map { Fact(.entity($0), .memberOf, .entity(group), sentence: sentence, rule: rule, confidence: 0.9) }
  }

  /// The mentions joined by commas and "and" up to a position.
  private func list(endingBefore position: Int, _ mentions: [Int]) -> [Int] {
    var list: [Int] = []
    var next = analysis.mentions.mentions[mentions[position]].outer.lowerBound
    for mention in mentions[..<position].reversed() {
      let range = analysis.mentions.mentions[mention].outer
      let gap = document.tokens[range.upperBound..<next].map(\.lower)
      guard gap.allSatisfy({ [",", "and", "the", "as", "members", "of"].contains($0) }) else { break }
      list.append(mention)
      next = range.lowerBound
    }
    return list
  }

  private func isCountry(_ mention: Int) -> Bool { analysis.mentions.mentions[mention].kind == .country }

  private func isListed(_ mention: Int) -> Bool {
    let before = document.wordBefore(analysis.mentions.mentions[mention].outer.lowerBound)
    return [",", "the", "and", "(", "of"].contains(before) && isCountry(mention)
  }

  private func isMinistersOf(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let words = document.tokens[index..<Swift.min(index + 4, sentence.upperBound)].map(\.lower)
    return words.contains("of") && words.prefix(3).contains { lexicon.isIn("memberNoun", $0) }
  }
}
