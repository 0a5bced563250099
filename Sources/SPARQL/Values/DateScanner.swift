/// Reads the parts of dates and times.
struct DateScanner {
  private var rest: Substring.UTF8View

  init(_ text: Substring) {
    rest = text.utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = rest.first, UInt32(first) == character.value else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A number of so many digits.
  mutating func digits(_ count: Int) -> Int? {
    let taken = rest.prefix(count)
    guard taken.count == count, taken.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    rest = rest.dropFirst(count)
    return Int(Substring(taken))
  }

  /// A year of four digits or more, without zeros before more than four, perhaps before Christ.
  mutating func year() -> Int? {
    let isNegative = take("-")
    let taken = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    // Longer ones would not fit the arithmetic.
    guard taken.count >= 4, taken.count <= 12, taken.count == 4 || taken.first != UInt8(ascii: "0"),
      let value = Int(Substring(taken))
    else { return nil }
    rest = rest.dropFirst(taken.count)
    return isNegative ? -value : value
  }

  /// Two digits and perhaps a fraction.
  mutating func seconds() -> ExactDecimal? {
    let taken = rest.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
    let text = Substring(taken)
    guard taken.prefix(2).count == 2, taken.prefix(2).allSatisfy({ $0 != UInt8(ascii: ".") }),
      taken.count == 2 || (taken.dropFirst(2).first == UInt8(ascii: ".") && taken.count > 3)
    else { return nil }
    rest = rest.dropFirst(taken.count)
    return ExactDecimal(text)
  }

  /// What a date says of its time zone.
  enum Zone {
    case absent
    /// Minutes east of UTC.
    case east(Int)
  }

  /// `Z`, `+hh:mm`, `-hh:mm` or nothing; `nil` when it is none of these.
  mutating func zone() -> Zone? {
    if isAtEnd { return .absent }
    if take("Z") { return .east(0) }
    let isNegative = rest.first == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = digits(2), take(":"), let minutes = digits(2),
      (hours < 14 && minutes < 60) || (hours == 14 && minutes == 0)
    else { return nil }
    let offset = hours * 60 + minutes
    return .east(isNegative ? -offset : offset)
  }
}
