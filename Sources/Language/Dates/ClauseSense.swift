extension DateParser {
  /// Whether the clause around an expression speaks of the future.
  ///
  /// The nearest word before the expression decides; then, where nothing before it speaks of the past, the words
  /// behind it. A date that opens its clause ("In February, Canada will host…") belongs to what follows the comma.
  func isFuture(_ context: Range<Int>) -> Bool {
    let first = context.lowerBound
    switch introducer(first) {
    case .since: return false
    case .until, .by: return true
    case .in where isBack(first - 1): return false
    default: break
    }
    // "the victims of 9 August": the noun's own time, whatever the clause says before it.
    // Not "ahead of", "in the month of", "the period of".
    let of = skippingArticleBack(first - 1)
    let ofNoun = kind(of) == .of && ![.future, .unit, .frame].contains(kind(of - 1))
    let left = lookLeft(from: first - 1, onlyNouns: ofNoun)
    if let sense = left.sense { return sense }
    if left.isEmpty, let sense = frame(before: left.boundary) { return sense }
    let comma = kind(context.upperBound) == .comma
    if left.isEmpty, comma {
      if let sense = lookRight(from: context.upperBound + 1) { return sense }
      // A date between commas: the clause goes on from before it.
      return kind(left.boundary) == .comma && (lookLeft(from: left.boundary - 1).sense ?? false)
    }
    return left.hasPastTense ? false : lookRight(from: context.upperBound) ?? false
  }

  /// What a period in front of a comma says of the date behind it: "later this year, on 3 December".
  private func frame(before comma: Int) -> Bool? {
    guard kind(comma) == .comma, kind(comma - 1) == .unit else { return nil }
    switch kind(comma - 2) {
    case .next: return true
    case .last: return false
    case .this where kind(comma - 3) == .elapsed: return token(comma - 3).value > 0
    default: return nil
    }
  }

  /// The place before an article that stands at a place.
  func skippingArticleBack(_ index: Int) -> Int { kind(index) == .the ? index - 1 : index }

  /// "back in October".
  private func isBack(_ index: Int) -> Bool {
    let word = token(index - 1)
    guard kind(index) == .in, kind(index - 1) == .lower, word.length >= 4 else { return false }
    return zip(text[Int(word.end) - 4..<Int(word.end)], "back".utf8).allSatisfy { $0 | 0x20 == $1 }
  }

  /// Whether unknown words begin with one in -ed, as the verb behind a subject does: "the President called".
  func beginsWithPast(_ index: Int) -> Bool {
    let run = token(index)
    guard run.kind == .lower, run.flags.contains(.pastTense) else { return false }
    var end = Int(run.start)
    while end < Int(run.end), DateScanner.isLetter(text[end]) { end += 1 }
    return end - Int(run.start) > 4 && text[end - 1] == 0x64 && text[end - 2] == 0x65
  }

  private func introducer(_ first: Int) -> DatePreposition {
    preposition(before: first, after: first).kind
  }

  /// The sense that the words before an expression give its clause, back to the boundary.
  func lookLeft(from start: Int, onlyNouns: Bool = false) -> (
    sense: Bool?, hasPastTense: Bool, isEmpty: Bool, boundary: Int
  ) {
    var index = start
    var isEmpty = true
    var hasPastTense = false
    var onlyPlaces = true
    let limit = max(-1, start - DateParser.reach)
    while index > limit {
      if isBoundary(index) {
        // "will travel to Tallinn, Estonia, on 9 February": commas around names of places end no clause.
        guard kind(index) == .comma, onlyPlaces, [.name, .number, .ordinal].contains(kind(index - 1)) else { break }
      }
      if kind(index) == .lower { onlyPlaces = false }
      switch kind(index) {
      case .future where onlyNouns && token(index).value == 0: return (false, false, false, index)
      case .future, .coming: return (true, false, false, index)
      case .next where kind(index + 1) != .unit: return (true, false, false, index)
      case .this where kind(index - 1) == .elapsed && kind(index + 1) == .unit:
        return (token(index - 1).value > 0, false, false, index)
      case .forward where kind(index - 1) == .look: return (true, false, false, index)
      case .be where !onlyNouns && kind(index - 1) == .to && kind(index - 2) != .pastVerb:
        return (true, false, false, index)
      case .to where !onlyNouns && kind(index - 1) == .copula: return (true, false, false, index)
      case .pastVerb where token(index).value == 1 && kind(index - 1) == .be: isEmpty = false
      case .pastVerb: return (false, true, false, index)
      case .lower:
        isEmpty = false
        if token(index).flags.contains(.pastTense) { hasPastTense = true }
      case .the, .on, .in, .at, .by, .from, .during, .of, .early, .middle, .edge, .weekday, .dash: break
      // "In Manila, the Philippines, on 6 August, she will…" opens with place and date.
      case .name, .comma, .number, .ordinal, .month, .and: break
      default: isEmpty = false
      }
      index -= 1
    }
    return (nil, hasPastTense, isEmpty, index)
  }

  private func lookRight(from start: Int) -> Bool? {
    var index = start
    let limit = min(tokens.count, start + DateParser.reach)
    while index < limit, !isBoundary(index) {
      switch kind(index) {
      case .future: return true
      case .elapsed where token(index).value > 0 && kind(index + 1) == .this: return true
      case .next where kind(index + 1) == .unit: return token(index + 1).value == DateUnit.year.rawValue
      case .be where kind(index - 1) == .to && kind(index - 2) != .pastVerb: return true
      case .to where kind(index - 1) == .copula: return true
      case .pastVerb where token(index).value == 1 && kind(index - 1) == .be: break
      case .pastVerb: return false
      case .lower where kind(index - 1) == .name && beginsWithPast(index): return false
      case .and where kind(index + 1) == .future: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Tokens that the search for the sense of a clause goes, so that text without marks costs no more than other text.
  static let reach = 80

  /// Whether a clause ends at a token.
  private func isBoundary(_ index: Int) -> Bool {
    switch kind(index) {
    case .stop, .colon, .paragraph, .comma, .open, .close, .clause, .end: return true
    case .that: return kind(index + 1) != .unit
    case .period:
      // Not the full stop of "U.S." or "Sept.".
      if isAdjacent(index + 1) { return false }
      let before = token(index - 1)
      return !(before.flags.contains(.short) || before.kind == .name && before.end - before.start <= 2)
    case .dash: return !isAdjacent(index) && !isAdjacent(index + 1)
    default: return false
    }
  }
}
