import KnowledgeGraph
import Language
import Ontology

/// Reads "Full Name (ABC)": the acronym stands for the name in the whole document.
struct AcronymDefinitions {
  let document: Document
  let knowledge: KnowledgeBase

  /// Acronyms by their letters, each with the index of the mention they were defined for.
  func find(in set: inout MentionSet) -> [String: Range<Int>] {
    var definitions: [String: Range<Int>] = [:]
    let tokens = document.tokens
    guard tokens.count > 3 else { return definitions }
    for open in 1..<(tokens.count - 2) where tokens[open].lower == "(" {
      guard let acronym = acronym(after: open), definitions[acronym.text] == nil else { continue }
      if let index = named(before: open, acronym.text, set) {
        guard set.mentions[index].form != .adjective else { continue }
        definitions[acronym.text] = set.mentions[index].tokens
        markAcronym(acronym.tokens, of: index, in: &set)
      } else if !isOfPerson(open - 1, set), let name = spelledName(before: open, acronym: acronym.text) {
        let isPlan = AcronymDefinitions.planWords.contains(tokens[name.upperBound - 1].lower)
        let index = set.add(
          Mention(
            tokens: name, kind: isPlan ? .instrument : .institution, rule: "acronym-definition", confidence: 0.75))
        definitions[acronym.text] = name
        markAcronym(acronym.tokens, of: index, in: &set)
      }
    }
    return definitions
  }

  /// Whether a token belongs to a person's office, whose body is named already.
  private func isOfPerson(_ index: Int, _ set: MentionSet) -> Bool {
    set.at(index).map { set.mentions[$0].kind == .person } ?? false
  }

  /// The name that an acronym behind it stands for: the shortest of those that end there and bear or spell it, else the
  /// longest.
  ///
  /// A state or place between ("Narcotics Control Bureau, India (NCB)") is passed over.
  private func named(before open: Int, _ acronym: String, _ set: MentionSet) -> Int? {
    guard let whole = set.at(open - 1), !set.mentions[whole].isNested, set.mentions[whole].kind != .person else {
      return nil
    }
    let fit = set.mentions.indices.filter { index in
      let mention = set.mentions[index]
      return mention.tokens.upperBound == open && set.mentions[whole].tokens.contains(mention.tokens.lowerBound)
        && !mention.rule.isEmpty && bears(mention, acronym)
    }
    if let shortest = fit.min(by: { set.mentions[$0].tokens.count < set.mentions[$1].tokens.count }) { return shortest }
    guard set.mentions[whole].kind == .country || set.mentions[whole].kind == .place else { return whole }
    let comma = set.mentions[whole].tokens.lowerBound - 1
    guard comma > 0, document.tokens[comma].lower == ",", let body = set.at(comma - 1),
      bears(set.mentions[body], acronym)
    else { return nil }
    return body
  }

  /// Whether a name is known by an acronym, or its capitals spell it.
  private func bears(_ mention: Mention, _ acronym: String) -> Bool {
    if let entry = mention.entry, knowledge.gazetteer.entries[entry].acronyms.contains(acronym) { return true }
    let initials = mention.tokens.filter { document.tokens[$0].isCapitalised }.compactMap {
      document.tokens[$0].lower.first
    }
    return String(initials) == acronym.lowercased().filter(\.isLetter)
  }

  /// The acronym in brackets after an opening bracket, quotation marks and "the" aside.
  private func acronym(after open: Int) -> (text: String, tokens: Range<Int>)? {
    let tokens = document.tokens
    var index = open + 1
    while index < tokens.count,
      ["\"", "\u{201C}", "'", "\u{2018}", "the", "hereafter", "hereinafter"].contains(tokens[index].lower)
    {
      index += 1
    }
    var end = index
    var text = ""
    while end < tokens.count, tokens[end].isWordlike || tokens[end].lower == "-" || tokens[end].lower == "+" {
      text += document.text(end..<(end + 1))
      end += 1
    }
    guard end > index, end < tokens.count, end - index <= 3,
      [")", "\"", "\u{201D}", "'", "\u{2019}"].contains(tokens[end].lower),
      text.utf8.count <= 12
    else { return nil }
    let capitals = text.unicodeScalars.filter { $0.properties.isUppercase }.count
    guard capitals >= 2, capitals * 2 >= text.unicodeScalars.count else { return nil }
    return (text, index..<end)
  }

  private func markAcronym(_ range: Range<Int>, of index: Int, in set: inout MentionSet) {
    let named = set.mentions[index]
    if let old = set.at(range.lowerBound) {
      guard set.mentions[old].tokens.count <= range.count,
        set.mentions[old].entry != named.entry || named.entry == nil
      else { return }
      if set.mentions[old].tokens == range { set.drop(old) }
    }
    set.add(
      Mention(
        tokens: range, kind: named.kind, entry: named.entry, form: .acronym, rule: "acronym-definition",
        confidence: 0.95))
  }

  /// Capitalised words before the bracket whose initials spell the acronym, small words between them allowed.
  private func spelledName(before open: Int, acronym: String) -> Range<Int>? {
    let letters = acronym.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }
    var wanted = Array(letters)
    var index = open - 1
    var start = open
    while index >= 0, !wanted.isEmpty, document.sentenceOfToken[index] == document.sentenceOfToken[open],
      open - index < 16
    {
      let token = document.tokens[index]
      if token.kind == .word, let initial = token.lower.unicodeScalars.first {
        if token.isCapitalised {
          guard initial == wanted.last else { return nil }
          wanted.removeLast()
          start = index
        } else if initial == wanted.last, !AcronymDefinitions.small.contains(token.lower) {
          return nil
        }
      } else if token.kind != .mark {
        return nil
      }
      index -= 1
    }
    return wanted.isEmpty && open - start > 1 ? start..<open : nil
  }

  private static let small: Set<String> = ["of", "the", "and", "for", "on", "in", "to", "de", "with", "against"]
  private static let planWords: Set<String> = [
    "plan", "agreement", "treaty", "convention", "goals", "agenda", "program",
  ]
}
