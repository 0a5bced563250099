/// Texts of floating-point numbers, from the shortest one that Swift gives (`1e+16`, `0.5`, `-inf`).
enum FloatingForm {
  /// The canonical form of XML Schema: `1.0E16`, `5.0E-1`, `-INF`.
  static func canonical(_ text: String) -> String {
    switch text {
    case "inf", "+inf": return "INF"
    case "-inf": return "-INF"
    case _ where text.hasSuffix("nan"): return "NaN"
    default: break
    }
    let (isNegative, digits, exponent) = parts(of: text)
    let sign = isNegative ? "-" : ""
    guard let first = digits.utf8.first else { return sign + "0.0E0" }
    let rest = Substring(digits.utf8.dropFirst())
    return sign + String(first - 0x30) + "." + (rest.isEmpty ? "0" : rest) + "E" + String(exponent)
  }

  /// What a cast to `xsd:string` gives (XPath Functions, section 17.1.2): plain digits between 0.000001 and 1000000.
  static func string(_ text: String, magnitude: Double) -> String {
    guard magnitude == 0 || (magnitude >= 0.000001 && magnitude < 1_000_000) else { return canonical(text) }
    if magnitude == 0 { return text.hasPrefix("-") ? "-0" : "0" }
    return ExactDecimal(floating: text)?.description ?? canonical(text)
  }

  /// Sign, digits without zeros at either end, and the power of ten of the first digit.
  static func parts(of text: String) -> (isNegative: Bool, digits: String, exponent: Int) {
    var digits: [UInt8] = []
    var isNegative = false
    var whole: Int?
    var exponent = 0
    var written: Int?
    var isNegativeExponent = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if let power = written { written = power * 10 + Int(byte - 0x30) } else { digits.append(byte) }
      case UInt8(ascii: "."): whole = digits.count
      case UInt8(ascii: "e"), UInt8(ascii: "E"): written = 0
      case UInt8(ascii: "-"): if written == nil { isNegative = true } else { isNegativeExponent = true }
      default: continue
      }
    }
    exponent = (isNegativeExponent ? -(written ?? 0) : written ?? 0) + (whole ?? digits.count) - 1
    let leading = digits.prefix { $0 == 0x30 }.count
    exponent -= leading
    var significant = digits[leading...]
    while significant.last == 0x30 { significant.removeLast() }
    return (isNegative, String(decoding: significant, as: UTF8.self), significant.isEmpty ? 0 : exponent)
  }
}

extension ExactDecimal {
  /// The number that a text such as `1e+16` or `0.5` means; `nil` when it is none or does not fit.
  init?(floating text: String) {
    guard !text.hasSuffix("inf"), !text.hasSuffix("nan") else { return nil }
    let (isNegative, digits, exponent) = FloatingForm.parts(of: text)
    guard let value = Int128(digits.isEmpty ? "0" : digits) else { return nil }
    let signed = isNegative ? -value : value
    let scale = digits.utf8.count - 1 - exponent
    if scale > 38 { return nil }
    if scale >= 0 {
      self.init(unscaled: signed, scale: scale)
    } else {
      guard let factor = ExactDecimal.power(-scale) else { return nil }
      let (product, overflowed) = signed.multipliedReportingOverflow(by: factor)
      if overflowed { return nil }
      self.init(product)
    }
  }
}
