/// Numbers that stand for words, so that tables of words are looked up without comparing texts.
///
/// A number is the 64-bit FNV-1a hash of the word's UTF-8. Some fifty thousand words are known; that a further word has
/// the number of one of them is a matter of one in 10¹⁴.
public enum WordKey {
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// The number of a word, never 0.
  public static func key(of word: String) -> UInt64 {
    word.utf8.withContiguousStorageIfAvailable(key) ?? Array(word.utf8).withUnsafeBufferPointer(key)
  }

  /// The number of a word in the one spelling of ``WordFolding/canonicalSpelling(_:)``.
  public static func canonicalKey(of lower: String) -> UInt64 {
    WordFolding.canonicalKey(lower)
  }

  /// A number for two of them in order, as for the step from a state of a trie by a word.
  public static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second | 1)
    let mixed = product.high ^ product.low ^ (second &* 0x9FB2_1C65_1E98_DF25)
    return mixed == 0 ? 1 : mixed
  }

  private static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = basis
    for byte in bytes { state = (state ^ UInt64(byte)) &* prime }
    return state == 0 ? 1 : state
  }
}
