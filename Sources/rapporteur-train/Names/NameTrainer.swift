import Foundation
import Language

/// Learns a linear-chain conditional random field from examples whose labels may be known in part.
///
/// The gradient is the difference of two expectations, over all labellings and over those that the example allows
/// (Tsuboi et al. 2008); steps are AdaGrad's (Duchi, Hazan and Singer 2011) with L2 decay.
struct NameTrainer {
  /// What the learning is told.
  struct Settings {
    var epochs = 4
    var rate: Float = 0.05
    var decay: Float = 1e-3
    var leastCount: Float = 1
    var seed: UInt64 = 1
  }

  typealias Row = SIMD16<Float>

  let settings: Settings
  private(set) var table = FeatureTable()
  private(set) var weights: [Row] = []
  private var squares: [Row] = []
  private(set) var transitions: [Row]
  private var transitionSquares: [Row]
  private let isPossible: [[Bool]]

  init(settings: Settings) {
    self.settings = settings
    transitions = [Row](repeating: .zero, count: NameLabel.count)
    transitionSquares = [Row](repeating: Row(repeating: 1e-3), count: NameLabel.count)
    isPossible = (0..<NameLabel.count).map { from in
      (0..<16).map { $0 < NameLabel.count && NameLabel.mayFollow($0, after: from) }
    }
  }

  /// Learns; `report` is called after each round.
  mutating func learn(_ examples: [NameExample], report: (Int, NameTrainer) throws -> Void) rethrows {
    var random = SplitMix(seed: settings.seed)
    count(examples, &random)
    var order = Array(examples.indices)
    for round in 1...settings.epochs {
      order.shuffle(using: &random)
      for index in order { learn(hidden(examples[index], &random), examples[index].allowed, examples[index].weight) }
      try report(round, self)
    }
  }

  /// Numbers the features that are frequent enough.
  private mutating func count(_ examples: [NameExample], _ random: inout SplitMix) {
    var all = FeatureTable()
    var counts: [Float] = []
    var keys: [UInt32] = []
    for example in examples {
      let context = NameContext(hidden(example, &random))
      for index in context.runs.joined() {
        context.features(of: index, into: &keys)
        for key in keys {
          let number = all.insert(key)
          if number == counts.count { counts.append(0) }
          counts[number] += example.weight
        }
      }
    }
    for (key, count) in zip(all.ordered, counts) where count >= settings.leastCount { _ = table.insert(key) }
    weights = [Row](repeating: .zero, count: table.count)
    squares = [Row](repeating: Row(repeating: 1e-3), count: table.count)
  }

  /// The words of an example, with the flags of some of the names that rules found taken away.
  private func hidden(_ example: NameExample, _ random: inout SplitMix) -> [NameWord] {
    var words = example.words
    for range in example.found where random.fraction() < example.hiding {
      let hidesLists = random.fraction() < 0.5
      for index in range {
        words[index].flags.subtract(.cover)
        if hidesLists { words[index].flags.subtract([.givenName, .perhapsGivenName, .personElsewhere]) }
      }
    }
    return words
  }

  private mutating func learn(_ words: [NameWord], _ allowed: [NameExample.Labels], _ weight: Float) {
    let context = NameContext(words)
    var keys: [UInt32] = []
    let settings = self.settings
    for run in context.runs {
      if run.allSatisfy({ allowed[$0] == NameExample.any }) { continue }
      var features: [[Int]] = []
      var emissions: [Row] = []
      for index in run {
        context.features(of: index, into: &keys)
        let numbers = keys.map(table.number).filter { $0 >= 0 }
        features.append(numbers)
        emissions.append(numbers.reduce(into: Row.zero) { $0 += weights[$1] })
      }
      let all = expectations(emissions, run.map { _ in NameExample.any })
      // A name that reaches out of the run cannot be learned.
      guard let all, let right = expectations(emissions, Array(allowed[run])) else { continue }
      for position in emissions.indices {
        let gradient = (right.labels[position] - all.labels[position]) * weight
        guard gradient.max() > 1e-4 || gradient.min() < -1e-4 else { continue }
        for feature in features[position] { NameTrainer.step(&weights[feature], &squares[feature], gradient, settings) }
      }
      for from in 0..<NameLabel.count {
        let gradient = (right.transitions[from] - all.transitions[from]) * weight
        NameTrainer.step(&transitions[from], &transitionSquares[from], gradient, settings)
      }
    }
  }

  private static func step(_ weights: inout Row, _ squares: inout Row, _ gradient: Row, _ settings: Settings) {
    squares += gradient * gradient
    weights += settings.rate * (gradient - settings.decay * weights) / squares.squareRoot()
  }

  /// How often each label and each pair of labels is expected, over the labellings that are allowed.
  private func expectations(
    _ emissions: [Row], _ allowed: [NameExample.Labels]
  ) -> (labels: [Row], transitions: [Row])? {
    let potentials = zip(emissions, allowed).map { emission, mask -> Row in
      let top = emission.max()
      var row = Row.zero
      for label in 0..<NameLabel.count where mask >> UInt16(label) & 1 == 1 {
        row[label] = exp(Swift.max(emission[label] - top, -60))
      }
      return row
    }
    let links = (0..<NameLabel.count).map { from -> Row in
      var row = Row.zero
      for to in 0..<NameLabel.count where isPossible[from][to] { row[to] = exp(transitions[from][to]) }
      return row
    }
    var forward: [Row] = []
    var row = links[NameLabel.outside]
    for (position, potential) in potentials.enumerated() {
      if position > 0 {
        var next = Row.zero
        for from in 0..<NameLabel.count { next += links[from] * row[from] }
        row = next
      }
      row *= potential
      let norm = row.sum()
      guard norm > 1e-30 else { return nil }
      row /= norm
      forward.append(row)
    }
    var back = Row.zero
    for from in 0..<NameLabel.count { back[from] = links[from][NameLabel.outside] }
    var labels = [Row](repeating: .zero, count: potentials.count)
    var pairs = [Row](repeating: .zero, count: NameLabel.count)
    guard let last = forward.last else { return nil }
    let end = (last * back).sum()
    guard end > 1e-30 else { return nil }
    for from in 0..<NameLabel.count { pairs[from][NameLabel.outside] += last[from] * back[from] / end }
    for position in potentials.indices.reversed() {
      let product = forward[position] * back
      labels[position] = product / product.sum()
      let weighted = back * potentials[position]
      let before = position > 0 ? forward[position - 1] : NameTrainer.outsideOnly
      var total: Float = 0
      var expected = [Row](repeating: .zero, count: NameLabel.count)
      var previous = Row.zero
      for from in 0..<NameLabel.count {
        let step = links[from] * weighted
        previous[from] = step.sum()
        expected[from] = step * before[from]
        total += expected[from].sum()
      }
      for from in 0..<NameLabel.count { pairs[from] += expected[from] / total }
      back = previous / previous.max()
    }
    return (labels, pairs)
  }

  private static let outsideOnly: Row = {
    var row = Row.zero
    row[NameLabel.outside] = 1
    return row
  }()
}
