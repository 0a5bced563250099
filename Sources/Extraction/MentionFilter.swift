import KnowledgeGraph
import Language
import Ontology

/// Drops names that only look like ones: acronyms in addresses, adjectives of languages and of peoples within a state.
struct MentionFilter {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  func apply(to set: inout MentionSet) {
    for index in set.mentions.indices where isFirm(index, set) { set.update(index) { $0.kind = .institution } }
    for index in set.mentions.indices where !set.mentions[index].rule.isEmpty {
      let mention = set.mentions[index]
      if isNickname(mention) || isPlaceOfName(index, set) || isInAddress(mention.tokens) || isLanguage(mention)
        || isPeopleWithin(mention, set) || isDesignation(mention)
      {
        set.drop(index)
      }
    }
  }

  /// "Iran-based Jestar Sanat Delijan, Sina Company": a name that nothing shows to be a person's, in such a place.
  private func isFirm(_ index: Int, _ set: MentionSet) -> Bool {
    let mention = set.mentions[index]
    guard mention.kind == .person, mention.rule == "bare-name", mention.outer == mention.tokens else { return false }
    let start = mention.tokens.lowerBound
    if document.wordBefore(start) == "based" { return true }
    return [start - 2, mention.tokens.upperBound + 1].contains { at in
      guard document.tokens.indices.contains(at), document.sentenceOfToken[at] == document.sentenceOfToken[start],
        let other = set.at(at), other != index, set.mentions[other].kind == .institution,
        let last = set.mentions[other].tokens.last
      else { return false }
      return lexicon.isIn("firmNoun", document.tokens[last].lower)
    }
  }

  /// Names in quotation marks or brackets that nothing shows to be a person's, and storms.
  private func isNickname(_ mention: Mention) -> Bool {
    let isLearned = mention.rule == "learned"
    guard mention.kind == .person || isLearned, mention.rule != "titled-person" else { return false }
    if mention.kind == .person,
      mention.tokens.contains(where: { lexicon.isIn("noPersonName", document.tokens[$0].lower) }),
      isLearned
    {
      return true
    }
    if lexicon.isIn("stormNoun", document.tokens[mention.tokens.lowerBound].lower) { return true }
    guard mention.rule == "bare-name" || isLearned else { return false }
    let before = document.wordBefore(mention.tokens.lowerBound)
    let behind = document.word(mention.tokens.upperBound, sameSentenceAs: mention.tokens.lowerBound)
    return ["\"", "\u{201C}", "("].contains(before) && ["\"", "\u{201D}", ")"].contains(behind)
  }

  /// "Dayton" in "Dayton Peace Agreement", "Glasgow" in "Glasgow Financial Alliance": where a name comes from is not spoken
  /// of.
  private func isPlaceOfName(_ index: Int, _ set: MentionSet) -> Bool {
    let mention = set.mentions[index]
    guard mention.isNested, mention.kind == .place, mention.rule == "gazetteer",
      let outer = set.at(mention.tokens.lowerBound), set.mentions[outer].tokens.count > mention.tokens.count,
      set.mentions[outer].tokens.contains(mention.tokens.lowerBound)
    else { return false }
    let whole = set.mentions[outer]
    guard whole.kind != .person, !lexicon.isIn("preposition", document.wordBefore(mention.tokens.lowerBound)),
      document.wordBefore(mention.tokens.lowerBound) != "the" || whole.tokens.lowerBound == mention.tokens.lowerBound,
      let last = whole.tokens.last
    else { return false }
    return whole.kind == .instrument || whole.kind == .place
      || lexicon.isIn("farReachingBody", document.tokens[last].lower)
      || whole.tokens.contains { lexicon.isIn("farReachingBody", document.tokens[$0].lower) }
  }

  /// "WHA_Press@state.gov": marks without a space lead to "@".
  private func isInAddress(_ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while index < document.tokens.count, index - range.upperBound < 8, !document.tokens[index].followsSpace {
      if document.tokens[index].lower == "@" { return true }
      index += 1
    }
    return range.lowerBound > 0 && document.tokens[range.lowerBound - 1].lower == "@"
      && !document.tokens[range.lowerBound].followsSpace
  }

  /// "in the Portuguese and French languages", "Russian-speaking".
  private func isLanguage(_ mention: Mention) -> Bool {
    guard mention.form == .adjective else { return false }
    let start = mention.tokens.lowerBound
    let words = (mention.tokens.upperBound..<mention.tokens.upperBound + 3).map {
      document.word($0, sameSentenceAs: start)
    }
    if lexicon.isIn("languageNoun", words[0]) || words[0] == "-" && lexicon.isIn("languageNoun", words[1]) {
      return true
    }
    return words[0] == "and" && lexicon.isIn("languageNoun", words[2])
  }

  /// "Bosnian Serb", "Kosovo Serbs": a people of the first state is not the second.
  private func isPeopleWithin(_ mention: Mention, _ set: MentionSet) -> Bool {
    guard mention.kind == .country, mention.form == .adjective || mention.form == .demonym,
      mention.tokens.lowerBound > 0, let before = set.at(mention.tokens.lowerBound - 1)
    else { return false }
    let other = set.mentions[before]
    return other.kind == .country && other.entry != mention.entry
      && other.tokens.upperBound == mention.tokens.lowerBound
      && (other.form == .adjective || other.form == .name) && mention.form != .name
      && document.sentenceOfToken[mention.tokens.lowerBound - 1] == document.sentenceOfToken[mention.tokens.lowerBound]
      && !other.isNested
  }

  /// "Specially Designated Global Terrorist", "Foreign Terrorist Organization": what someone is called, no body.
  private func isDesignation(_ mention: Mention) -> Bool {
    mention.kind == .institution && mention.entry == nil
      && mention.tokens.contains { lexicon.isIn("designation", document.tokens[$0].lower) }
  }
}
