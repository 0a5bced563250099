/// The words that hang on a word, in the order of the sentence; a view into the tree.
public struct SyntaxChildren: RandomAccessCollection, Sendable {
  @usableFromInline let list: [Int32]
  @usableFromInline let bounds: Range<Int>

  @inlinable
  init(_ list: [Int32], _ bounds: Range<Int>) {
    self.list = list
    self.bounds = bounds
  }

  /// Position of the first child.
  @inlinable public var startIndex: Int { bounds.lowerBound }
  /// Position behind the last child.
  @inlinable public var endIndex: Int { bounds.upperBound }

  /// The word at a position of this view.
  @inlinable
  public subscript(position: Int) -> Int { Int(list[position]) }
}
