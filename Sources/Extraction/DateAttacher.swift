import Language

/// Finds the date that a sentence gives for a happening, by their distance in its tree.
struct DateAttacher {
  let analysis: Analysis
  /// Dates of each sentence with the tokens that they stand in.
  private let datesOfSentence: [[(tokens: Range<Int>, date: DateMention)]]

  /// A date further away than this belongs to something else.
  private static let limit = 5
  /// Units between a happening and a date that follows it, at most.
  private static let reach = 9

  init(analysis: Analysis) {
    self.analysis = analysis
    var found = [[(tokens: Range<Int>, date: DateMention)]](repeating: [], count: analysis.document.sentences.count)
    for date in analysis.dates where !date.isApproximate {
      let tokens = analysis.tokens(inBytes: date.range)
      guard let first = tokens.first else { continue }
      let number = analysis.document.sentenceOfToken[first]
      let inside = tokens.clamped(to: analysis.document.sentences[number].tokens)
      found[number].append((inside, date))
    }
    datesOfSentence = found
  }

  /// The date of the happening that a trigger tells of, or `nil`.
  func date(of trigger: Range<Int>, sentence number: Int) -> DateMention? {
    guard !datesOfSentence[number].isEmpty else { return nil }
    let syntax = analysis.syntax[number]
    let unit = syntax.head(of: trigger)
    var best: (cost: Int, gap: Int, date: DateMention)?
    for (tokens, date) in datesOfSentence[number] {
      let other = syntax.head(of: tokens)
      let cost = TreeDistance.between(other, unit, syntax)
      guard cost <= DateAttacher.limit else { continue }
      // What follows a trigger is nearer than what stands as far before it.
      let gap = other > unit ? other - unit : 2 * (unit - other) + 1
      if best.map({ (cost, gap) < ($0.cost, $0.gap) }) ?? true { best = (cost, gap, date) }
    }
    return best?.date ?? next(to: unit, syntax, number)
  }

  /// The date that follows a happening in its clause, no verb between them, where the tree hung it elsewhere.
  private func next(to unit: Int, _ syntax: SentenceSyntax, _ number: Int) -> DateMention? {
    for (tokens, date) in datesOfSentence[number] {
      let other = syntax.head(of: tokens)
      guard other > unit, other - unit <= DateAttacher.reach else { continue }
      let isParted = (unit + 1..<other).contains { between in
        syntax.tree.tags[between] == .verb || syntax.tree.tags[between] == .aux
          || [",", ";", "and"].contains(analysis.document.tokens[syntax.units[between].lowerBound].lower)
      }
      if !isParted { return date }
    }
    return nil
  }
}
