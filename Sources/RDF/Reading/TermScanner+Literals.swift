extension TermScanner {
  /// The datatype of a number without quotation marks.
  enum NumberKind {
    case integer, decimal, double
  }

  /// String: any of the four ways to write a text in quotation marks.
  @inline(__always)
  func anyString(_ place: inout Place) throws(ScanFailure) -> ScannedText {
    let mark = place.pointee
    guard place[1] == mark || place[1] == 0 else { return try shortString(&place, mark: mark) }
    return try emptyOrLongString(&place, mark: mark)
  }

  @inline(never)
  private func emptyOrLongString(_ place: inout Place, mark: UInt8) throws(ScanFailure) -> ScannedText {
    if place + 1 == end { throw .expected("the closing quotation mark of a text", at: end) }
    if place[1] != mark { return try shortString(&place, mark: mark) }
    if place + 2 == end { throw .expected("more of a statement", at: end) }
    if place[2] == mark { return try longString(&place, mark: mark) }
    place += 2
    return ScannedText(start: place - 1, end: place - 1, isEscaped: false)
  }

  /// STRING_LITERAL_LONG_QUOTE or STRING_LITERAL_LONG_SINGLE_QUOTE: from three quotation marks to behind their likes.
  private func longString(_ place: inout Place, mark: UInt8) throws(ScanFailure) -> ScannedText {
    let kind = mark == 0x22 ? ByteClass.longQuoted : ByteClass.longApostrophed
    let start = place + 3
    var stop = start
    var isEscaped = false
    while true {
      skip(kind, &stop)
      if stop.pointee == mark {
        if stop[1] == mark, stop[2] == mark { break }
        if stop + 1 == end || (stop + 2 == end && stop[1] == mark) { stop = end }
        if stop < end { stop += 1 }
      } else if stop.pointee == 0x5C, stop + 1 < end {
        isEscaped = true
        stop += 2
      } else if stop.pointee == 0, stop < end {
        stop += 1
      } else {
        stop = end
      }
      if stop == end { throw .expected("the three closing quotation marks of a text", at: stop) }
    }
    place = stop + 3
    return ScannedText(start: start, end: stop, isEscaped: isEscaped)
  }

  /// INTEGER, DECIMAL or DOUBLE.
  @inline(__always)
  func number(_ place: inout Place) throws(ScanFailure) -> (text: ScannedText, kind: NumberKind) {
    let start = place
    var stop = start
    if stop.pointee == 0x2B || stop.pointee == 0x2D { stop += 1 }
    let whole = skipDigits(&stop)
    var kind = NumberKind.integer
    if stop.pointee == 0x2E {
      var fraction = stop + 1
      let digits = skipDigits(&fraction)
      try checkEnd(fraction)
      // Without a digit or an exponent behind it, a dot ends the statement.
      let isDecimal = if digits == 0 && whole > 0 { try hasExponent(at: fraction) } else { digits > 0 }
      if isDecimal {
        kind = .decimal
        stop = fraction
      }
    }
    guard whole > 0 || kind == .decimal else {
      throw .expected(start.pointee == 0x2E ? "an object" : "a digit of a number", at: stop)
    }
    if try hasExponent(at: stop) {
      stop += 2
      _ = skipDigits(&stop)
      kind = .double
    }
    try checkEnd(stop)
    place = stop
    return (ScannedText(start: start, end: stop, isEscaped: false), kind)
  }

  /// Whether an exponent stands at a place: `e`, perhaps a sign, a digit.
  private func hasExponent(at place: Place) throws(ScanFailure) -> Bool {
    guard place.pointee | 0x20 == 0x65 else { return false }
    var digit = place + 1
    if digit.pointee == 0x2B || digit.pointee == 0x2D { digit += 1 }
    try checkEnd(digit)
    return digit.pointee &- 0x30 < 10
  }

  private func skipDigits(_ place: inout Place) -> Int {
    let start = place
    while place.pointee &- 0x30 < 10 { place += 1 }
    return place - start
  }
}
