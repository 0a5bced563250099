/// One word, number or mark of a text, as far as dates care.
struct DateToken {
  /// What the token is.
  var kind: DateTokenKind
  /// Shape of the token and its neighbourhood.
  var flags: Flags = []
  /// Month, weekday, count, number or other reading of the kind.
  var value: Int32 = 0
  /// First byte.
  var start: Int32
  /// Byte after the last.
  var end: Int32

  /// Shape of a token.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// Begins with an upper-case letter.
    static let capital = Flags(rawValue: 1)
    /// Shortened word ("Sept", "Tue"), or a feast whose name alone is no date in prose.
    static let short = Flags(rawValue: 2)
    /// Plural unit ("weeks").
    static let plural = Flags(rawValue: 4)
    /// A number that is part of something longer: "1,900", "A24", "12:30", "$5".
    static let glued = Flags(rawValue: 8)
    /// Unknown words among which one looks like a past tense.
    static let pastTense = Flags(rawValue: 16)
    /// Stands directly after the token before it, with no space between.
    static let adjacent = Flags(rawValue: 32)
  }

  /// Number of bytes.
  var length: Int { Int(end - start) }
}

/// Kinds of tokens: what the grammar of dates tells apart.
enum DateTokenKind: UInt8 {
  // Words the lexicon does not know; neighbours are one token.
  case lower, name
  // Numbers: digits, "11th", "1990s", "eleven", "eleventh", and the loose suffix of a scanned "30 th".
  case number, ordinal, decade, cardinal, ordinalWord, ordinalSuffix, nineteen
  // Names of time; `day`: "today" and the like by offset; `quarterLetter`: "Q3", "H1".
  case month, weekday, weekdays, season, unit, day, dayPart, half, quarter, quarterLetter
  // Words that place a time relative to another.
  case this, last, next, past, coming, current, previous, following, same
  case early, edge, middle, ago, elapsed, now, onwards, present, recent, timeNoun, rest, vague, prior, eve
  // Feasts by their number; the first word of a feast's name.
  case holiday, holidayStart
  // Function words.
  case the, a, of, frame, on, `in`, at, by, to, from, since, until, through, during, before, after, between, within
  case `as`, and, or, starting, than, approximately, over, `for`, every
  // Words that show the sense of a clause.
  case future, look, forward, be, copula, pastVerb, clause, that
  // Nouns that tell a year from another number, or a date from a name.
  case event, electionKind, counted, citation, feast, yearKind, anniversary
  // Marks.
  case comma, period, dash, slash, apostrophe, possessive, quote, open, close, colon, stop, paragraph, mark
  // After the last token.
  case end

  /// Whether an expression can begin with such a token.
  var isTrigger: Bool {
    switch self {
    case .number, .ordinal, .decade, .ordinalWord, .cardinal, .a, .month, .weekday, .season, .unit, .day,
      .quarterLetter, .this, .last, .next, .past, .coming, .current, .previous, .following, .same, .that, .early,
      .edge, .middle, .elapsed, .nineteen, .rest, .vague, .recent, .holiday, .eve:
      true
    default: false
    }
  }
}
