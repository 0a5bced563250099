/// Undoes Markdown: tells headings, list items, quotations and cells by their marks and finds the marks to leave out.
struct MarkdownScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var lines: [SourceLine]
  /// Ranges that are markup, in order.
  private(set) var dropped: [Range<Int>] = []
  private(set) var matter: FrontMatter

  /// Takes the lines of a text as they stand.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [SourceLine]) {
    self.bytes = bytes
    self.lines = lines
    matter = FrontMatter(bytes, lines)
  }

  /// Does the work.
  mutating func scan() {
    let source = lines
    lines = []
    lines.reserveCapacity(source.count)
    for _ in matter.lines { lines.append(SourceLine(start: 0, end: 0, kind: .blank)) }
    if let title = matter.title, !lines.isEmpty {
      lines[lines.count - 1] = SourceLine(start: title.lowerBound, end: title.upperBound, kind: .heading)
    }
    var fence: UInt8?
    var index = matter.lines.upperBound
    while index < source.count {
      let line = source[index]
      let mark = fenceMark(line)
      if let open = fence {
        let closes = mark == open
        lines.append(closes ? blank(line) : line)
        if closes { fence = nil }
      } else if mark != nil {
        fence = mark
        lines.append(blank(line))
      } else if isUnderline(line, "=") || isUnderline(line, "-"), markHeadingAbove() {
        lines.append(blank(line))
      } else {
        scanLine(line, isTable: isTableRow(source, index))
      }
      index += 1
    }
    scanInline()
  }

  private func blank(_ line: SourceLine) -> SourceLine { SourceLine(start: line.start, end: line.end, kind: .blank) }

  private func fenceMark(_ line: SourceLine) -> UInt8? {
    guard line.count >= 3 else { return nil }
    let first = bytes[line.start]
    guard first == UInt8(ascii: "`") || first == UInt8(ascii: "~"), bytes[line.start + 1] == first,
      bytes[line.start + 2] == first
    else { return nil }
    return first
  }

  private func isUnderline(_ line: SourceLine, _ sign: Unicode.Scalar) -> Bool {
    line.count >= 2 && bytes[line.start..<line.end].allSatisfy { $0 == UInt8(ascii: sign) }
  }

  /// Makes the line above a heading, where it is a paragraph of one line.
  private mutating func markHeadingAbove() -> Bool {
    guard let last = lines.last, last.kind == .text, lines.count < 2 || lines[lines.count - 2].kind != .text else {
      return false
    }
    lines[lines.count - 1].kind = .heading
    lines[lines.count - 1].startsBlock = true
    return true
  }

  private mutating func scanLine(_ source: SourceLine, isTable: Bool) {
    var line = source
    while line.count > 0, bytes[line.start] == UInt8(ascii: ">") {
      line = LineScanner.trimmed(bytes, (line.start + 1)..<line.end)
    }
    if line.count == 0 || !Letters.holdsWord(bytes, line.start..<line.end) || source.isBlank
      || isDefinition(line)
    {
      lines.append(blank(line))
    } else if isTable {
      appendCells(line)
    } else if let level = headingLevel(line) {
      line = LineScanner.trimmed(bytes, (line.start + level)..<line.end)
      while line.count > 0, bytes[line.end - 1] == UInt8(ascii: "#") { line.end -= 1 }
      line = LineScanner.trimmed(bytes, line.start..<line.end)
      line.kind = line.count > 0 ? .heading : .blank
      line.startsBlock = true
      lines.append(line)
    } else if let end = bulletEnd(line) {
      line = LineScanner.trimmed(bytes, end..<line.end)
      line.kind = .listItem
      line.startsBlock = true
      lines.append(line)
    } else {
      if line.start > 1, BlockMarker.find(bytes, line.start..<line.end)?.meaning == .number {
        line.startsBlock = lines.last.map { LineEnding(bytes, $0) != .open || $0.isBlank } ?? true
      }
      if let note = noteDefinitionEnd(line) {
        line = LineScanner.trimmed(bytes, note..<line.end)
        line.kind = .footnote
        line.startsBlock = true
      }
      lines.append(line)
    }
  }

  private func headingLevel(_ line: SourceLine) -> Int? {
    var level = 0
    while level < line.count, bytes[line.start + level] == UInt8(ascii: "#") { level += 1 }
    guard (1...6).contains(level), level < line.count, bytes[line.start + level] <= 0x20 else { return nil }
    return level
  }

  private func bulletEnd(_ line: SourceLine) -> Int? {
    let first = bytes[line.start]
    guard first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+"), line.count > 2,
      bytes[line.start + 1] <= 0x20
    else { return nil }
    return line.start + 1
  }

  /// "[^1]: …": first byte after the mark.
  private func noteDefinitionEnd(_ line: SourceLine) -> Int? {
    guard line.count > 4, bytes[line.start] == UInt8(ascii: "["), bytes[line.start + 1] == UInt8(ascii: "^"),
      let close = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    return close + 2
  }

  /// "[name]: address", which is no text.
  private func isDefinition(_ line: SourceLine) -> Bool {
    guard bytes[line.start] == UInt8(ascii: "["), line.count > 4, bytes[line.start + 1] != UInt8(ascii: "^"),
      let close = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return false }
    let address = LineScanner.trimmed(bytes, (close + 2)..<line.end)
    return bytes[address.start..<address.end].starts(with: "http".utf8)
      || bytes[address.start..<address.end].first == UInt8(ascii: "/")
  }

  private func isTableRow(_ source: [SourceLine], _ index: Int) -> Bool {
    let line = source[index]
    guard line.count > 1, bytes[line.start..<line.end].contains(UInt8(ascii: "|")) else { return false }
    if bytes[line.start] == UInt8(ascii: "|") { return true }
    return index + 1 < source.count && isTableRule(source[index + 1])
  }

  private func isTableRule(_ line: SourceLine) -> Bool {
    guard line.count >= 3 else { return false }
    let text = bytes[line.start..<line.end]
    return text.contains(UInt8(ascii: "|")) && text.contains(UInt8(ascii: "-"))
      && text.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 == 0x20 }
  }

  private mutating func appendCells(_ line: SourceLine) {
    var start = line.start
    for index in line.start...line.end
    where index == line.end || (bytes[index] == UInt8(ascii: "|") && (index == 0 || bytes[index - 1] != 0x5C)) {
      var cell = LineScanner.line(bytes, start..<index)
      if !cell.isBlank {
        cell.kind = .cell
        cell.startsBlock = true
        lines.append(cell)
      }
      start = index + 1
    }
  }

  /// Finds the marks within the lines, a paragraph at a time, so that a pair may stand on two lines.
  private mutating func scanInline() {
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank, !lines[end].startsBlock { end += 1 }
      var inline = MarkdownInline(bytes)
      for line in lines[index..<end] { inline.scan(line.start..<line.end) }
      let drops = inline.drops()
      dropped.append(contentsOf: drops)
      var first = 0
      for line in index..<end {
        while first < drops.count, drops[first].upperBound <= lines[line].start { first += 1 }
        let rest = drops[first...].prefix { $0.lowerBound < lines[line].end }
        trim(line, rest)
        first += rest.count
      }
      index = end
    }
  }

  /// Takes marks off the ends of a line, so that its first and last letters are those of its text.
  private mutating func trim(_ index: Int, _ drops: ArraySlice<Range<Int>>) {
    guard !drops.isEmpty else { return }
    var line = lines[index]
    for drop in drops where drop.lowerBound == line.start && drop.upperBound <= line.end {
      line.start = LineScanner.trimmed(bytes, drop.upperBound..<line.end).start
    }
    for drop in drops.reversed() where drop.upperBound == line.end && drop.lowerBound >= line.start {
      line.end = LineScanner.trimmed(bytes, line.start..<drop.lowerBound).end
    }
    if line.count == 0 { line.kind = .blank }
    lines[index] = line
  }
}
