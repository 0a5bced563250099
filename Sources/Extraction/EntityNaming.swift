import KnowledgeGraph
import Ontology

/// Chooses the canonical name and the identifier of each entity of a statement.
struct EntityNaming {
  let document: Document
  let knowledge: KnowledgeBase
  let mentions: [Mention]

  /// Sets `label` and `id` on every entity.
  func name(_ entities: inout [Entity]) {
    for index in entities.indices {
      let entity = entities[index]
      let label = label(of: entity)
      entities[index].label = label
      entities[index].id = identifier(of: entity, label: label)
    }
  }

  /// Countries go by their common short name, all else by the fullest name in the text; an acronym alone stays.
  private func label(of entity: Entity) -> String {
    if entity.kind == .country, let entry = entity.entry { return knowledge.gazetteer.entries[entry].label }
    let named = entity.mentions.map { mentions[$0] }.filter { $0.form == .name && !$0.tokens.isEmpty }
    let acronyms = entity.mentions.map { mentions[$0] }.filter { $0.form == .acronym }
    let others = entity.mentions.map { mentions[$0] }
    for group in [named, acronyms, others] where !group.isEmpty {
      let texts = group.map { $0.fullName ?? cleaned(document.text($0.tokens), entity) }
      // The fullest name; of equally full ones the one written most often.
      let counts = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
      func rank(_ text: String) -> (Int, Int) { (text.unicodeScalars.count, counts[text] ?? 0) }
      if let best = texts.max(by: { rank($0) != rank($1) ? rank($0) < rank($1) : $0 > $1 }) {
        return entity.kind == .person ? personName(best) : best
      }
    }
    return entity.entry.map { knowledge.gazetteer.entries[$0].label } ?? entity.kind.rawValue
  }

  /// A name in capitals is written as names are, where the gazetteer does not say how.
  private func cleaned(_ text: String, _ entity: Entity) -> String {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isShouted =
      letters.count > 4 && letters.allSatisfy { $0.properties.isUppercase }
      && (text.split(separator: " ").count { $0.count > 3 && $0.allSatisfy(\.isLetter) } > 1 || entity.kind == .place)
    guard isShouted else { return withoutBrackets(text) }
    guard let entry = entity.entry else { return EntityNaming.titled(text) }
    let known = knowledge.gazetteer.entries[entry]
    let folded = LatinFolding.fold(text).lowercased()
    return ([known.label] + known.aliases).first { LatinFolding.fold($0).lowercased() == folded } ?? known.label
  }

  /// "Executive Order (E.O.) 13382" without its acronym.
  private func withoutBrackets(_ text: String) -> String {
    guard let open = text.firstIndex(of: "("), let close = text.firstIndex(of: ")"), open < close,
      text.index(after: close) < text.endIndex
    else { return text }
    let ahead = text[..<open].trimmingSuffix(" ")
    let behind = text[text.index(after: close)...].trimmingPrefix(while: { $0 == " " })
    return ahead + " " + behind
  }

  /// A shouted name as names are written, small words in lower case.
  private static func titled(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).enumerated().map { index, word in
      let lower = word.lowercased()
      return index > 0 && smallWords.contains(lower) ? lower : capitalised(String(word))
    }.joined(separator: " ")
  }

  private static let smallWords: Set<String> = ["of", "the", "to", "and", "for", "in", "on"]

  private func personName(_ text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    let shouted = words.filter {
      $0.unicodeScalars.count > 1 && $0.unicodeScalars.allSatisfy { !$0.properties.isLowercase } && !$0.contains(".")
    }
    guard !shouted.isEmpty else { return text }
    let isAllShouted = shouted.count == words.count
    words = words.map { shouted.contains($0) ? EntityNaming.capitalised($0) : $0 }
    if isAllShouted, words.count == 2, let first = words.first, let last = words.last,
      knowledge.lexicon.givenNames.contains(last.lowercased()),
      !knowledge.lexicon.givenNames.contains(first.lowercased())
    {
      words.swapAt(0, 1)
    }
    return words.joined(separator: " ")
  }

  private static func capitalised(_ word: String) -> String {
    if word.allSatisfy({ "IVX".contains($0) }) { return word }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: "-")
  }

  private func identifier(of entity: Entity, label: String) -> String {
    if let entry = entity.entry { return knowledge.gazetteer.entries[entry].id }
    let slug = Identifier.slug(label)
    if entity.kind == .person, !label.contains(" ") {
      // A surname alone names nobody outside of its statement.
      return "\(entity.kind.segment)/\(slug)-\(Identifier.hash([document.statement.id, slug]))"
    }
    return "\(entity.kind.segment)/\(slug)"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
