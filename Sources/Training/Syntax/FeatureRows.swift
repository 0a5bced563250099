import Language

/// The features that training knows, each with the row of its vector; row 0 stands for unknown words.
struct FeatureRows {
  /// Row of each key.
  private(set) var rows: [UInt32: UInt32] = [:]
  /// Keys in the order of their rows, from row 1.
  private(set) var keys: [UInt32] = []
  /// How often the key of each row was seen.
  private(set) var counts: [Int] = [0]

  /// Stands for no row.
  static let none = UInt32.max
  /// How often a feature of each slot must be seen to be known.
  static let least = [2, 2, 8, 5, 5, 8, 5, 5, 5, 2, 1]

  /// Number of rows.
  var count: Int { keys.count + 1 }

  /// Counts the features of sentences and keeps those seen often enough, in the order of first sight.
  init(_ sentences: [TreebankSentence]) {
    var seen: [UInt32: Int] = [:]
    var order: [(key: UInt32, slot: Int)] = []
    for sentence in sentences {
      for (index, key) in FeatureRows.keys(of: sentence.words).enumerated() where key != 0 {
        if seen[key] == nil { order.append((key, index % SyntaxFeatures.slots)) }
        seen[key, default: 0] += 1
      }
    }
    for (key, slot) in order {
      let count = seen[key, default: 0]
      guard count >= FeatureRows.least[slot], rows[key] == nil else { continue }
      keys.append(key)
      counts.append(count)
      rows[key] = UInt32(keys.count)
    }
  }

  /// The rows of a sentence's features, `SyntaxFeatures.slots` a word.
  func rows(of words: [SyntaxWord]) -> [UInt32] {
    FeatureRows.keys(of: words).enumerated().map { index, key in
      rows[key] ?? (index % SyntaxFeatures.slots == SyntaxFeatures.word ? 0 : FeatureRows.none)
    }
  }

  private static func keys(of words: [SyntaxWord]) -> [UInt32] {
    var keys = [UInt32](repeating: 0, count: words.count * SyntaxFeatures.slots)
    keys.withUnsafeMutableBufferPointer { keys in
      guard let base = keys.baseAddress else { return }
      for (index, word) in words.enumerated() {
        SyntaxFeatures.write(
          word, isFirst: index == 0, isLast: index == words.count - 1, to: base + index * SyntaxFeatures.slots)
      }
    }
    return keys
  }
}
