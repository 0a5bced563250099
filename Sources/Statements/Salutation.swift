/// Lines by which a speaker turns to the audience.
enum Salutation {
  private static let beginnings: Set<String> = [
    "mr", "mr.", "mister", "madam", "madame", "mrs", "mrs.", "ms", "ms.", "excellency", "excellencies", "ladies",
    "dear",
    "distinguished", "honourable", "honorable", "esteemed", "colleagues", "friends", "your", "thank", "chair",
    "chairperson", "president", "ambassadors", "delegates", "good", "his", "her",
  ]

  /// Whether a short line begins like one.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 120 else { return false }
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ",") { end += 1 }
    return beginnings.contains(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).lowercased())
  }

  /// Whether a line is a salutation and nothing else: short, and with a comma at its end.
  static func isAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Bool {
    line.count <= 60 && bytes[line.end - 1] == UInt8(ascii: ",") && begins(bytes, line.start..<line.end)
  }
}
