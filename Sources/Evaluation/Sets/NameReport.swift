/// How exactly names are found: precision, recall and F1 of spans, by type and over all.
public struct NameReport: Sendable {
  /// What was compared in one text.
  private struct Comparison: Sendable {
    let id: String
    let text: [Unicode.Scalar]
    let wanted: Set<TypedSpan>
    let found: Set<TypedSpan>

    func counts(_ isCounted: (TypedSpan) -> Bool = { _ in true }) -> Counts {
      let (wanted, found) = (wanted.filter(isCounted), found.filter(isCounted))
      let right = wanted.intersection(found).count
      return Counts(right: right, spurious: found.count - right, missed: wanted.count - right)
    }

    func words(_ span: TypedSpan) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: text[span.start..<min(span.end, text.count)])
      return String(view)
    }
  }

  private let comparisons: [Comparison]
  /// The types scored, sorted.
  public let types: [String]

  /// Compares texts.
  ///
  /// - Parameters:
  ///   - texts: the set.
  ///   - found: the spans found by text id; a missing text has none. Other types than those of the set do not count.
  public init(_ texts: [NamedText], found: [String: [TypedSpan]]) {
    let types = Set(texts.flatMap { $0.entities.map(\.type) })
    self.types = types.sorted()
    comparisons = texts.map { text in
      Comparison(
        id: text.id, text: Array(text.text.unicodeScalars), wanted: Set(text.entities),
        found: Set((found[text.id] ?? []).filter { types.contains($0.type) }))
    }
  }

  /// Counts over all texts: exact span and type.
  public var total: Counts { comparisons.reduce(into: Counts()) { $0 += $1.counts() } }

  /// Counts of one type.
  public func total(of type: String) -> Counts {
    comparisons.reduce(into: Counts()) { $0 += $1.counts { $0.type == type } }
  }

  /// Counts of exact spans, whatever their type.
  public var spansAlone: Counts {
    comparisons.reduce(into: Counts()) { sum, one in
      func bare(_ spans: Set<TypedSpan>) -> Set<TypedSpan> {
        Set(spans.map { TypedSpan(start: $0.start, end: $0.end, type: "") })
      }
      let (wanted, found) = (bare(one.wanted), bare(one.found))
      let right = wanted.intersection(found).count
      sum += Counts(right: right, spurious: found.count - right, missed: wanted.count - right)
    }
  }

  /// Share of the spans found that touch one wanted of their type, and of those wanted that one found touches.
  public var overlap: (precision: Double, recall: Double) {
    var (touching, touched, found, wanted) = (0, 0, 0, 0)
    for one in comparisons {
      func touches(_ span: TypedSpan, _ spans: Set<TypedSpan>) -> Bool {
        spans.contains { $0.type == span.type && $0.overlaps(span) }
      }
      touching += one.found.count { touches($0, one.wanted) }
      touched += one.wanted.count { touches($0, one.found) }
      found += one.found.count
      wanted += one.wanted.count
    }
    return (found > 0 ? Double(touching) / Double(found) : 0, wanted > 0 ? Double(touched) / Double(wanted) : 0)
  }

  /// The table.
  public var text: String {
    var table = TextTable(["", "P %", "R %", "F1 %", "95 % of F1", "tp", "fp", "fn"])
    let bootstrap = Bootstrap()
    func add(_ name: String, _ counts: Counts, _ interval: ConfidenceInterval?) {
      table.add(
        [name] + [counts.precision, counts.recall, counts.f1].map(Decimal.percent) + [Decimal.percent(interval)]
          + [counts.right, counts.spurious, counts.missed].map { String($0) })
    }
    for type in types {
      add(type, total(of: type), bootstrap.interval(ofF1: comparisons.map { $0.counts { $0.type == type } }))
    }
    add("ALL", total, bootstrap.interval(ofF1: comparisons.map { $0.counts() }))
    add("spans alone", spansAlone, nil)
    let (precision, recall) = overlap
    let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    table.add(["overlap"] + [precision, recall, f1].map(Decimal.percent))
    return "\(comparisons.count) texts\n" + table.text
  }

  /// Every missed and spurious span, in the order of the texts.
  public var errors: [String] {
    comparisons.flatMap { one in
      let missed = one.wanted.subtracting(one.found).map { (span: $0, verb: "missed") }
      let spurious = one.found.subtracting(one.wanted).map { (span: $0, verb: "spurious") }
      return (missed + spurious)
        .sorted {
          ($0.span.start, $0.span.end, $0.verb, $0.span.type) < ($1.span.start, $1.span.end, $1.verb, $1.span.type)
        }
        .map { "\(one.id): \($0.verb) \($0.span.type) \($0.span.start)-\($0.span.end): \(one.words($0.span))" }
    }
  }
}
