/// Finds the word that was probably meant.
enum Suggestion {
  /// The candidate nearest to a word, or `nil` when none is within a third of its length.
  static func nearest(to word: String, among candidates: [String]) -> String? {
    let folded = Array(word.lowercased().unicodeScalars)
    let limit = max(1, folded.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      let distance = letters.starts(with: folded) && folded.count > 3 ? 1 : self.distance(folded, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// `; did you mean X?`, or nothing.
  static func question(_ candidate: String?) -> String { candidate.map { "; did you mean \($0)?" } ?? "" }

  /// Edit distance with transposition of neighbours (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(current[column] + 1, previous[column + 1] + 1, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
