import KnowledgeGraph
import Language
import Ontology

/// Drops names that only look like ones: acronyms in addresses, adjectives of languages and of peoples within a state.
struct MentionFilter {
  let document: Document
  let knowledge: KnowledgeBase
  private var lexicon: Lexicon { knowledge.lexicon }

  func apply(to set: inout MentionSet) {
    for index in set.mentions.indices where !set.mentions[index].rule.isEmpty {
      let mention = set.mentions[index]
      if isInAddress(mention.tokens) || isLanguage(mention) || isPeopleWithin(mention, set) || isDesignation(mention) {
        set.drop(index)
      }
    }
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
