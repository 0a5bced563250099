extension DateParser {
  /// "Christmas", "New Year's Day 2027", "Easter of this year".
  func holiday(at index: Int, choice: DateChoice = .auto) -> Match? {
    let token = token(index)
    guard let holiday = Holiday(rawValue: token.value), isNote || !token.flags.contains(.short) else { return nil }
    if let tail = yearTail(at: index + 1), kind(index + 1) != .comma || kind(index - 1) == .on,
      let year = yearNumber(tail.year), let day = holiday.day(in: year.value)
    {
      return Match(index..<tail.next, .point(.day(day)), year.anchor)
    }
    guard let reference else { return nil }
    let days = (-1...1).compactMap { holiday.day(in: reference.year + $0) }
    let past = days.last { $0 <= reference }
    let future = days.first { $0 >= reference }
    let day: CalendarDay? =
      switch choice {
      case .last: days.last { $0 < reference }
      case .next: days.first { $0 > reference }
      case .this: holiday.day(in: reference.year)
      case .auto: isFuture(index..<index + 1) || isNear(future, past, reference) ? future : past
      }
    return day.map { Match(index..<index + 1, .point(.day($0)), .reference) }
  }

  /// Whether the next such day is all but here and the last long past: texts go before the feasts they are for.
  private func isNear(_ future: CalendarDay?, _ past: CalendarDay?, _ reference: CalendarDay) -> Bool {
    guard let future, let past else { return past == nil }
    return future.ordinal - reference.ordinal <= 31 && reference.ordinal - past.ordinal > 180
  }

  /// "eve of 9 May 2026": the day before.
  func eve(at index: Int) -> Match? {
    guard kind(index + 1) == .of, kind(skippingThe(index + 2)) != .eve, let match = single(at: skippingThe(index + 2)),
      match.parts.count == 1,
      let part = match.parts.first, case .point(.day(let day)) = part.span, let before = day.adding(days: -1)
    else { return nil }
    return Match(index..<match.next, .point(.day(before)), part.anchor)
  }
}

extension DateScanner {
  /// The feast whose name begins at a byte: the end of its name, its number, and whether prose means the day by it.
  static func holiday(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int
  ) -> (end: Int, holiday: Holiday, isPlain: Bool)? {
    var best: (end: Int, holiday: Holiday, isPlain: Bool)?
    for entry in Holiday.names {
      guard let end = match(entry.name, bytes, start, limit), end > best?.end ?? start else { continue }
      best = (end, entry.holiday, entry.isPlain)
    }
    return best
  }

  /// Where a name ends that stands at a byte, in any case and with or without apostrophes.
  private static func match(_ name: String, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    var index = start
    for letter in name.utf8 {
      while index < limit, bytes[index] == 0x27 { index += 1 }
      if index + 2 < limit, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 { index += 3 }
      guard index < limit else { return nil }
      if letter == 0x20 {
        guard bytes[index] == 0x20 || bytes[index] == 0x0A else { return nil }
      } else if bytes[index] | 0x20 != letter {
        return nil
      }
      index += 1
    }
    return index < limit && (isLetter(bytes[index]) || isDigit(bytes[index])) ? nil : index
  }
}
