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
    guard let first = digits.first else { return sign + "0.0E0" }
    let rest = digits.dropFirst()
    return "\(sign)\(first).\(rest.isEmpty ? "0" : String(rest))E\(exponent)"
  }

  /// What a cast to `xsd:string` gives (XPath Functions, section 17.1.2): plain digits between 0.000001 and 1000000.
  static func string(_ text: String, magnitude: Double) -> String {
    guard magnitude == 0 || (magnitude >= 0.000001 && magnitude < 1_000_000) else { return canonical(text) }
    if magnitude == 0 { return text.hasPrefix("-") ? "-0" : "0" }
    return ExactDecimal(floating: text)?.description ?? canonical(text)
  }

  /// Sign, digits without zeros at either end, and the power of ten of the first digit.
  static func parts(of text: String) -> (isNegative: Bool, digits: String, exponent: Int) {
    var body = text[...]
    let isNegative = body.hasPrefix("-")
    if isNegative { body = body.dropFirst() }
    var exponent = 0
    if let mark = body.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      exponent = Int(body[body.index(after: mark)...]) ?? 0
      body = body[..<mark]
    }
    let point = body.firstIndex(of: ".") ?? body.endIndex
    let whole = body[..<point]
    var digits = String(whole) + (point < body.endIndex ? String(body[body.index(after: point)...]) : "")
    exponent += whole.count - 1
    while digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (isNegative, digits, digits.isEmpty ? 0 : exponent)
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
