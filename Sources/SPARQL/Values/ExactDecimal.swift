/// A decimal number of up to 38 digits, exact: `unscaled / 10^scale`.
///
/// Values of `xsd:decimal` and `xsd:integer`; XML Schema asks for 18 digits at least. What does not fit gives `nil`.
struct ExactDecimal: Hashable, Sendable {
  /// How many digits a quotient gets behind the point.
  static let quotientDigits = 18
  private static let maximumScale = 38

  let unscaled: Int128
  /// Digits behind the point; the last one is never zero, so that equal numbers are equal values.
  let scale: Int

  static let zero = ExactDecimal(0)

  init(_ integer: some BinaryInteger) {
    unscaled = Int128(integer)
    scale = 0
  }

  init(unscaled: Int128, scale: Int) {
    var (digits, places) = (unscaled, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    self.unscaled = digits
    self.scale = places
  }

  /// Reads an `xsd:decimal`: a sign, digits, a point, digits; `nil` for anything else and for what does not fit.
  init?(_ text: Substring) {
    var digits = text.utf8[...]
    var isNegative = false
    if let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      digits = digits.dropFirst()
    }
    guard digits.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    if digits.contains(UInt8(ascii: ".")) {
      // Zeros at the end say nothing and must not make the number too long.
      while digits.last == UInt8(ascii: "0") { digits = digits.dropLast() }
    }
    var value: Int128 = 0
    var places = 0
    var hasPoint = false
    for byte in digits {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (product, overflowed) = value.multipliedReportingOverflow(by: 10)
      let digit = Int128(byte - 0x30)
      let (sum, spilled) = product.addingReportingOverflow(isNegative ? -digit : digit)
      if overflowed || spilled { return nil }
      value = sum
      if hasPoint { places += 1 }
    }
    guard places <= ExactDecimal.maximumScale else { return nil }
    self.init(unscaled: value, scale: places)
  }

  static func power(_ exponent: Int) -> Int128? {
    var result: Int128 = 1
    for _ in 0..<exponent {
      let (product, overflowed) = result.multipliedReportingOverflow(by: 10)
      if overflowed { return nil }
      result = product
    }
    return result
  }

  /// The unscaled value at a larger scale.
  private func scaled(to larger: Int) -> Int128? {
    guard larger > scale else { return unscaled }
    guard let factor = ExactDecimal.power(larger - scale) else { return nil }
    let (product, overflowed) = unscaled.multipliedReportingOverflow(by: factor)
    return overflowed ? nil : product
  }

  // MARK: Arithmetic

  func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let common = max(scale, other.scale)
    guard let mine = scaled(to: common), let theirs = other.scaled(to: common) else { return nil }
    let (sum, overflowed) = mine.addingReportingOverflow(theirs)
    return overflowed ? nil : ExactDecimal(unscaled: sum, scale: common)
  }

  func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    other.negated.flatMap { adding($0) }
  }

  func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflowed) = unscaled.multipliedReportingOverflow(by: other.unscaled)
    guard !overflowed else { return nil }
    let result = ExactDecimal(unscaled: product, scale: scale + other.scale)
    return result.scale <= ExactDecimal.maximumScale ? result : nil
  }

  /// The quotient with ``quotientDigits`` digits behind the point, the rest cut off; `nil` for a divisor of zero too.
  func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.unscaled != 0 else { return nil }
    let common = max(scale, other.scale)
    guard let mine = scaled(to: common), let theirs = other.scaled(to: common) else { return nil }
    let divisor = theirs.magnitude
    var (quotient, remainder) = mine.magnitude.quotientAndRemainder(dividingBy: divisor)
    var places = 0
    while remainder != 0, places < ExactDecimal.quotientDigits {
      let (shifted, overflowed) = remainder.multipliedReportingOverflow(by: 10)
      let (longer, spilled) = quotient.multipliedReportingOverflow(by: 10)
      if overflowed || spilled { break }
      quotient = longer + shifted / divisor
      remainder = shifted % divisor
      places += 1
    }
    guard let magnitude = Int128(exactly: quotient) else { return nil }
    return ExactDecimal(unscaled: (mine < 0) != (theirs < 0) ? -magnitude : magnitude, scale: places)
  }

  var negated: ExactDecimal? {
    let (result, overflowed) = Int128(0).subtractingReportingOverflow(unscaled)
    return overflowed ? nil : ExactDecimal(unscaled: result, scale: scale)
  }

  // MARK: Whole numbers

  var isInteger: Bool { scale == 0 }

  /// The part before the point.
  var truncated: Int128 {
    ExactDecimal.power(scale).map { unscaled / $0 } ?? 0
  }

  var floor: Int128 { !isInteger && unscaled < 0 ? truncated - 1 : truncated }
  var ceiling: Int128 { !isInteger && unscaled > 0 ? truncated + 1 : truncated }

  /// The nearest whole number, the greater of two (XPath's `fn:round`).
  var rounded: Int128? { adding(ExactDecimal(unscaled: 5, scale: 1)).map(\.floor) }
}

extension ExactDecimal: Comparable {
  /// Order of the values.
  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let common = max(left.scale, right.scale)
    if let mine = left.scaled(to: common), let theirs = right.scaled(to: common) { return mine < theirs }
    let (mine, theirs) = (left.floor, right.floor)
    if mine != theirs { return mine < theirs }
    // The fractions alone fit.
    guard let first = left.subtracting(ExactDecimal(mine)), let second = right.subtracting(ExactDecimal(theirs)) else {
      return false
    }
    return (first.scaled(to: common) ?? 0) < (second.scaled(to: common) ?? 0)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The canonical form of XML Schema 1.1: no point in whole numbers, no zeros to fill.
  var description: String {
    guard scale > 0 else { return "\(unscaled)" }
    var digits = "\(unscaled.magnitude)"
    if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits }
    let point = digits.utf8.index(digits.endIndex, offsetBy: -scale)
    return (unscaled < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}
