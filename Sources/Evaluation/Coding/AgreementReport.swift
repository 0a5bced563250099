/// What coders found of a sample: precision by predicate and over all, their agreement, and what confidences are worth.
public struct AgreementReport: Sendable {
  private struct Fact {
    let id: String
    let predicate: String
    /// Judgements of the coders, open ones left out.
    let verdicts: [Verdict]

    /// What more coders say than not; `nil` where none judged it, or as many say the one as the other.
    var isRight: Bool? {
      let right = verdicts.count { $0 == .right }
      return right * 2 == verdicts.count ? nil : right * 2 > verdicts.count
    }
  }

  private let facts: [Fact]
  private let key: SampleKey?
  private let coders: Int

  /// Joins the sheets of several coders by id.
  ///
  /// - Parameters:
  ///   - sheets: one for each coder.
  ///   - key: the key of the sample, for weights and confidences.
  /// - Throws: ``EvaluationError`` where two sheets give one id different predicates.
  public init(_ sheets: [CodedSheet], key: SampleKey? = nil) throws(EvaluationError) {
    var predicates: [String: String] = [:]
    for sheet in sheets {
      for (id, predicate) in sheet.predicates.sorted(by: { $0.key < $1.key }) {
        if let other = predicates.updateValue(predicate, forKey: id), other != predicate {
          throw EvaluationError(
            path: sheet.path,
            problem: "\(id) is of '\(predicate)' here and of '\(other)' in another sheet; "
              + "sheets of one sample are needed")
        }
      }
    }
    facts = predicates.sorted { $0.key < $1.key }.map { id, predicate in
      Fact(id: id, predicate: predicate, verdicts: sheets.compactMap { $0.verdicts[id] }.filter { $0 != .open })
    }
    self.key = key
    coders = sheets.count
  }

  /// Judged facts of a predicate, or of all: how many are right, of how many.
  public func precision(of predicate: String? = nil) -> (right: Int, judged: Int) {
    let verdicts = facts.filter { predicate == nil || $0.predicate == predicate }.compactMap(\.isRight)
    return (verdicts.count { $0 }, verdicts.count)
  }

  /// Precision over all, each predicate weighted by its facts in the population, with the interval of a stratified
  /// sample (Cochran, Sampling Techniques, 1977, 5.3); `nil` without a key or a judged fact.
  public var weightedPrecision: (value: Double, interval: ConfidenceInterval)? {
    guard let key else { return nil }
    var strata: [(weight: Double, share: Double, judged: Double)] = []
    for predicate in predicates {
      let (right, judged) = precision(of: predicate)
      guard judged > 0, let population = key.populations[predicate] else { continue }
      strata.append((Double(population), Double(right) / Double(judged), Double(judged)))
    }
    let total = strata.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    let value = strata.reduce(0) { $0 + $1.weight / total * $1.share }
    var variance = 0.0
    for stratum in strata {
      // Agresti and Coull's two successes and two failures keep a stratum without errors from counting as certain.
      let trials: Double = stratum.judged + 4
      let share: Double = (stratum.share * stratum.judged + 2) / trials
      let left: Double = max(0, 1 - stratum.judged / stratum.weight)
      let weight: Double = stratum.weight / total
      variance += weight * weight * left * (share * (1 - share) / trials)
    }
    let margin = 1.959963984540054 * variance.squareRoot()
    return (value, ConfidenceInterval(lower: max(0, value - margin), upper: min(1, value + margin)))
  }

  /// Krippendorff's alpha over the facts that two coders or more judged, with a bootstrap interval over the facts.
  public var alpha: (value: Double, interval: ConfidenceInterval?, facts: Int)? {
    let units = facts.map(\.verdicts).filter { $0.count > 1 }
    guard let value = KrippendorffAlpha.alpha(units) else { return nil }
    let interval = Bootstrap().interval(of: units.count) { drawn in KrippendorffAlpha.alpha(drawn.map { units[$0] }) }
    return (value, interval, units.count)
  }

  /// How confidences and verdicts go together; `nil` without a key or a judged fact in it.
  public var calibration: Calibration? {
    let judged = judgedConfidences
    return judged.isEmpty ? nil : Calibration(judged)
  }

  /// The predicates, sorted.
  public var predicates: [String] { Set(facts.map(\.predicate)).sorted() }

  private var judgedConfidences: [(confidence: Double, isRight: Bool)] {
    facts.compactMap { fact in
      guard let confidence = key?.confidences[fact.id], let isRight = fact.isRight else { return nil }
      return (confidence, isRight)
    }
  }

  /// The tables.
  public var text: String {
    var table = TextTable(["", "judged", "right", "precision", "95 % (Wilson)"])
    func add(_ name: String, _ found: (right: Int, judged: Int)) {
      let interval = ConfidenceInterval.wilson(successes: found.right, trials: found.judged)
      let share = found.judged > 0 ? Decimal.text(Double(found.right) / Double(found.judged)) : "-"
      table.add([name, String(found.judged), String(found.right), share, Decimal.text(interval)])
    }
    for predicate in predicates { add(predicate, precision(of: predicate)) }
    add("ALL, as drawn", precision())
    if let weighted = weightedPrecision {
      table.add(["ALL, by population", "", "", Decimal.text(weighted.value), Decimal.text(weighted.interval)])
    }
    return "\(facts.count) facts, \(coders) \(coders == 1 ? "coder" : "coders")\n" + table.text + agreementText
      + calibrationText
  }

  private var agreementText: String {
    guard coders > 1 else { return "" }
    let undecided = facts.count { !$0.verdicts.isEmpty && $0.isRight == nil }
    let tied =
      undecided > 0 ? "\(undecided) facts on which the coders are evenly split are left out of the precision\n" : ""
    guard let alpha else {
      return tied + "Krippendorff's alpha: not defined (no fact judged twice, or all verdicts alike)\n"
    }
    return tied
      + "Krippendorff's alpha \(Decimal.text(alpha.value)) (\(Decimal.text(alpha.interval))) over \(alpha.facts) facts\n"
  }

  private var calibrationText: String {
    guard let calibration else { return "" }
    var table = TextTable(["confidence", "facts", "mean", "precision", "95 % (Wilson)"])
    for (number, bin) in calibration.bins.enumerated() {
      let isLast = number == calibration.bins.count - 1 && bin.upper == 1
      table.add([
        "\(Decimal.text(bin.lower, decimals: 1)) \(isLast ? "to" : "below") \(Decimal.text(bin.upper, decimals: 1))",
        String(bin.count), Decimal.text(bin.confidence), Decimal.text(Double(bin.right) / Double(bin.count)),
        Decimal.text(ConfidenceInterval.wilson(successes: bin.right, trials: bin.count)),
      ])
    }
    let sure = judgedConfidences.filter { $0.confidence >= 0.9 }
    let right = sure.count { $0.isRight }
    let share = sure.isEmpty ? "-" : Decimal.text(Double(right) / Double(sure.count))
    let interval = Decimal.text(ConfidenceInterval.wilson(successes: right, trials: sure.count))
    return table.text + "expected calibration error \(Decimal.text(calibration.error)); precision at 0.9 and above "
      + "\(share) (\(interval)) of \(sure.count)\n"
  }
}
