/// Lines by which a speaker turns to the audience.
enum Salutation {
  private static let beginnings: Set<String> = [
    "mr", "mr.", "mister", "madam", "madame", "mrs", "mrs.", "ms", "ms.", "excellency", "excellencies", "ladies", "dear",
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
}
