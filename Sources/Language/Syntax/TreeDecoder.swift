/// Finds the best tree with one root among scored heads (Chu and Liu 1965, Edmonds 1967).
package struct TreeDecoder {
  /// Number of words.
  private let count: Int
  /// Scores, row by dependent, of `count + 1` candidates each: the root, then the words.
  private var scores: [Float]

  /// The heads of a sentence's words as indices, -1 for the root.
  ///
  /// - Parameters:
  ///   - scores: row by dependent, `stride` numbers a row: the root's score, then each word's.
  ///   - count: number of words, at least 1.
  ///   - stride: numbers a row, more than `count`.
  package static func heads(scores: UnsafePointer<Float>, count: Int, stride: Int) -> [Int] {
    var heads = [Int](repeating: -1, count: count)
    var roots = 0
    for word in 0..<count {
      heads[word] = best(scores + word * stride, count: count, not: word) - 1
      if heads[word] < 0 { roots += 1 }
    }
    if roots == 1, cycle(in: heads) == nil { return heads }
    var rows: [Float] = []
    rows.reserveCapacity(count * (count + 1))
    for word in 0..<count { rows += UnsafeBufferPointer(start: scores + word * stride, count: count + 1) }
    var decoder = TreeDecoder(count: count, scores: rows)
    decoder.keepOneRoot()
    return decoder.arborescence().map { $0 - 1 }
  }

  private static func best(_ row: UnsafePointer<Float>, count: Int, not word: Int) -> Int {
    var best = 0
    var most = row[0]
    for candidate in 1...count where row[candidate] > most && candidate != word + 1 {
      best = candidate
      most = row[candidate]
    }
    return best
  }

  /// Leaves the root to the word that loses most by any other head.
  private mutating func keepOneRoot() {
    var root = 0
    var most = -Float.infinity
    for word in 0..<count {
      var other = -Float.infinity
      for candidate in 1...count where candidate != word + 1 {
        other = max(other, scores[word * (count + 1) + candidate])
      }
      let gain = count == 1 ? 0 : scores[word * (count + 1)] - other
      if gain > most {
        most = gain
        root = word
      }
    }
    for word in 0..<count where word != root { scores[word * (count + 1)] = -1e9 }
  }

  /// Words of a cycle, `nil` where the heads (-1 is the root) make none.
  private static func cycle(in heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: -1, count: heads.count)
    for start in heads.indices {
      var word = start
      while word >= 0, seen[word] < 0 {
        seen[word] = start
        word = heads[word]
      }
      if word >= 0, seen[word] == start {
        var cycle = [word]
        var next = heads[word]
        while next != word {
          cycle.append(next)
          next = heads[next]
        }
        return cycle
      }
    }
    return nil
  }

  /// The best head of each word, 0 for the root and 1 more than the index for a word.
  private func arborescence() -> [Int] {
    let width = count + 1
    var heads = [Int](repeating: 0, count: count)
    scores.withUnsafeBufferPointer { scores in
      guard let base = scores.baseAddress else { return }
      for word in 0..<count {
        heads[word] = TreeDecoder.best(base + word * width, count: count, not: word)
      }
    }
    guard let cycle = TreeDecoder.cycle(in: heads.map { $0 - 1 }) else { return heads }
    return expand(cycle: cycle, heads: heads)
  }

  /// Takes a cycle as one word, solves the smaller sentence and opens the cycle where its best head enters.
  private func expand(cycle: [Int], heads: [Int]) -> [Int] {
    let width = count + 1
    var inCycle = [Bool](repeating: false, count: count)
    for word in cycle { inCycle[word] = true }
    let kept = (0..<count).filter { !inCycle[$0] }
    let smaller = kept.count + 1
    var rows = [Float](repeating: 0, count: smaller * (smaller + 1))
    /// Where the cycle gives a head to a kept word, and takes one from a candidate.
    var givers = [Int](repeating: 0, count: kept.count)
    var takers = [Int](repeating: cycle[0], count: smaller)
    for (row, word) in kept.enumerated() {
      rows[row * (smaller + 1)] = scores[word * width]
      for (column, other) in kept.enumerated() {
        rows[row * (smaller + 1) + column + 1] = scores[word * width + other + 1]
      }
      var most = -Float.infinity
      for member in cycle where scores[word * width + member + 1] > most {
        most = scores[word * width + member + 1]
        givers[row] = member
      }
      rows[row * (smaller + 1) + smaller] = most
    }
    for column in 0..<smaller {
      let candidate = column == 0 ? 0 : kept[column - 1] + 1
      var most = -Float.infinity
      for member in cycle {
        let gain = scores[member * width + candidate] - scores[member * width + heads[member]]
        if gain > most {
          most = gain
          takers[column] = member
        }
      }
      rows[(smaller - 1) * (smaller + 1) + column] = most
    }
    let solved = TreeDecoder(count: smaller, scores: rows).arborescence()
    var result = heads
    for (row, word) in kept.enumerated() {
      let head = solved[row]
      result[word] = head == 0 ? 0 : head == smaller ? givers[row] + 1 : kept[head - 1] + 1
    }
    let entry = solved[smaller - 1]
    result[takers[entry]] = entry == 0 ? 0 : kept[entry - 1] + 1
    return result
  }
}
