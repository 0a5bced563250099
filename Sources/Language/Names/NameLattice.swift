/// The labellings of one run of words, each with its weight: which is best, and how likely a name is.
///
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001). Scores are whole numbers and sums are
/// made in one order, so that the outcome is the same on every machine.
struct NameLattice {
  private let model: NameModel
  private let scores: [NameModel.Row]

  /// Makes the lattice of words with given scores of their labels.
  init(_ scores: [NameModel.Row], model: NameModel) {
    self.scores = scores
    self.model = model
  }

  /// The best labelling (Viterbi 1967); words beside the run are outside of names.
  func best() -> [Int] {
    let low = Int32.min / 2
    var best = SIMD16<Int32>(repeating: low)
    best[NameLabel.outside] = 0
    var pointers: [SIMD16<UInt8>] = []
    pointers.reserveCapacity(scores.count + 1)
    for position in 0...scores.count {
      var top = SIMD16<Int32>(repeating: low)
      var pointer = SIMD16<UInt8>.zero
      for transition in model.transitions {
        let candidate = best[transition.from] &+ transition.weight
        if candidate > top[transition.to] {
          top[transition.to] = candidate
          pointer[transition.to] = UInt8(transition.from)
        }
      }
      if position < scores.count { top &+= SIMD16<Int32>(truncatingIfNeeded: scores[position]) }
      best = top
      pointers.append(pointer)
    }
    var label = NameLabel.outside
    var labels: [Int] = []
    for pointer in pointers.reversed() {
      label = Int(pointer[label])
      labels.append(label)
    }
    labels.removeLast()
    return labels.reversed()
  }

  /// Probabilities of names under all labellings, by the forward-backward algorithm.
  func marginals() -> NameMarginals {
    let potentials = scores.map { score -> SIMD16<Float> in
      var top = score[0]
      for label in 1..<NameLabel.count { top = Swift.max(top, score[label]) }
      var row = SIMD16<Float>.zero
      for label in 0..<NameLabel.count { row[label] = model.potential(below: Int(top) - Int(score[label])) }
      return row
    }
    return NameMarginals(potentials, transitions: model.transitions)
  }
}
