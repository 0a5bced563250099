/// Labels of blank nodes that a document leaves without: `genid1`, `genid2` and so on.
///
/// A label of the document that begins alike gets an underscore, so that no two nodes share one: `genid1` becomes
/// `genid_1`.
enum BlankLabels {
  private static var stem: StaticString { "genid" }

  /// Adds the label of a node without one.
  static func appendFresh(_ number: Int, to arena: inout TextArena) {
    arena.append(UnsafeBufferPointer(start: stem.utf8Start, count: stem.utf8CodeUnitCount))
    var scale = 1
    while number / scale >= 10 { scale *= 10 }
    while scale > 0 {
      arena.append(UInt8(0x30 + number / scale % 10))
      scale /= 10
    }
  }

  /// Whether a label of the document begins as those do.
  @inline(__always)
  static func needsChange(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
    label.count >= 5 && label[0] == 0x67 && label[1] == 0x65 && label[2] == 0x6E && label[3] == 0x69 && label[4] == 0x64
  }

  /// Adds a label of the document that begins as those do, changed.
  static func appendChanged(_ label: UnsafeBufferPointer<UInt8>, to arena: inout TextArena) {
    arena.append(UnsafeBufferPointer(rebasing: label[..<5]))
    arena.append(0x5F)
    arena.append(UnsafeBufferPointer(rebasing: label[5...]))
  }
}
