/// A prefixed name as it stands in the document, or a word without a colon.
struct ScannedName {
  /// What stands before the colon; all of it for a word.
  var prefix: ScannedText
  /// What stands behind the colon, `nil` for a word.
  var local: ScannedText?

  /// Whether it is a word, letters of either case taken for the same.
  func isKeyword(_ word: StaticString) -> Bool {
    let bytes = prefix.bytes
    guard local == nil, bytes.count == word.utf8CodeUnitCount else { return false }
    return bytes.indices.allSatisfy { bytes[$0] | 0x20 == word.utf8Start[$0] }
  }

  /// Whether it is a word, exactly.
  func isWord(_ word: StaticString) -> Bool {
    let bytes = prefix.bytes
    guard local == nil, bytes.count == word.utf8CodeUnitCount else { return false }
    return bytes.indices.allSatisfy { bytes[$0] == word.utf8Start[$0] }
  }
}
