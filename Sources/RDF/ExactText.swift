import Glibc

/// Comparison of texts by their bytes, as RDF asks: Swift's own takes canonically equivalent texts for equal.
enum ExactText {
  static func equal(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    let isEqual = left.utf8.withContiguousStorageIfAvailable { mine in
      right.utf8.withContiguousStorageIfAvailable { theirs in
        guard let start = mine.baseAddress, let other = theirs.baseAddress else { return true }
        return memcmp(start, other, mine.count) == 0
      }
    }
    return (isEqual ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left == right ? left.utf8.lexicographicallyPrecedes(right.utf8) : left < right
  }
}
