/// Gathers the text of a block as a page shows it: runs of white space become one space, none stands at the ends.
struct HTMLTextBuffer {
  private var bytes: [UInt8] = []
  private var spaceWaits = false

  /// Adds text; in preformatted text newlines stay.
  mutating func append(_ text: UnsafeBufferPointer<UInt8>, preformatted: Bool = false) {
    for byte in text {
      switch byte {
      case 0x0A where preformatted: lineBreak()
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: spaceWaits = true
      default:
        if spaceWaits, let last = bytes.last, last != 0x0A { bytes.append(0x20) }
        spaceWaits = false
        bytes.append(byte)
      }
    }
  }

  /// Ends the line.
  mutating func lineBreak() {
    spaceWaits = false
    if !bytes.isEmpty { bytes.append(0x0A) }
  }

  /// What was gathered, without newlines at its end; the buffer is empty then.
  mutating func take() -> [UInt8] {
    while let last = bytes.last, last == 0x0A || last == 0x20 { bytes.removeLast() }
    defer {
      bytes = []
      spaceWaits = false
    }
    return bytes
  }
}
