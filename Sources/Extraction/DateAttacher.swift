import Language

/// Finds the date that a sentence gives for a happening, by their distance in its tree.
struct DateAttacher {
  let analysis: Analysis
  /// Dates of each sentence with the tokens that they stand in.
  private let datesOfSentence: [[(tokens: Range<Int>, date: DateMention)]]

  /// A date further away than this belongs to something else.
  private static let limit = 4

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
      let cost = distance(from: other, to: unit, syntax)
      guard cost <= DateAttacher.limit else { continue }
      // What follows a trigger is nearer than what stands as far before it.
      let gap = other > unit ? other - unit : 2 * (unit - other) + 1
      if best.map({ (cost, gap) < ($0.cost, $0.gap) }) ?? true { best = (cost, gap, date) }
    }
    return best?.date
  }

  /// Weighted length of the path between a date and a happening: clauses between them count more than phrases.
  private func distance(from date: Int, to happening: Int, _ syntax: SentenceSyntax) -> Int {
    let up = path(from: date, syntax) { relation, head in
      switch relation {
      case .conj, .parataxis: 2
      case .advcl, .ccomp, .csubj: 3
      case .aclRelcl: head == happening ? 1 : 3
      default: 1
      }
    }
    let down = path(from: happening, syntax) { relation, _ in
      switch relation {
      case .conj: 1
      case .xcomp, .ccomp, .parataxis: 2
      case .acl, .aclRelcl, .advcl, .csubj: 3
      default: 1
      }
    }
    let costs = Dictionary(up, uniquingKeysWith: { first, _ in first })
    for (unit, cost) in down {
      if let other = costs[unit] { return cost + other }
    }
    return Int.max
  }

  /// A unit and those above it, each with the cost of reaching it.
  private func path(
    from unit: Int, _ syntax: SentenceSyntax, cost: (_ relation: DependencyRelation, _ head: Int) -> Int
  ) -> [(unit: Int, cost: Int)] {
    var path = [(unit: unit, cost: 0)]
    var total = 0
    var node = unit
    while path.count < 12, let head = syntax.head(node) {
      total += cost(syntax.relation(node), head)
      path.append((head, total))
      node = head
    }
    return path
  }
}
