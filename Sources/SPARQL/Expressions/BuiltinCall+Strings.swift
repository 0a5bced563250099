import RDF

/// Functions on strings (SPARQL 1.1 Query, section 17.4.3). Lengths and positions count code points.
extension BuiltinCall {
  func stringFunction() throws -> Term {
    switch function {
    case .strlen: return .numeric(.integer(Int128(try text(0).text.unicodeScalars.count)))
    case .ucase:
      let text = try text(0)
      return text.with(text.text.uppercased())
    case .lcase:
      let text = try text(0)
      return text.with(text.text.lowercased())
    case .substr: return try substring()
    case .encodeForURI: return .string(BuiltinCall.encodedForURI(try text(0).text))
    case .langMatches: return .boolean(LanguageRange.matches(try plainText(0), range: try plainText(1)))
    default:
      let first = try text(0)
      let second = try compatibleText(with: first)
      return search(first, for: second)
    }
  }

  private func search(_ first: Text, for second: String) -> Term {
    switch function {
    case .strStarts: return .boolean(first.text.utf8.starts(with: second.utf8))
    case .strEnds: return .boolean(first.text.utf8.reversed().starts(with: second.utf8.reversed()))
    default: break
    }
    let range = BuiltinCall.firstRange(of: second, in: first.text)
    switch function {
    case .contains: return .boolean(range != nil)
    case .strBefore:
      guard let range else { return .string("") }
      return first.with(String(first.text[..<range.lowerBound]))
    default:
      guard let range else { return .string("") }
      return first.with(String(first.text[range.upperBound...]))
    }
  }

  /// The first place of a text in another, by bytes, which in UTF-8 are code points.
  private static func firstRange(of wanted: String, in text: String) -> Range<String.Index>? {
    guard let first = wanted.utf8.first else { return text.startIndex..<text.startIndex }
    var start = text.utf8.startIndex
    while let candidate = text.utf8[start...].firstIndex(of: first) {
      if text.utf8[candidate...].starts(with: wanted.utf8) {
        return candidate..<text.utf8.index(candidate, offsetBy: wanted.utf8.count)
      }
      start = text.utf8.index(after: candidate)
    }
    return nil
  }

  /// `SUBSTR` by the rules of `fn:substring`: positions are rounded, and what lies outside is left out.
  private func substring() throws -> Term {
    let text = try text(0)
    let from = try position(1)
    let to = arguments.count > 2 ? from + (try position(2)) : Double.infinity
    var result = ""
    var number = 1.0
    for scalar in text.text.unicodeScalars {
      if number >= to { break }
      if number >= from { result.unicodeScalars.append(scalar) }
      number += 1
    }
    return text.with(result)
  }

  private func position(_ index: Int) throws -> Double {
    guard case .numeric(let number) = Value(arguments[index]) else { throw ExpressionError.wrongType }
    let value = number.asDouble
    return (value + 0.5).rounded(.down)
  }

  /// Joins strings; the language stays where all have the same one.
  func concatenation() throws -> Term {
    let parts = try arguments.indices.map { try text($0) }
    let joined = parts.map(\.text).joined()
    guard let first = parts.first, parts.allSatisfy({ CodepointText.equal($0.language, first.language) }) else {
      return .string(joined)
    }
    return first.with(joined)
  }

  /// Percent-encodes all but the unreserved characters of RFC 3986.
  private static func encodedForURI(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Patterns

  /// `REGEX` and `REPLACE`.
  func patternFunction() throws -> Term {
    let text = try text(0)
    let pattern = try plainText(1)
    if function == .regex {
      let flags = arguments.count > 2 ? try plainText(2) : ""
      return .boolean(try context.regex(pattern, flags: flags).matches(text.text))
    }
    let flags = arguments.count > 3 ? try plainText(3) : ""
    let replaced = try context.regex(pattern, flags: flags).replacing(
      in: text.text, with: try plainText(2), isLiteral: flags.contains("q"))
    return text.with(replaced)
  }
}
