/// How exactly dates are found and resolved.
public struct DateReport: Sendable {
  /// The counts of one text.
  private struct Tally: Sendable {
    var exact = Counts()
    var valued = Counts()
    var touching = 0
    var touched = 0
    var isWhole = true
  }

  private let tallies: [Tally]
  /// Every missed, spurious or wrongly resolved expression.
  public let errors: [String]

  /// Compares texts.
  ///
  /// - Parameters:
  ///   - texts: the set.
  ///   - found: what is found in a text.
  public init(_ texts: [DatedText], found: (DatedText) -> [DateReading]) {
    var tallies: [Tally] = []
    var errors: [String] = []
    for text in texts {
      let (tally, wrong) = DateReport.compare(text, found(text))
      tallies.append(tally)
      errors += wrong.map { "\(text.id): \($0): \(text.text)" }
    }
    self.tallies = tallies
    self.errors = errors
  }

  /// Counts of exact spans.
  public var exactSpans: Counts { tallies.reduce(into: Counts()) { $0 += $1.exact } }

  /// Counts of exact spans with a right value, over the texts where values are asked for.
  public var values: Counts { tallies.reduce(into: Counts()) { $0 += $1.valued } }

  /// Share of the texts where every expression is found and resolved, and nothing else.
  public var wholeTexts: Double {
    tallies.isEmpty ? 0 : Double(tallies.count { $0.isWhole }) / Double(tallies.count)
  }

  /// The table.
  public var text: String {
    let bootstrap = Bootstrap()
    var table = TextTable(["", "P %", "R %", "F1 %", "95 % of F1", "tp", "fp", "fn"])
    for (name, counts) in [("exact span", tallies.map(\.exact)), ("span + value", tallies.map(\.valued))] {
      let total = counts.reduce(into: Counts()) { $0 += $1 }
      table.add(
        [name] + [total.precision, total.recall, total.f1].map(Decimal.percent)
          + [Decimal.percent(bootstrap.interval(ofF1: counts))]
          + [total.right, total.spurious, total.missed].map { String($0) })
    }
    let spans = exactSpans
    func share(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
    let precision = share(tallies.reduce(0) { $0 + $1.touching }, spans.right + spans.spurious)
    let recall = share(tallies.reduce(0) { $0 + $1.touched }, spans.right + spans.missed)
    let f1 = precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    table.add(["overlap"] + [precision, recall, f1].map(Decimal.percent))
    let whole = bootstrap.interval(
      ofShare: tallies.map { Counts(right: $0.isWhole ? 1 : 0, missed: $0.isWhole ? 0 : 1) })
    return "\(tallies.count) texts\n" + table.text
      + "texts wholly right \(Decimal.percent(wholeTexts)) % (\(Decimal.percent(whole)))\n"
  }

  /// The types of expression that are asked for; times of day, durations and repetitions are not.
  private static let types: Set<String> = ["date", "daterange"]

  private static func compare(_ whole: DatedText, _ readings: [DateReading]) -> (Tally, [String]) {
    var tally = Tally()
    var wrong: [String] = []
    func touches(_ reading: DateReading, _ wanted: DatedText.Expression) -> Bool {
      reading.start < wanted.end && wanted.start < reading.end
    }
    let text = whole.holding(types)
    // What lies on an expression of another type is neither right nor wrong.
    let others = whole.expected.filter { !types.contains($0.type) }
    let found = readings.filter { reading in
      text.expected.contains { touches(reading, $0) } || !others.contains { touches(reading, $0) }
    }
    let isTimed = text.expected.isEmpty || text.expected.contains(where: \.hasValue)
    var valued = 0
    for wanted in text.expected {
      let reading = found.first { ($0.start, $0.end) == (wanted.start, wanted.end) }
      let isValued =
        reading.map { reading in
          !reading.timex.isEmpty && wanted.timexes.contains(reading.timex)
            || !reading.value.isEmpty && wanted.values.contains(reading.value)
        } ?? false
      tally.exact.right += reading == nil ? 0 : 1
      tally.touched += found.contains { touches($0, wanted) } ? 1 : 0
      valued += isValued ? 1 : 0
      if reading == nil { wrong.append("missed \(wanted.start)-\(wanted.end)") }
      if let reading, !isValued, wanted.hasValue {
        wrong.append("value '\(reading.value)' for '\(wanted.values.joined(separator: "' or '"))'")
      }
      tally.isWhole = tally.isWhole && (isValued || reading != nil && !wanted.hasValue)
    }
    tally.touching = found.count { reading in text.expected.contains { touches(reading, $0) } }
    tally.isWhole = tally.isWhole && found.count == text.expected.count
    tally.exact.missed = text.expected.count - tally.exact.right
    tally.exact.spurious = found.count - tally.exact.right
    tally.valued = Counts(
      right: valued, spurious: (isTimed ? found.count : 0) - valued,
      missed: text.expected.count { $0.hasValue } - valued)
    for reading in found where !text.expected.contains(where: { ($0.start, $0.end) == (reading.start, reading.end) }) {
      wrong.append("spurious \(reading.start)-\(reading.end)")
    }
    return (tally, wrong)
  }
}
