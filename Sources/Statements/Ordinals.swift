/// Ordinal numbers, in figures ("1543rd") and words ("seventy-ninth").
enum Ordinals {
  private static let units = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
  ]
  private static let tens = [
    ("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"), ("fifty", "fiftieth"),
    ("sixty", "sixtieth"), ("seventy", "seventieth"), ("eighty", "eightieth"), ("ninety", "ninetieth"),
  ]

  /// The number of an ordinal in lower case, or `nil`.
  static func value(_ word: String) -> Int? {
    for suffix in ["st", "nd", "rd", "th"] where word.hasSuffix(suffix) {
      if let number = Int(word.dropLast(2)) { return number }
    }
    if let index = units.firstIndex(of: word) { return index + 1 }
    if let index = tens.firstIndex(where: { $0.1 == word }) { return (index + 2) * 10 }
    let parts = word.split(separator: "-")
    guard parts.count == 2, let ten = tens.firstIndex(where: { $0.0 == parts[0] }),
      let unit = units.firstIndex(of: String(parts[1])), unit < 9
    else { return nil }
    return (ten + 2) * 10 + unit + 1
  }
}
