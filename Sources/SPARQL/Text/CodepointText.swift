import Glibc

/// Comparison of texts by code point, as SPARQL asks: Swift's own takes canonically equivalent texts for equal.
enum CodepointText {
  static func equal(_ left: String, _ right: String) -> Bool {
    left.utf8.count == right.utf8.count && compare(left, right) == 0
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  /// Negative, zero or positive.
  ///
  /// The order of UTF-8 bytes is that of the code points.
  static func compare(_ left: String, _ right: String) -> Int {
    let fast = left.utf8.withContiguousStorageIfAvailable { mine in
      right.utf8.withContiguousStorageIfAvailable { theirs in compare(mine, theirs) }
    }
    if let result = fast ?? nil { return result }
    return Array(left.utf8).withUnsafeBufferPointer { mine in
      Array(right.utf8).withUnsafeBufferPointer { theirs in compare(mine, theirs) }
    }
  }

  private static func compare(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Int {
    let common = min(left.count, right.count)
    if common > 0, let mine = left.baseAddress, let theirs = right.baseAddress {
      let order = memcmp(mine, theirs, common)
      if order != 0 { return Int(order) }
    }
    return left.count - right.count
  }
}
