/// A word as the learned tagger sees it: hashes of its forms, and what the caller knows of it.
public struct NameWord: Sendable {
  /// Hash of the folded word.
  let lower: UInt32
  /// Hashes of its first one to four bytes and its last one to four, folded.
  let prefixes: SIMD4<UInt32>
  let suffixes: SIMD4<UInt32>
  /// Hash of its shape: capitals, small letters, digits and marks, runs cut to two.
  let shape: UInt32
  /// Whether its first letter is a capital.
  let isCapitalised: Bool
  /// Whether it is a word.
  let isWord: Bool
  /// Whether it is a hyphen.
  let isHyphen: Bool
  /// What the caller knows.
  public var flags: NameFlags

  /// Makes a word of a token.
  ///
  /// - Parameters:
  ///   - token: the token.
  ///   - text: the UTF-8 text it was cut from.
  ///   - flags: what the caller knows.
  public init(_ token: Token, in text: [UInt8], flags: NameFlags) {
    var hash = FeatureHash()
    var prefixes = SIMD4<UInt32>.zero
    var suffixes = SIMD4<UInt32>.zero
    let folded = token.lower.utf8
    var count = 0
    for byte in folded {
      hash.add(UInt32(byte))
      if count < 4 { prefixes[count] = hash.value }
      count += 1
    }
    lower = hash.value
    var back = FeatureHash(seed: 7)
    for (index, byte) in folded.reversed().prefix(4).enumerated() {
      back.add(UInt32(byte))
      suffixes[index] = back.value
    }
    self.prefixes = prefixes
    self.suffixes = suffixes
    shape = NameWord.shape(text[token.range], isCapitalised: token.isCapitalised)
    isCapitalised = token.isCapitalised
    isWord = token.kind == .word
    isHyphen = token.kind == .mark && token.lower == "-"
    self.flags = flags
  }

  private static func shape(_ bytes: ArraySlice<UInt8>, isCapitalised: Bool) -> UInt32 {
    var hash = FeatureHash(seed: 11)
    var last: UInt32 = 0
    var run = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 == 0x80 { continue }
      let class_: UInt32 =
        if Tokenizer.isUpper(byte) || index == 0 && isCapitalised {
          1
        } else if byte >= 0x80
          || Tokenizer.isLetter(byte)
        { 2 } else if Tokenizer.isDigit(byte) { 3 } else { UInt32(byte) + 4 }
      run = class_ == last ? run + 1 : 1
      last = class_
      if run <= 2 { hash.add(class_) }
    }
    return hash.value
  }
}
