import KnowledgeGraph
import Language

/// Finds the place that a sentence gives for a happening, by their distance in its tree, where its own phrase names none.
struct PlaceAttacher {
  let analysis: Analysis

  /// A place further away than this belongs to something else.
  private static let limit = 4
  private static let prepositions: Set<String> = ["in", "at", "near", "outside", "across"]

  /// The places nearest to a trigger that "in" or "at" brings, of the kinds that a happening of the type takes place in.
  func places(of trigger: Range<Int>, type: EventType, sentence number: Int) -> [Int] {
    let kinds = PlaceAttacher.kinds(type)
    guard !kinds.isEmpty else { return [] }
    let syntax = analysis.syntax[number]
    let unit = syntax.head(of: trigger)
    var best: (cost: Int, gap: Int, place: Int)?
    for mention in analysis.mentions(in: analysis.document.sentences[number].tokens) {
      guard let entity = analysis.entity(ofMention: mention), kinds.contains(analysis.entities[entity].kind),
        analysis.mentions.mentions[mention].form != .adjective
      else {
        continue
      }
      let tokens = analysis.mentions.mentions[mention].outer
      let other = syntax.unit(of: tokens.lowerBound)
      let before = preposition(before: tokens.lowerBound)
      let isSite =
        [.attack, .protest].contains(type) && analysis.entities[entity].kind == .place && ["on", "of"].contains(before)
      guard isSite && other > unit || PlaceAttacher.prepositions.contains(before) else { continue }
      let cost = TreeDistance.between(other, unit, syntax)
      guard cost <= PlaceAttacher.limit else { continue }
      let gap = other > unit ? other - unit : 2 * (unit - other) + 1
      if best.map({ (cost, gap) < ($0.cost, $0.gap) }) ?? true { best = (cost, gap, entity) }
    }
    return best.map { [$0.place] } ?? []
  }

  private func preposition(before token: Int) -> String {
    let word = analysis.document.wordBefore(token)
    if word == "of", analysis.knowledge.lexicon.isIn("siteNoun", analysis.document.wordBefore(token - 1)) {
      // "In the Nigerian town of Mokwa".
      let before = (Swift.max(0, token - 7)..<token - 2).reversed().map { analysis.document.tokens[$0].lower }
      return before.first { PlaceAttacher.prepositions.contains($0) } ?? word
    }
    return word == "the" ? analysis.document.wordBefore(token - 1) : word
  }

  private static func kinds(_ type: EventType) -> Set<NodeKind> {
    switch type {
    case .meeting, .signature, .adoption, .assistance, .report, .release, .visit: [.place]
    case .death, .detention, .protest, .disaster, .attack: [.place, .country]
    default: []
    }
  }
}
