/// Cuts UTF-8 text into the tokens that the grammar of dates reads, in one pass over the bytes.
struct DateScanner {
  let lexicon: DateLexicon
  let register: DateRegister

  /// The tokens of a byte range, and whether any of them can begin an expression.
  func tokens(of text: [UInt8], range: Range<Int>) -> (items: [DateToken], hasTrigger: Bool) {
    text.withUnsafeBufferPointer { bytes in
      var state = State(bytes: bytes, range: range, isNote: register == .note)
      state.run(lexicon)
      return (state.items, state.hasTrigger)
    }
  }
}

extension DateScanner {
  /// A pass over one range.
  fileprivate struct State {
    let bytes: UnsafeBufferPointer<UInt8>
    let limit: Int
    var position: Int
    var items: [DateToken] = []
    var hasTrigger = false
    /// Whether names of time need no capital.
    let isNote: Bool
    /// Line feeds since the last token.
    private var lines = 0

    init(bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, isNote: Bool) {
      self.bytes = bytes
      self.isNote = isNote
      limit = range.upperBound
      position = range.lowerBound
      items.reserveCapacity(range.count / 12 + 8)
    }

    mutating func run(_ lexicon: DateLexicon) {
      while position < limit {
        let byte = bytes[position]
        if DateScanner.isLetter(byte) {
          word(lexicon)
        } else if byte == 0x20 || byte == 0x09 || byte == 0x0D {
          position += 1
        } else if byte == 0x0A {
          lines += 1
          position += 1
        } else if DateScanner.isDigit(byte) {
          number(lexicon)
        } else if byte < 0x80 {
          push(DateScanner.mark(byte), position, position + 1)
          position += 1
        } else {
          wide(lexicon)
        }
      }
    }

    /// Adds a token; two line feeds before it end a paragraph.
    private mutating func push(
      _ kind: DateTokenKind, _ start: Int, _ end: Int, value: Int32 = 0, flags: DateToken.Flags = []
    ) {
      if lines > 0 {
        if lines > 1, !items.isEmpty {
          items.append(DateToken(kind: .paragraph, start: Int32(start), end: Int32(start)))
        }
        lines = 0
      }
      var flags = flags
      if let last = items.last, Int(last.end) == start, last.kind != .paragraph { flags.insert(.adjacent) }
      if kind.isTrigger { hasTrigger = true }
      items.append(DateToken(kind: kind, flags: flags, value: value, start: Int32(start), end: Int32(end)))
    }

    private mutating func word(_ lexicon: DateLexicon) {
      let start = position
      var key = DateLexicon.Key()
      var plain = true
      var index = start
      while index < limit {
        let byte = bytes[index]
        guard DateScanner.isLetter(byte) else {
          guard byte >= 0x80, DateScanner.width(bytes, index, limit) == .letter else { break }
          plain = false
          index += 1
          while index < limit, bytes[index] & 0xC0 == 0x80 { index += 1 }
          continue
        }
        let place = index - start
        key.add(byte | 0x20, at: place)
        index += 1
      }
      position = index
      let capital = bytes[start] < 0x80 && bytes[start] & 0x20 == 0 || bytes[start] >= 0xC3 && bytes[start] < 0xD0
      let flags: DateToken.Flags = capital ? .capital : []
      if plain, index - start <= 16, let entry = lexicon.entry(key), capital || isNote || !entry.needsCapital {
        if entry.kind == .holidayStart || entry.kind == .feast,
          let found = DateScanner.holiday(bytes, at: start, limit: limit)
        {
          push(
            .holiday, start, found.end, value: found.holiday.rawValue, flags: found.isPlain ? flags : [flags, .short])
          position = found.end
          return
        }
        if entry.kind == .holidayStart {
          unknown(start, index, flags)
          clitic()
          return
        }
        push(entry.kind, start, index, value: entry.value, flags: entry.flags.union(flags))
      } else {
        unknown(start, index, flags)
      }
      clitic()
    }

    /// A word the lexicon does not know, put together with its like before it.
    private mutating func unknown(_ start: Int, _ end: Int, _ flags: DateToken.Flags) {
      var flags = flags
      if !flags.contains(.capital), end - start > 4, bytes[end - 1] == 0x64, bytes[end - 2] == 0x65 {
        flags.insert(.pastTense)
      }
      let kind = flags.contains(.capital) ? DateTokenKind.name : .lower
      if lines < 2, let last = items.last, last.kind == kind {
        lines = 0
        items[items.count - 1].end = Int32(end)
        items[items.count - 1].value += 1
        items[items.count - 1].flags.formUnion(flags)
      } else {
        push(kind, start, end, value: 1, flags: flags)
      }
    }

    /// "'s", "'ll" and other endings behind an apostrophe, straight or curly.
    private mutating func clitic() {
      let start = position
      var index = start
      if index < limit, bytes[index] == 0x27 {
        index += 1
      } else if index + 2 < limit, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        index += 3
      } else {
        return
      }
      let letters = index
      while index < limit, DateScanner.isLetter(bytes[index]) { index += 1 }
      switch index - letters {
      case 1 where bytes[letters] | 0x20 == 0x73: push(.possessive, start, index)
      case 2 where bytes[letters] | 0x20 == 0x6C && bytes[letters + 1] | 0x20 == 0x6C: push(.future, start, index)
      case 0: push(.apostrophe, start, index)
      default: break
      }
      position = index
    }

