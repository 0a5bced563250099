/// How far a word's head is from it, in classes that the parser tells apart.
package enum HeadDistance {
  /// Number of classes.
  package static let count = 24
  /// Class of the root.
  package static let root = 0

  /// Class of a head `offset` words after (before, where negative) its dependent; never 0 for a true head.
  package static func bucket(_ offset: Int) -> Int {
    if offset >= -32, offset <= 32 { return table[offset + 32] }
    return offset > 0 ? 11 : 22
  }

  private static let table: [Int] = (-32...32).map { offset in
    let size: Int
    switch abs(offset) {
    case 0: return 23
    case 1...5: size = abs(offset)
    case 6...7: size = 6
    case 8...10: size = 7
    case 11...14: size = 8
    case 15...20: size = 9
    case 21...30: size = 10
    default: size = 11
    }
    return offset > 0 ? size : 11 + size
  }
}
