extension DateParser {
  /// How a preposition opens a date.
  enum Opening {
    case none, from, to
  }

  /// The preposition in front of an expression, over an article and words like "about".
  func preposition(before first: Int, after next: Int) -> (kind: DatePreposition, opens: Opening) {
    var index = first - 1
    // "beginning 25 July", "beginning on 25 July"; "the beginning of May" is a part of the month.
    let verb = kind(index) == .on || kind(index) == .in ? index - 1 : index
    if kind(verb) == .edge, token(verb).value == 1, kind(verb - 1) != .the { return (.from, .from) }
    while [.the, .approximately, .edge, .early, .of].contains(kind(index)) {
      // "the events of 2008": only "the end of" passes on what stands before it.
      if kind(index) == .of, kind(index - 1) != .edge { break }
      index -= 1
    }
    // "by the February 9 arrests": the date belongs to the noun behind it.
    if index < first - 1, kind(first) == .month, kind(first - 1) == .the { return (.none, .none) }
    // "living on today", "he came in yesterday": such words take neither.
    if kind(first) == .day, kind(index) == .on || kind(index) == .in, kind(index - 1) != .starting {
      return (.none, .none)
    }
    switch kind(index) {
    case .on: return kind(index - 1) == .starting ? (.from, .from) : (.on, .none)
    case .in: return kind(index - 1) == .starting ? (.from, .from) : (.in, .none)
    case .at, .during: return (.in, .none)
    case .since: return (.since, .from)
    case .until, .through: return (.until, .to)
    case .by: return (.by, .none)
    case .than where kind(index - 1) == .elapsed:
      let isEarlier = token(index - 1).value < 0
      // "no later than", "no earlier than".
      let isDenied = kind(index - 2) == .citation
      return isDenied ? (isEarlier ? .after : .by, .none) : (isEarlier ? .before : .after, .none)
    case .to where kind(index - 1) == .prior: return (.before, .none)
    case .starting: return (.from, .from)
    case .of where kind(index - 1) == .as: return (.from, .from)
    case .from:
      let isOpen = kind(next) == .onwards || kind(index - 1) == .as || kind(index - 1) == .starting
      return (.from, isOpen ? .from : .none)
    case .before: return (.before, .none)
    case .after, .following: return (.after, .none)
    case .between, .within: return (.within, .none)
    default: return (.none, .none)
    }
  }
}
