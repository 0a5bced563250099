/// Cuts text into words, numbers and marks.
///
/// Words keep inner full stops of initialisms ("U.S.", "H.E.") and apostrophes ("Da'esh", "d'Affaires"); a possessive
/// ending and every hyphen and dash is a token of its own, except after "co" ("co-operation" is one word).
public struct Tokenizer: Sendable {
  private let abbreviations: Set<String>

  /// Makes a tokenizer.
  ///
  /// - Parameter abbreviations: words that keep their full stop ("Mr", "No"), as they are written, without the stop.
  public init(abbreviations: Set<String>) { self.abbreviations = abbreviations }

  /// The tokens of a byte range of a UTF-8 text, in order.
  public func tokens(in text: [UInt8], range: Range<Int>) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(range.count / 5)
    var position = range.lowerBound
    var afterSpace = true
    while position < range.upperBound {
      let byte = text[position]
      if byte <= 0x20 {
        afterSpace = true
        position += 1
        continue
      }
      let end = tokenEnd(in: text, from: position, limit: range.upperBound)
      tokens.append(token(in: text, from: position, to: end, afterSpace: afterSpace, previous: tokens.last))
      afterSpace = false
      position = end
    }
    return tokens
  }

  private func tokenEnd(in text: [UInt8], from start: Int, limit: Int) -> Int {
    if let length = Tokenizer.possessive(in: text, at: start, limit: limit) { return start + length }
    var end = start
    if Tokenizer.isDigit(text[start]) {
      end = numberEnd(in: text, from: start, limit: limit)
    }
    while end < limit, let width = letterWidth(in: text, at: end, from: start, limit: limit) { end += width }
    guard end > start else { return start + Tokenizer.width(of: text[start]) }
    if end < limit, text[end] == 0x2E, keepsStop(text, start, end, limit) { end += 1 }
    return Swift.min(end, limit)
  }

  /// Width of the character at `position` when it goes on a word begun at `start`.
  private func letterWidth(in text: [UInt8], at position: Int, from start: Int, limit: Int) -> Int? {
    let byte = text[position]
    if Tokenizer.isLetter(byte) || Tokenizer.isDigit(byte) { return 1 }
    if byte >= 0x80 {
      let isMark = Tokenizer.isMark(in: text, at: position)
      if isMark, Tokenizer.isApostrophe(in: text, at: position, limit: limit), position > start,
        Tokenizer.possessive(in: text, at: position, limit: limit) == nil, position + 3 < limit,
        Tokenizer.isWordByte(text[position + 3])
      {
        return 3
      }
      return isMark ? nil : Tokenizer.width(of: byte)
    }
    guard position > start, position + 1 < limit, Tokenizer.isWordByte(text[position + 1]) else { return nil }
    switch byte {
    case 0x27: return Tokenizer.possessive(in: text, at: position, limit: limit) == nil ? 1 : nil
    case 0x2E:
      // Initialisms only: one letter before and after the stop ("U.S", "H.E").
      let single = position - start == 1 || text[position - 2] == 0x2E
      let next = position + 2 >= limit || !Tokenizer.isWordByte(text[position + 2])
      return single && next && Tokenizer.isLetter(text[position - 1]) && Tokenizer.isLetter(text[position + 1])
        ? 1 : nil
    case 0x2D:
      let isCo = position - start == 2 && text[start] | 0x20 == 0x63 && text[start + 1] | 0x20 == 0x6F
      return isCo ? 1 : nil
    default: return nil
    }
  }

  /// Digits with inner commas and stops ("1,200", "1.9"), and a directly following ordinal or letter part.
  private func numberEnd(in text: [UInt8], from start: Int, limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if Tokenizer.isDigit(text[end]) {
        end += 1
      } else if text[end] == 0x2C || text[end] == 0x2E, end + 1 < limit, Tokenizer.isDigit(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  /// Whether the stop at `end` belongs to the word before it.
  private func keepsStop(_ text: [UInt8], _ start: Int, _ end: Int, _ limit: Int) -> Bool {
    let count = end - start
    if count == 1, Tokenizer.isUpper(text[start]) { return true }
    if count >= 3, text[end - 2] == 0x2E, Tokenizer.isLetter(text[end - 1]) { return true }
    guard count <= 6 else { return false }
    return abbreviations.contains(String(decoding: text[start..<end], as: UTF8.self))
  }

  private func token(in text: [UInt8], from start: Int, to end: Int, afterSpace: Bool, previous: Token?) -> Token {
    let first = text[start]
    let kind: Token.Kind
    if Tokenizer.possessive(in: text, at: start, limit: end) != nil {
      let followsWord = previous?.kind == .word || previous?.kind == .number
      kind = followsWord && !afterSpace ? .possessive : .mark
    } else if Tokenizer.isDigit(first) {
      kind = .number
    } else if Tokenizer.isLetter(first) || (first >= 0x80 && !Tokenizer.isMark(in: text, at: start)) {
      kind = .word
    } else {
      kind = .mark
    }
    guard kind == .word || kind == .number else {
      return Token(
        range: start..<end, kind: kind, lower: String(decoding: text[start..<end], as: UTF8.self),
        isCapitalised: false, isAllCapitals: false, followsSpace: afterSpace)
    }
    let (lower, letters, capitals, startsUpper) = WordFolding.fold(text, start..<end)
    return Token(
      range: start..<end, kind: kind, lower: lower, isCapitalised: startsUpper,
      isAllCapitals: letters >= 2 && capitals == letters, followsSpace: afterSpace)
  }
}

extension Tokenizer {
  /// Length of a possessive ending at a position: `'s`, `’s`, or a lone apostrophe before no letter.
  static func possessive(in text: [UInt8], at position: Int, limit: Int) -> Int? {
    let mark = text[position] == 0x27 ? 1 : isApostrophe(in: text, at: position, limit: limit) ? 3 : 0
    guard mark > 0 else { return nil }
    let next = position + mark
    if next < limit, text[next] | 0x20 == 0x73, next + 1 >= limit || !isWordByte(text[next + 1]) { return mark + 1 }
    return next >= limit || !isWordByte(text[next]) ? mark : nil
  }

  static func isApostrophe(in text: [UInt8], at position: Int, limit: Int) -> Bool {
    position + 2 < limit && text[position] == 0xE2 && text[position + 1] == 0x80 && text[position + 2] == 0x99
  }

  /// Whether the character at a position of value 0x80 or more is punctuation or a symbol: Latin-1 signs and
  /// U+2000–U+2BFF, U+3000–U+303F, U+FFFD.
  static func isMark(in text: [UInt8], at position: Int) -> Bool {
    let next = position + 1 < text.count ? text[position + 1] : 0
    switch text[position] {
    case 0xC2: return next != 0xAA && next != 0xB5 && next != 0xBA
    case 0xC3: return next == 0x97 || next == 0xB7
    case 0xE2: return next < 0xB0
    case 0xE3: return next == 0x80
    case 0xEF: return next == 0xBF
    default: return false
    }
  }

  static func width(of lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0xC3 && byte != 0xE2 }
}
