import RDF

/// A number of one of the four types that SPARQL computes with; types derived from `xsd:integer` count as that.
enum Numeric: Sendable {
  case integer(Int128)
  case decimal(ExactDecimal)
  case float(Float)
  case double(Double)

  /// Reads a literal; `nil` when its datatype is not numeric, its form is wrong or its value does not fit.
  init?(_ literal: Literal) {
    self.init(literal, Datatype(literal.datatype))
  }

  /// Reads a literal of a datatype that has been told already.
  init?(_ literal: Literal, _ datatype: Datatype) {
    switch datatype {
    case .integer:
      guard let value = Numeric.integer(literal.lexical) else { return nil }
      self = .integer(value)
    case .decimal:
      guard let value = ExactDecimal(Numeric.trimmed(literal.lexical)) else { return nil }
      self = .decimal(value)
    case .double:
      guard let value = Numeric.double(literal.lexical) else { return nil }
      self = .double(value)
    case .float:
      guard let value = Numeric.float(literal.lexical) else { return nil }
      self = .float(value)
    case .derivedInteger:
      guard let name = literal.datatype.local(in: Vocabulary.XSD.namespace), let bounds = XSD.integers[String(name)],
        let value = Numeric.integer(literal.lexical), bounds.lower.map({ value >= $0 }) ?? true,
        bounds.upper.map({ value <= $0 }) ?? true
      else { return nil }
      self = .integer(value)
    default: return nil
    }
  }

  // MARK: Lexical forms

  /// The text without the white space that XML Schema collapses.
  static func trimmed(_ text: String) -> Substring {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let first = text.utf8.first, let last = text.utf8.last else { return "" }
    if !isSpace(first), !isSpace(last) { return text[...] }
    guard let start = text.utf8.firstIndex(where: { !isSpace($0) }),
      let end = text.utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return text[start...end]
  }

  static func integer(_ text: String) -> Int128? {
    let quick = text.utf8.withContiguousStorageIfAvailable { shortInteger($0) } ?? nil
    // `Int128` takes the same forms.
    return quick.map { Int128($0) } ?? Int128(trimmed(text))
  }

  /// An integer of up to 18 digits; `nil` for all else.
  private static func shortInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes[...]
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value: Int64 = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return isNegative ? -value : value
  }

  static func double(_ text: String) -> Double? {
    let form = trimmed(text)
    switch form {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: return isFloating(form) ? Double(form) : nil
    }
  }

  static func float(_ text: String) -> Float? {
    let form = trimmed(text)
    switch form {
    case "INF", "+INF": return .infinity
    case "-INF": return -.infinity
    case "NaN": return .nan
    default: return isFloating(form) ? Float(form) : nil
    }
  }

  /// Whether only digits, signs, points and an exponent are in it; Swift takes hexadecimal and words besides.
  private static func isFloating(_ text: Substring) -> Bool {
    text.utf8.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 == 0x65 || $0 == 0x45
    }
  }

  // MARK: Conversion

  var asDouble: Double {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): Double(value.description) ?? .nan
    case .float(let value): Double(value)
    case .double(let value): value
    }
  }

  var asFloat: Float {
    switch self {
    case .integer(let value): Float(value)
    case .decimal(let value): Float(value.description) ?? .nan
    case .float(let value): value
    case .double(let value): Float(value)
    }
  }

  /// The exact value, or `nil` for those of floating point.
  var exact: ExactDecimal? {
    switch self {
    case .integer(let value): ExactDecimal(value)
    case .decimal(let value): value
    case .float, .double: nil
    }
  }

  /// The number as a decimal, also of floating point; `nil` when it is infinite, no number, or does not fit.
  var asDecimal: ExactDecimal? {
    switch self {
    case .integer, .decimal: exact
    case .float(let value): ExactDecimal(floating: "\(value)")
    case .double(let value): ExactDecimal(floating: "\(value)")
    }
  }

  var isTrue: Bool {
    switch self {
    case .integer(let value): value != 0
    case .decimal(let value): value.unscaled != 0
    case .float(let value): !value.isNaN && value != 0
    case .double(let value): !value.isNaN && value != 0
    }
  }

  /// The literal in canonical form; a decimal keeps its point, so that Turtle reads it back bare (XML Schema 1.0).
  var literal: Literal {
    switch self {
    case .integer(let value): Literal("\(value)", datatype: XSD.integer)
    case .decimal(let value):
      Literal(value.isInteger ? value.description + ".0" : value.description, datatype: XSD.decimal)
    case .float(let value): Literal(FloatingForm.canonical("\(value)"), datatype: XSD.float)
    case .double(let value): Literal(FloatingForm.canonical("\(value)"), datatype: XSD.double)
    }
  }
}
