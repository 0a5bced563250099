/// How a line ends.
enum LineEnding {
  /// With the end of a sentence, or with a colon or semicolon.
  case sentence
  case comma
  /// Without punctuation.
  case open

  /// Looks past closing quotation marks and brackets.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) {
    var end = line.end
    while end > line.start {
      let byte = bytes[end - 1]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
        || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
      {
        end -= 1
      } else if end - line.start >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        byte == 0x99 || byte == 0x9D || byte == 0xBA
      {
        end -= 3
      } else {
        break
      }
    }
    switch end > line.start ? bytes[end - 1] : 0 {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"):
      self = .sentence
    case UInt8(ascii: ","): self = .comma
    default: self = .open
    }
  }
}
