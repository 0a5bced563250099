/// A text kept from one call to the next, in memory that is used again.
struct KeptBytes {
  private var bytes: [UInt8] = []

  /// Makes an empty text.
  init() {}

  /// Keeps another text instead.
  mutating func keep(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text)
  }

  /// Whether it has these bytes.
  func equals(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { ByteTable.equal($0, text) }
  }

  /// The text, with ill-formed UTF-8 as U+FFFD.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
