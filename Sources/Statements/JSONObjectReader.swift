/// Reads one JSON object of a line (RFC 8259): its string, number and other members.
///
/// Foundation's decoder does not say at which byte a line is wrong, which a user with a million lines needs.
struct JSONObjectReader {
  /// The value of a member.
  enum Value: Equatable {
    /// A string, its escapes undone; lone surrogates are U+FFFD.
    case string([UInt8])
    /// A number as it is written.
    case number(String)
    /// `null`.
    case null
    /// A truth value, a list or an object, which no member of ours is.
    case other
  }

  /// What is wrong, and the byte column from 1.
  struct Problem: Error, Equatable {
    var column: Int
    var words: String
  }

  /// Values nested deeper than this are refused.
  static let maximumDepth = 200

  private let bytes: [UInt8]
  private var index = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The members of the object; of two with one name the later counts, as in other readers.
  static func members(of bytes: [UInt8]) throws(Problem) -> [String: Value] {
    var reader = JSONObjectReader(bytes)
    reader.skipSpace()
    guard reader.peek() == UInt8(ascii: "{") else { throw reader.problem("no JSON object") }
    let members = try reader.object(keeping: true, depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.count else { throw reader.problem("something follows the object") }
    return members
  }

  private func problem(_ words: String) -> Problem { Problem(column: index + 1, words: words) }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func object(keeping: Bool, depth: Int) throws(Problem) -> [String: Value] {
    guard depth < JSONObjectReader.maximumDepth else { throw problem("values nested too deep") }
    index += 1
    var members: [String: Value] = [:]
    skipSpace()
    if peek() == UInt8(ascii: "}") {
      index += 1
      return members
    }
    while true {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw problem("a member name in quotation marks is missing") }
      let name = try string(keeping: keeping)
      skipSpace()
      guard peek() == UInt8(ascii: ":") else { throw problem("a colon is missing") }
      index += 1
      let value = try value(keeping: keeping, depth: depth)
      if keeping { members[String(decoding: name, as: UTF8.self)] = value }
      skipSpace()
      switch peek() {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "}"):
        index += 1
        return members
      case nil: throw problem("the line ends within the object")
      default: throw problem("a comma or brace is missing")
      }
    }
  }

  private mutating func value(keeping: Bool, depth: Int) throws(Problem) -> Value {
    skipSpace()
    guard let byte = peek() else { throw problem("the line ends where a value should stand") }
    switch byte {
    case UInt8(ascii: "\""): return .string(try string(keeping: keeping))
    case UInt8(ascii: "{"):
      _ = try object(keeping: false, depth: depth + 1)
      return .other
    case UInt8(ascii: "["):
      try list(depth: depth + 1)
      return .other
    case UInt8(ascii: "t"): return try word("true", .other)
    case UInt8(ascii: "f"): return try word("false", .other)
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw problem("no JSON value")
    }
  }

  private mutating func list(depth: Int) throws(Problem) {
    guard depth < JSONObjectReader.maximumDepth else { throw problem("values nested too deep") }
    index += 1
    skipSpace()
    if peek() == UInt8(ascii: "]") {
      index += 1
      return
    }
    while true {
      _ = try value(keeping: false, depth: depth)
      skipSpace()
      switch peek() {
      case UInt8(ascii: ","): index += 1
      case UInt8(ascii: "]"):
        index += 1
        return
      case nil: throw problem("the line ends within a list")
      default: throw problem("a comma or bracket is missing")
      }
    }
  }

  private mutating func word(_ word: String, _ value: Value) throws(Problem) -> Value {
    guard bytes[index...].starts(with: word.utf8) else { throw problem("no JSON value") }
    index += word.utf8.count
    return value
  }

  private mutating func number() throws(Problem) -> Value {
    let start = index
    if peek() == UInt8(ascii: "-") { index += 1 }
    let leadsWithZero = peek() == UInt8(ascii: "0")
    let count = digits()
    guard count == 1 || (count > 1 && !leadsWithZero) else { throw problem("no JSON number") }
    if peek() == UInt8(ascii: ".") {
      index += 1
      guard digits() > 0 else { throw problem("no JSON number") }
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      index += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
      guard digits() > 0 else { throw problem("no JSON number") }
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = index
    while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { index += 1 }
    return index - start
  }

  private mutating func string(keeping: Bool) throws(Problem) -> [UInt8] {
    index += 1
    var result: [UInt8] = []
    while true {
      let run = index
      while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { index += 1 }
      if keeping { result.append(contentsOf: bytes[run..<index]) }
      switch peek() {
      case UInt8(ascii: "\""):
        index += 1
        return result
      case UInt8(ascii: "\\"):
        let scalar = try escape()
        if keeping { TextDecoder.appendScalar(scalar, to: &result) }
      case nil: throw problem("the line ends within a string")
      default: throw problem("a control character stands within a string")
      }
    }
  }

  private mutating func escape() throws(Problem) -> UInt32 {
    index += 1
    guard let byte = peek() else { throw problem("the line ends within a string") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt32(byte)
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u"):
      let unit = try hexadecimal()
      guard (0xD800...0xDBFF).contains(unit), peek() == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      else { return unit }
      let back = index
      index += 2
      let low = try hexadecimal()
      if (0xDC00...0xDFFF).contains(low) { return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
      index = back
      return unit
    default:
      index -= 1
      throw problem("no such escape in a string")
    }
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw problem("four hexadecimal digits are missing")
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
