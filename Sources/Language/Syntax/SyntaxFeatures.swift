/// What the tagger and parser see of a word: keys of its lower-case form, written form, beginnings, endings and shape.
///
/// Digits count as 0, and typographic quotation marks and dashes as the plain ones.
package enum SyntaxFeatures {
  /// Keys of a word; key 0 stands for nothing.
  package static let slots = 11
  /// Slot of the lower-case form.
  package static let word = 0
  /// Slot of the form as written, where it is not in lower case.
  package static let form = 1
  /// Slot of the place in the sentence.
  package static let place = 10

  /// Writes the keys of a word, one for each slot.
  ///
  /// - Parameters:
  ///   - word: the word.
  ///   - isFirst: whether it begins the sentence.
  ///   - isLast: whether it ends the sentence.
  ///   - keys: room for `slots` keys.
  package static func write(
    _ word: SyntaxWord, isFirst: Bool, isLast: Bool, to keys: UnsafeMutablePointer<UInt32>
  ) {
    withPlainBytes(of: word.lower) { lower in
      keys[self.word] = key(slot: 0, lower)
      var fromStart = seed(slot: 2)
      var fromEnd = seed(slot: 6)
      for length in 1...4 {
        let reaches = length <= lower.count
        if reaches {
          fromStart = (fromStart ^ UInt32(lower[length - 1])) &* prime
          fromEnd = (fromEnd ^ UInt32(lower[lower.count - length])) &* prime
        }
        if length <= 3 { keys[1 + length] = reaches ? finished(fromStart &+ UInt32(length)) : 0 }
        keys[4 + length] = reaches ? finished(fromEnd &+ UInt32(length)) : 0
      }
      withPlainBytes(of: word.form) { form in
        let isLower = form.elementsEqual(lower)
        keys[self.form] = isLower ? 0 : key(slot: 1, form)
        keys[9] = shape(form)
      }
    }
    keys[place] = isFirst || isLast ? finished(seed(slot: 10) &+ (isFirst ? 1 : 0) &+ (isLast ? 2 : 0)) : 0
  }

  private static let prime: UInt32 = 16_777_619

  private static func seed(slot: UInt32) -> UInt32 { (2_166_136_261 ^ (slot &+ 1)) &* prime }

  /// Spreads the bits of a sum; never 0.
  private static func finished(_ sum: UInt32) -> UInt32 {
    var bits = sum
    bits = (bits ^ (bits >> 16)) &* 0x7FEB_352D
    bits = (bits ^ (bits >> 15)) &* 0x846C_A68B
    bits ^= bits >> 16
    return bits == 0 ? 1 : bits
  }

  private static func key(slot: UInt32, _ bytes: UnsafeMutableBufferPointer<UInt8>) -> UInt32 {
    var sum = seed(slot: slot)
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* prime }
    return finished(sum)
  }

  /// Capitals, small letters, digits and marks in their order, runs cut to two.
  private static func shape(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> UInt32 {
    var sum = seed(slot: 9)
    var last: UInt8 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt8
      switch byte {
      case 0x41...0x5A: kind = 0x41
      case 0x61...0x7A: kind = 0x61
      case 0x80...: kind = 0x80
      default: kind = byte
      }
      run = kind == last ? run + 1 : 1
      last = kind
      if run <= 2 { sum = (sum ^ UInt32(kind)) &* prime }
    }
    return finished(sum)
  }

  /// The UTF-8 of a text with digits as 0 and typographic marks as plain ones.
  private static func withPlainBytes(of text: String, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { plain in
        var count = 0
        var position = 0
        while position < bytes.count {
          var byte = bytes[position]
          if byte >= 0x30, byte <= 0x39 { byte = 0x30 }
          if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
            let mark = plainMark(bytes[position + 2])
          {
            byte = mark
            position += 2
          }
          plain[count] = byte
          count += 1
          position += 1
        }
        body(UnsafeMutableBufferPointer(rebasing: plain[0..<count]))
      }
    }
  }

  /// The plain mark for U+2010 to U+201F, by the last byte.
  private static func plainMark(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x90...0x95: 0x2D
    case 0x98...0x9B: 0x27
    case 0x9C...0x9F: 0x22
    default: nil
    }
  }
}
