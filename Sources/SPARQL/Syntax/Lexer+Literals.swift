/// Numbers and strings.
extension Lexer {
  /// `INTEGER`, `DECIMAL` or `DOUBLE`; the sign has been taken.
  mutating func readNumber(sign: String) -> Token.Kind {
    let start = index
    skipDigits()
    var isInteger = true
    if peek() == ".", peek(1)?.isDigit == true || hasExponent(at: 1) && index > start {
      isInteger = false
      index += 1
      skipDigits()
    }
    if hasExponent(at: 0) {
      index += 1
      if peek() == "+" || peek() == "-" { index += 1 }
      skipDigits()
      return .double(sign + text(start..<index))
    }
    let lexical = sign + text(start..<index)
    return isInteger ? .integer(lexical) : .decimal(lexical)
  }

  private mutating func skipDigits() {
    while let scalar = peek(), scalar.isDigit { index += 1 }
  }

  private func hasExponent(at distance: Int) -> Bool {
    guard peek(distance) == "e" || peek(distance) == "E", let next = peek(distance + 1) else { return false }
    return next.isDigit || ((next == "+" || next == "-") && peek(distance + 2)?.isDigit == true)
  }

  /// A string of any of the four kinds, unescaped.
  mutating func readString(quote: Unicode.Scalar) throws -> String {
    let start = index
    let isLong = peek(1) == quote && peek(2) == quote
    index += isLong ? 3 : 1
    var text = ""
    while let scalar = peek() {
      switch scalar {
      case quote where !isLong:
        index += 1
        return text
      case quote where peek(1) == quote && peek(2) == quote:
        index += 3
        return text
      case "\\":
        text.unicodeScalars.append(try escape())
        index += 2
      case "\n" where !isLong, "\r" where !isLong:
        throw source.error(
          "the line ends within a string", at: index,
          expected: ["\(quote)", "three quotes around text of several lines"])
      default:
        text.unicodeScalars.append(scalar)
        index += 1
      }
    }
    let closing = String(repeating: Character(quote), count: isLong ? 3 : 1)
    throw source.error("a string that never ends", at: start, expected: [closing])
  }

  /// The character that an `ECHAR` at this place means.
  private func escape() throws -> Unicode.Scalar {
    switch peek(1) {
    case "t": return "\t"
    case "b": return "\u{8}"
    case "n": return "\n"
    case "r": return "\r"
    case "f": return "\u{C}"
    case "\\": return "\\"
    case "\"": return "\""
    case "'": return "'"
    default:
      throw source.error(
        "an unknown escape in a string", at: index,
        expected: [
          "\\t", "\\b", "\\n", "\\r", "\\f", "\\\\", "\\\"", "\\'", "\\u with 4 or \\U with 8 hexadecimal digits",
        ])
    }
  }
}
