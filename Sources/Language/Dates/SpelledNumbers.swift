extension DateParser {
  /// A day of the month or another ordinal up to 31: "11", "11th", "eleventh", "twenty-first", "twenty second".
  func spokenDay(at index: Int) -> (value: Int, next: Int)? {
    switch kind(index) {
    case .number:
      return number(index, digits: 1...2).map { ($0, index + 1) }
    case .ordinal: return token(index).flags.contains(.glued) ? nil : (Int(token(index).value), index + 1)
    case .ordinalWord: return (Int(token(index).value), index + 1)
    case .cardinal, .nineteen:
      let tens = Int(token(index).value)
      let next = kind(index + 1) == .dash ? index + 2 : index + 1
      if tens == 20 || tens == 30, kind(next) == .ordinalWord, token(next).value < 10 {
        let value = tens + Int(token(next).value)
        return value <= 31 ? (value, next + 1) : nil
      }
      guard isNote, let (value, end) = count(at: index), value <= 31 else { return nil }
      return (value, end)
    default: return nil
    }
  }

  /// A year in words: "nineteen seventy-eight", "two thousand and eighteen", "nineteen zero one".
  func spelledYear(at index: Int) -> (year: Int, next: Int)? {
    guard kind(index) == .cardinal || kind(index) == .nineteen else { return nil }
    let first = Int(token(index).value)
    if first == 2, spells(index + 1, "thousand") {
      let place = kind(index + 2) == .and ? index + 3 : index + 2
      if let (value, next) = count(at: place), value < 100, kind(place) != .number, kind(place) != .a,
        !countsThings(next)
      {
        return (2000 + value, next)
      }
      return countsThings(index + 2) || kind(index + 2) == .lower || kind(index + 2) == .name ? nil : (2000, index + 2)
    }
    guard (15...20).contains(first) else { return nil }
    var place = index + 1
    var isHundred = false
    if kind(place) == .cardinal, token(place).value == 100 {
      isHundred = true
      place += 1
      if kind(place) == .and { place += 1 }
    }
    if kind(place) == .lower, token(place).value == 1, spells(place, "zero") || spells(place, "oh"),
      let (value, next) = count(at: place + 1), value < 10
    {
      return (first * 100 + value, next)
    }
    guard kind(place) == .cardinal || kind(place) == .nineteen, let (value, next) = count(at: place), value < 100,
      value >= 10 || isHundred, !countsThings(next)
    else { return nil }
    return (first * 100 + value, next)
  }

  /// A year of two digits, within the hundred years that end thirty-nine years into this century.
  func yearOfTwoDigits(_ value: Int) -> Int { value < 40 ? 2000 + value : 1900 + value }
}
