/// Memory that grows by pieces that never move, freed as a whole.
final class ByteArena {
  private static let firstSize = 1 << 12
  private static let pieceSize = 1 << 20

  private(set) var pieces: [UnsafeMutableRawBufferPointer] = []
  /// Bytes used in each piece.
  private(set) var used: [Int] = []

  /// Bytes taken from the system.
  var capacity: Int { pieces.reduce(0) { $0 + $1.count } }

  deinit { free() }

  /// Room for some bytes in one piece.
  func allocate(_ count: Int) -> UnsafeMutableRawPointer {
    if let last = pieces.last, let start = last.baseAddress, last.count - used[used.count - 1] >= count {
      defer { used[used.count - 1] += count }
      return start + used[used.count - 1]
    }
    // The first piece is small: most tables stay so.
    let size = Swift.max(count, pieces.isEmpty ? ByteArena.firstSize : ByteArena.pieceSize)
    let piece = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 8)
    pieces.append(UnsafeMutableRawBufferPointer(start: piece, count: size))
    used.append(count)
    return piece
  }

  /// A copy of the bytes.
  func copy(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let source = bytes.baseAddress, !bytes.isEmpty else { return TermBytes.none }
    let target = allocate(bytes.count)
    target.copyMemory(from: source, byteCount: bytes.count)
    return UnsafeBufferPointer(start: target.assumingMemoryBound(to: UInt8.self), count: bytes.count)
  }

  func removeAll() {
    free()
    pieces = []
    used = []
  }

  private func free() {
    for piece in pieces { piece.deallocate() }
  }
}
