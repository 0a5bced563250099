import Language

/// Sentences that are learned from together, their words in one run.
struct TrainingBatch {
  /// A sentence ready for learning.
  struct Item {
    /// Rows of the features, `SyntaxFeatures.slots` a word.
    var rows: [UInt32]
    var tags: [Int]
    var fineTags: [Int]
    /// Heads, -1 for the root.
    var heads: [Int]
    var relations: [Int]

    var count: Int { tags.count }
  }

  /// The sentences.
  let items: [Item]
  /// Where each begins among the words.
  let starts: [Int]
  /// Number of words.
  let count: Int

  init(_ items: [Item]) {
    self.items = items
    var starts: [Int] = []
    var count = 0
    for item in items {
      starts.append(count)
      count += item.count
    }
    self.starts = starts
    self.count = count
  }
}
