/// The parts of speech and the dependency tree of a sentence; all arrays run over its words.
public struct SyntaxTree: Sendable, Equatable {
  /// Part of speech of each word.
  public let tags: [PartOfSpeech]
  /// Index of each word's head in the sentence; -1 for the root.
  public let heads: [Int]
  /// Relation of each word to its head.
  public let relations: [DependencyRelation]

  /// Where the children of each word begin in `childList`; one more than there are words.
  @usableFromInline let childStarts: [Int32]
  @usableFromInline let childList: [Int32]

  /// Makes a tree; the three arrays are of one length, and a head is an index into them or -1.
  public init(tags: [PartOfSpeech], heads: [Int], relations: [DependencyRelation]) {
    self.tags = tags
    self.heads = heads
    self.relations = relations
    var starts = [Int32](repeating: 0, count: heads.count + 1)
    for head in heads where head >= 0 { starts[head + 1] += 1 }
    for index in heads.indices { starts[index + 1] += starts[index] }
    var next = starts
    var list = [Int32](repeating: 0, count: Int(starts[heads.count]))
    for (index, head) in heads.enumerated() where head >= 0 {
      list[Int(next[head])] = Int32(index)
      next[head] += 1
    }
    childStarts = starts
    childList = list
  }

  /// Number of words.
  public var count: Int { heads.count }

  /// The words that hang on a word, in the order of the sentence.
  @inlinable
  public func children(of word: Int) -> SyntaxChildren {
    SyntaxChildren(childList, Int(childStarts[word])..<Int(childStarts[word + 1]))
  }
}
