/// How likely names are under all labellings of a run of words.
struct NameMarginals {
  private let potentials: [SIMD16<Float>]
  private let transitions: [NameModel.Transition]
  /// Weight of all labellings of the words before each word, by label of that word; each row sums to one.
  private var forward: [SIMD16<Float>] = []
  /// Weight of all labellings of the words after each word, in the units of `forward`.
  private var backward: [SIMD16<Float>] = []
  /// What each row of `forward` was divided by.
  private var norms: [Float] = []

  init(_ potentials: [SIMD16<Float>], transitions: [NameModel.Transition]) {
    self.potentials = potentials
    self.transitions = transitions
    var row = SIMD16<Float>.zero
    row[NameLabel.outside] = 1
    for potential in potentials {
      var next = SIMD16<Float>.zero
      for transition in transitions { next[transition.to] += row[transition.from] * transition.potential }
      next *= potential
      let norm = next.sum()
      row = norm > 0 ? next / norm : next
      norms.append(norm)
      forward.append(row)
    }
    var back = SIMD16<Float>.zero
    for transition in transitions where transition.to == NameLabel.outside {
      back[transition.from] += transition.potential
    }
    var rows: [SIMD16<Float>] = []
    for position in potentials.indices.reversed() {
      rows.append(back)
      let weighted = back * potentials[position] / norms[position]
      var previous = SIMD16<Float>.zero
      for transition in transitions { previous[transition.from] += transition.potential * weighted[transition.to] }
      back = previous
    }
    backward = rows.reversed()
  }

  /// Probability that the words of a range are one name of a kind.
  func probability(of range: Range<Int>, kind: NameKind) -> Double {
    guard let total = total, total > 0, !range.isEmpty else { return 0 }
    let labels = NameLabel.labels(kind, count: range.count)
    var weight = forward[range.lowerBound][labels[0]]
    for (offset, label) in labels.enumerated().dropFirst() {
      let position = range.lowerBound + offset
      let step = transitions.first { $0.from == labels[offset - 1] && $0.to == label }
      weight *= (step?.potential ?? 0) * potentials[position][label] / norms[position]
    }
    let last = range.upperBound - 1
    return Double(Swift.min(1, weight * backward[last][labels[labels.count - 1]] / total))
  }

  /// Probability that a word is outside of every name that is found.
  func probabilityOutside(_ position: Int) -> Double {
    guard let total, total > 0 else { return 1 }
    let row = forward[position] * backward[position]
    return Double(
      Swift.min(1, (row[NameLabel.outside] + row[NameLabel.otherBegin] + row[NameLabel.otherInside]) / total))
  }

  private var total: Float? {
    guard let last = forward.last, let end = backward.last else { return nil }
    return (last * end).sum()
  }
}
