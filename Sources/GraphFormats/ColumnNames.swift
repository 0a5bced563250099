/// Names of columns as they are given out, each once, whatever the letters' case.
struct ColumnNames {
  private var used: Set<String>

  init(taken: [String] = []) {
    used = Set(taken.map { $0.lowercased() })
  }

  /// The name, with `_2`, `_3` and so on behind it where it is taken.
  mutating func add(_ name: String) -> String {
    var candidate = name
    var number = 1
    while !used.insert(candidate.lowercased()).inserted {
      number += 1
      candidate = "\(name)_\(number)"
    }
    return candidate
  }
}
