/// A value of `xsd:duration` or a type derived from it: months and seconds (XML Schema 1.1 Datatypes, section 3.3.6).
struct DurationValue: Hashable, Sendable {
  let months: Int
  let seconds: ExactDecimal

  /// Reads a lexical form; `nil` when it is none.
  init?(_ text: String) {
    var rest = Numeric.trimmed(text)
    let isNegative = rest.hasPrefix("-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.hasPrefix("P"), !rest.hasSuffix("T"), rest.utf8.count > 1 else { return nil }
    rest = rest.dropFirst()
    var months = 0
    var seconds = ExactDecimal.zero
    var inTime = false
    var units: [Character] = ["Y", "M", "D"]
    while let first = rest.first {
      if first == "T", !inTime {
        inTime = true
        units = ["H", "M", "S"]
        rest = rest.dropFirst()
        continue
      }
      let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let unit = rest.dropFirst(number.count).first, let place = units.firstIndex(of: unit),
        let amount = ExactDecimal(number), amount.isInteger && !number.contains(".") || unit == "S",
        abs(amount.truncated) < 1 << 40
      else { return nil }
      units.removeFirst(place + 1)
      rest = rest.dropFirst(number.count + 1)
      let whole = Int(amount.truncated)
      let added: ExactDecimal?
      switch (unit, inTime) {
      case ("Y", _):
        months += whole * 12
        continue
      case ("M", false):
        months += whole
        continue
      case ("D", _): added = ExactDecimal(whole * 86_400)
      case ("H", _): added = ExactDecimal(whole * 3_600)
      case ("M", true): added = ExactDecimal(whole * 60)
      default: added = amount
      }
      guard let sum = added.flatMap({ seconds.adding($0) }) else { return nil }
      seconds = sum
    }
    self.months = isNegative ? -months : months
    self.seconds = isNegative ? seconds.negated ?? seconds : seconds
  }

  /// Negative, zero or positive; `nil` where months would have to be weighed against days.
  static func compare(_ left: DurationValue, _ right: DurationValue) -> Int? {
    if left == right { return 0 }
    if left.months == right.months { return left.seconds < right.seconds ? -1 : 1 }
    if left.seconds == right.seconds { return left.months < right.months ? -1 : 1 }
    return nil
  }

  /// The zone of a time as `xsd:dayTimeDuration`.
  static func text(ofZone minutes: Int) -> String {
    if minutes == 0 { return "PT0S" }
    let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
    return "\(minutes < 0 ? "-" : "")PT" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}
