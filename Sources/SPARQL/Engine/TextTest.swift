import Glibc
import RDF

/// A test of the text of a term that needs no term to be made.
struct TextTest {
  /// What is asked of the text.
  enum Question {
    case starts([UInt8])
    case ends([UInt8])
    case contains([UInt8])
    case matches(XPathRegex)
    case language(range: String)
  }

  /// What is done to the text before.
  enum Letters {
    case asTheyAre, small, capital
  }

  let question: Question
  let letters: Letters

  /// Whether the test holds.
  ///
  /// - Throws: ``RegexLimitError``.
  func passes(_ text: UnsafeBufferPointer<UInt8>) throws -> Bool {
    switch letters {
    case .asTheyAre: return try holds(for: text)
    case .small:
      if case .starts(let wanted) = question { return TextTest.smallStarts(text, wanted) }
      var changed = String(decoding: text, as: UTF8.self).lowercased()
      return try changed.withUTF8 { try holds(for: $0) }
    case .capital:
      var changed = String(decoding: text, as: UTF8.self).uppercased()
      return try changed.withUTF8 { try holds(for: $0) }
    }
  }

  /// Whether a text in small letters starts with another; letter by letter, for most texts differ soon.
  private static func smallStarts(_ text: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
    var (index, place) = (0, 0)
    while place < wanted.count {
      guard index < text.count else { return false }
      let byte = text[index]
      if byte < 0x80 {
        guard (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == wanted[place] else { return false }
        index += 1
        place += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let letter = String(decoding: text[index..<min(index + length, text.count)], as: UTF8.self).lowercased()
      for small in letter.utf8 where place < wanted.count {
        guard small == wanted[place] else { return false }
        place += 1
      }
      index += length
    }
    return true
  }

  private func holds(for text: UnsafeBufferPointer<UInt8>) throws -> Bool {
    switch question {
    case .starts(let wanted): return text.count >= wanted.count && text.starts(with: wanted)
    case .ends(let wanted): return text.count >= wanted.count && text.suffix(wanted.count).elementsEqual(wanted)
    case .contains(let wanted):
      return TextTest.contains(text, wanted)
    case .matches(let regex): return try regex.matches(text)
    case .language(let range): return LanguageRange.matches(String(decoding: text, as: UTF8.self), range: range)
    }
  }

  private static func contains(_ text: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard var place = text.baseAddress, text.count >= wanted.count else { return false }
    let end = place + (text.count - wanted.count + 1)
    while let found = memchr(place, Int32(first), end - place) {
      if memcmp(found, wanted, wanted.count) == 0 { return true }
      place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      if place >= end { break }
    }
    return false
  }
}
