/// Feasts and the rules that tell their day in a year.
enum Holiday: Int32, Sendable {
  case newYear = 1, newYearsEve, christmas, christmasEve, easter, easterMonday, goodFriday, cleanMonday, thanksgiving
  case blackFriday, halloween, valentines, patrick, earth, independence, workers, veterans, mothers, fathers, labour
  case memorial, king, presidents, columbus, boxing
  case ashWednesday, palmSunday, maundyThursday, ascension, pentecost, whitMonday, allSaints, allSouls, groundhog
  case cincoDeMayo, guyFawkes, juneteenth, flag, women

  /// The day in a year.
  func day(in year: Int) -> CalendarDay? {
    switch rule {
    case .fixed(let month, let day): CalendarDay(year: year, month: month, day: day)
    case .weekday(let ordinal, let weekday, let month): Holiday.nth(ordinal, weekday, month, year)
    case .easter(let offset): Holiday.easter(year)?.adding(days: offset)
    case .after(let ordinal, let weekday, let month):
      Holiday.nth(ordinal, weekday, month, year)?.adding(days: 1)
    }
  }

  private enum Rule {
    case fixed(Int, Int)
    /// The n-th such weekday of a month; the last with 0.
    case weekday(Int, Int, Int)
    /// Days from Easter Sunday.
    case easter(Int)
    /// The day behind the n-th such weekday of a month.
    case after(Int, Int, Int)
  }

  private var rule: Rule {
    switch self {
    case .newYear: .fixed(1, 1)
    case .newYearsEve: .fixed(12, 31)
    case .christmas: .fixed(12, 25)
    case .christmasEve: .fixed(12, 24)
    case .boxing: .fixed(12, 26)
    case .halloween: .fixed(10, 31)
    case .valentines: .fixed(2, 14)
    case .patrick: .fixed(3, 17)
    case .earth: .fixed(4, 22)
    case .independence: .fixed(7, 4)
    case .workers: .fixed(5, 1)
    case .veterans: .fixed(11, 11)
    case .allSaints: .fixed(11, 1)
    case .allSouls: .fixed(11, 2)
    case .groundhog: .fixed(2, 2)
    case .cincoDeMayo: .fixed(5, 5)
    case .guyFawkes: .fixed(11, 5)
    case .juneteenth: .fixed(6, 19)
    case .flag: .fixed(6, 14)
    case .women: .fixed(3, 8)
    case .easter: .easter(0)
    case .ashWednesday: .easter(-46)
    case .palmSunday: .easter(-7)
    case .maundyThursday: .easter(-3)
    case .ascension: .easter(39)
    case .pentecost: .easter(49)
    case .whitMonday: .easter(50)
    case .easterMonday: .easter(1)
    case .goodFriday: .easter(-2)
    case .cleanMonday: .easter(-48)
    case .thanksgiving: .weekday(4, 4, 11)
    case .blackFriday: .after(4, 4, 11)
    case .mothers: .weekday(2, 7, 5)
    case .fathers: .weekday(3, 7, 6)
    case .labour: .weekday(1, 1, 9)
    case .memorial: .weekday(0, 1, 5)
    case .king: .weekday(3, 1, 1)
    case .presidents: .weekday(3, 1, 2)
    case .columbus: .weekday(2, 1, 10)
    }
  }

  /// Names, in lower case and without apostrophes; whether edited prose may mean the day by the name alone.
  static let names: [(name: String, holiday: Holiday, isPlain: Bool)] = [
    ("new years eve", .newYearsEve, true), ("new years day", .newYear, true), ("new year day", .newYear, true),
    ("new year eve", .newYearsEve, true), ("new year", .newYear, false), ("new years", .newYear, false),
    ("christmas eve", .christmasEve, true), ("christmas day", .christmas, true), ("christmas", .christmas, true),
    ("xmas eve", .christmasEve, true), ("xmas", .christmas, false), ("boxing day", .boxing, true),
    ("easter monday", .easterMonday, true), ("easter sunday", .easter, true), ("easter day", .easter, true),
    ("easter", .easter, true), ("good friday", .goodFriday, false), ("clean monday", .cleanMonday, false),
    ("black friday", .blackFriday, false), ("thanksgiving day", .thanksgiving, true),
    ("thanksgiving", .thanksgiving, true), ("thanks giving day", .thanksgiving, false),
    ("thanks giving", .thanksgiving, false), ("halloween", .halloween, true),
    ("valentines day", .valentines, true), ("saint patricks day", .patrick, true), ("st patricks day", .patrick, true),
    ("saint patrick", .patrick, false), ("earth day", .earth, true), ("international workers day", .workers, true),
    ("workers day", .workers, false), ("labor day", .labour, false), ("labour day", .labour, false),
    ("veterans day", .veterans, false), ("mothers day", .mothers, false), ("fathers day", .fathers, false),
    ("memorial day", .memorial, false), ("mlk day", .king, false), ("martin luther king day", .king, false),
    ("martin luther king jr day", .king, false), ("presidents day", .presidents, false),
    ("columbus day", .columbus, false), ("independence day", .independence, false),
    ("ash wednesday", .ashWednesday, true), ("palm sunday", .palmSunday, true),
    ("maundy thursday", .maundyThursday, true), ("ascension day", .ascension, true),
    ("pentecost", .pentecost, true), ("whitsun", .pentecost, false), ("whit monday", .whitMonday, true),
    ("all saints day", .allSaints, true), ("all hallows day", .allSaints, true), ("all souls day", .allSouls, true),
    ("groundhog day", .groundhog, false), ("cinco de mayo", .cincoDeMayo, false), ("guy fawkes day", .guyFawkes, false),
    ("guy fawkes night", .guyFawkes, false), ("juneteenth", .juneteenth, true), ("flag day", .flag, false),
    ("international womens day", .women, true),
  ]

  private static func nth(_ ordinal: Int, _ weekday: Int, _ month: Int, _ year: Int) -> CalendarDay? {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    let length = CalendarDay.length(ofMonth: month, year: year)
    let earliest = 1 + (weekday - first.weekday + 7) % 7
    let day = ordinal == 0 ? earliest + (length - earliest) / 7 * 7 : earliest + 7 * (ordinal - 1)
    return CalendarDay(year: year, month: month, day: day)
  }

  /// Easter Sunday of the Gregorian calendar, after the anonymous algorithm (Nature, 1876).
  private static func easter(_ year: Int) -> CalendarDay? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