    private mutating func number(_ lexicon: DateLexicon) {
      let start = position
      var value = 0
      var index = start
      while index < limit, DateScanner.isDigit(bytes[index]) {
        if value < 100_000_000 { value = value * 10 + Int(bytes[index] - 0x30) }
        index += 1
      }
      position = index
      var flags: DateToken.Flags = []
      if isGlued(start, index) { flags.insert(.glued) }
      let rest = index
      while index < limit, DateScanner.isLetter(bytes[index]) { index += 1 }
      let letters = index - rest
      if letters == 0 {
        push(.number, start, rest, value: Int32(value), flags: flags)
        return
      }
      let first = bytes[rest] | 0x20
      if letters > 2, letters <= 16, let entry = lexicon.entry(DateLexicon.Key(bytes[rest..<index])),
        entry.kind == .month || entry.kind == .unit
      {
        // "22April", "3years": the word is read on its own.
        push(.number, start, rest, value: Int32(value), flags: flags)
        return
      }
      position = index
      if letters == 1, first == 0x74, index < limit, DateScanner.isDigit(bytes[index]) {
        // ISO 8601: a time follows the day.
        push(.number, start, rest, value: Int32(value), flags: flags)
        return
      }
      if letters == 1, first == 0x73, rest - start == 4, value % 10 == 0 {
        push(.decade, start, index, value: Int32(value), flags: flags)
      } else if letters == 2, (1...31).contains(value), isOrdinalSuffix(first, bytes[rest + 1] | 0x20) {
        push(.ordinal, start, index, value: Int32(value), flags: flags)
      } else {
        push(.mark, start, index)
      }
    }

    private func isOrdinalSuffix(_ first: UInt8, _ second: UInt8) -> Bool {
      switch (first, second) {
      case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68): true
      default: false
      }
    }

    /// Whether digits are part of a longer number, sum or symbol.
    private func isGlued(_ start: Int, _ end: Int) -> Bool {
      if start > 0 {
        let before = bytes[start - 1]
        // "October2": a month that a day is stuck to.
        if DateScanner.isLetter(before), items.last?.kind == .month, items.last.map({ Int($0.end) }) == start {
          return false
        }
        if DateScanner.isLetter(before) || before == 0x24 || before == 0x23 || before == 0x2B || before == 0x5F {
          return true
        }
        // "€5", "£5".
        if start > 2, before == 0xAC, bytes[start - 2] == 0x82 { return true }
        if start > 1, before == 0xA3, bytes[start - 2] == 0xC2 { return true }
        if start > 1, before == 0x2E || before == 0x2C || before == 0x3A, DateScanner.isDigit(bytes[start - 2]) {
          return true
        }
      }
      guard end < bytes.count else { return false }
      let after = bytes[end]
      if after == 0x25 || after == 0x5F { return true }
      if end + 1 < bytes.count, after == 0x2E || after == 0x2C || after == 0x3A, DateScanner.isDigit(bytes[end + 1]) {
        return true
      }
      return false
    }

    /// A sign outside ASCII: a letter of a name, a space, a dash, a quote.
    private mutating func wide(_ lexicon: DateLexicon) {
      let start = position
      var end = start + 1
      while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
      switch DateScanner.width(bytes, start, limit) {
      case .letter:
        word(lexicon)
        return
      case .space: break
      case .paragraph: lines += 2
      case .dash: push(.dash, start, end)
      case .quote: push(.quote, start, end)
      case .apostrophe: push(.apostrophe, start, end)
      case .other: push(.mark, start, end)
      }
      position = end
    }
  }
}
