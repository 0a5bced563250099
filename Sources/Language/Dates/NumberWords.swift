extension DateWords {
  /// Cardinal and ordinal number words; compounds ("twenty-first") are put together by the grammar.
  static let numbers: [DateWords] =
    list(.cardinal, cardinals) + list(.ordinalWord, ordinals) + [
      DateWords(.cardinal, "hundred", value: 100),
      DateWords(.decade, "tens", value: 10), DateWords(.decade, "twenties", value: 20),
      DateWords(.decade, "thirties", value: 30),
      DateWords(.decade, "forties", value: 40), DateWords(.decade, "fifties", value: 50),
      DateWords(.decade, "sixties", value: 60), DateWords(.decade, "seventies", value: 70),
      DateWords(.decade, "eighties", value: 80), DateWords(.decade, "nineties", value: 90),
      DateWords(.nineteen, "nineteen", value: 19),
      // "30 th September": a raised suffix that text extraction has set apart.
      DateWords(.ordinalSuffix, "st nd rd th"),
    ]

  private static let cardinals: [(Int32, String)] = [
    (1, "one"), (2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"), (8, "eight"),
    (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"), (13, "thirteen"), (14, "fourteen"), (15, "fifteen"),
    (16, "sixteen"), (17, "seventeen"), (18, "eighteen"), (20, "twenty"), (30, "thirty"), (40, "forty"),
    (50, "fifty"), (60, "sixty"), (70, "seventy"), (80, "eighty"), (90, "ninety"),
  ]

  private static let ordinals: [(Int32, String)] = [
    (1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (5, "fifth"), (6, "sixth"), (7, "seventh"),
    (8, "eighth"), (9, "ninth"), (10, "tenth"), (11, "eleventh"), (12, "twelfth"), (13, "thirteenth"),
    (14, "fourteenth"), (15, "fifteenth"), (16, "sixteenth"), (17, "seventeenth"), (18, "eighteenth"),
    (19, "nineteenth"), (20, "twentieth"), (30, "thirtieth"),
  ]

  private static func list(_ kind: DateTokenKind, _ words: [(Int32, String)]) -> [DateWords] {
    words.map { DateWords(kind, $0.1, value: $0.0) }
  }
}
