/// Decides which lines of a text are one block: wrapped lines are joined, lines of headers, addresses and lists stay.
struct LineJoiner {
  /// A block: its lines, the blank ones between them left out.
  struct Group {
    var lines: [Int]
    var kind: Block.Kind
  }

  /// Lines of the begin of a text in which forms of headers are looked for.
  private static let headLines = 40
  private static let longestHeaderLine = 160

  private let bytes: UnsafeBufferPointer<UInt8>
  private let lines: [SourceLine]
  private let width: Int?

  /// Prepares the blocks of lines of a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [SourceLine]) {
    self.bytes = bytes
    self.lines = lines
    width = WrapWidth.measure(bytes, lines)
  }

  /// The blocks, in order.
  func groups() -> [Group] {
    var groups: [Group] = []
    groups.reserveCapacity(lines.count / 3 + 1)
    var seen = 0
    var index = 0
    while index < lines.count {
      guard !lines[index].isBlank else {
        index += 1
        continue
      }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank { end += 1 }
      let isHead = seen < LineJoiner.headLines
      if let last = groups.last, continues(last, with: index, isHead: isHead) {
        groups[groups.count - 1].lines.append(index)
      } else {
        groups.append(group(index))
      }
      let local = width ?? WrapWidth.measureParagraph(bytes, lines[index..<end])
      for next in (index + 1)..<max(index + 1, end) {
        let isNearTop = seen + next - index < LineJoiner.headLines
        if joins(next - 1, next, width: local, isHead: isNearTop, inList: groups[groups.count - 1].kind == .listItem) {
          groups[groups.count - 1].lines.append(next)
        } else {
          groups.append(group(next))
        }
      }
      seen += end - index
      index = end
    }
    return groups
  }

  private func group(_ line: Int) -> Group {
    let kind: Block.Kind =
      switch lines[line].kind {
      case .heading: .heading
      case .listItem: .listItem
      case .footnote: .footnote
      default: startsWithBullet(line) ? .listItem : .paragraph
      }
    return Group(lines: [line], kind: kind)
  }

  private func startsWithBullet(_ line: Int) -> Bool {
    BlockMarker.find(bytes, lines[line].start..<lines[line].end)?.meaning == .bullet
  }

  /// Whether a line goes on in the next of its paragraph.
  private func joins(_ line: Int, _ next: Int, width: Int?, isHead: Bool, inList: Bool) -> Bool {
    let this = lines[line]
    let that = lines[next]
    if that.startsBlock || this.kind == .heading || this.kind == .cell { return false }
    let ending = LineEnding(bytes, this)
    if let marker = BlockMarker.find(bytes, that.start..<that.end),
      ending != .open || inList || marker.meaning == .footnote || !isDash(that)
    {
      return marker.meaning == .number && ending == .open && !inList
    }
    if Hyphenation.isBroken(bytes, end: this.end, next: that.start) { return true }
    let startsSmall = Letters.isLowercase(bytes, at: that.start)
    let isHeader = isHead && this.count <= LineJoiner.longestHeaderLine && that.count <= LineJoiner.longestHeaderLine
    guard isHeader else {
      if startsSmall || (ending == .comma && !Salutation.begins(bytes, this.start..<this.end)) { return true }
      return fills(this, that, width, ending)
    }
    if ending == .open, endsInFunctionWord(this) { return true }
    let forms = [HeaderLine.form(slice(this)), HeaderLine.form(slice(that))]
    if forms.contains(.date) || forms.contains(.forum) {
      return startsSmall && ending != .sentence && forms[0] != .date && forms[0] != .forum
    }
    if startsSmall || (ending == .open && startsInFunctionWord(that)) { return true }
    if Salutation.isAlone(bytes, that) { return false }
    if ending == .comma { return !Salutation.begins(bytes, this.start..<this.end) }
    return forms == [.other, .other] && fills(this, that, width, ending)
  }

  /// Whether the next line's first word had no room in a line.
  private func fills(_ this: SourceLine, _ that: SourceLine, _ width: Int?, _ ending: LineEnding) -> Bool {
    guard let width else { return ending == .open && isBrokenTitle(this, that) }
    return this.count + 1 + firstWordLength(that) > width - width / 12
  }

  /// A dash or star may be a bullet or, in the middle of a sentence, a dash.
  private func isDash(_ line: SourceLine) -> Bool {
    let byte = bytes[line.start]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "+")
      || (byte == 0xE2 && line.count > 2 && bytes[line.start + 1] == 0x80 && bytes[line.start + 2] <= 0x94)
  }

  /// Whether a paragraph goes on behind blank lines, as on scanned pages, where they fall between any two lines.
  private func continues(_ group: Group, with next: Int, isHead: Bool) -> Bool {
    guard group.kind == .paragraph, let last = group.lines.last else { return false }
    let this = lines[last]
    let that = lines[next]
    guard this.kind == .text, that.kind == .text, !that.startsBlock,
      BlockMarker.find(bytes, that.start..<that.end) == nil
    else { return false }
    let ending = LineEnding(bytes, this)
    guard ending == .open || ending == .comma else { return false }
    if isHead, ending == .open, this.count <= LineJoiner.longestHeaderLine, endsInFunctionWord(this) { return true }
    let crossesPage = lines[last..<next].contains { $0.kind == .furniture }
    if crossesPage, Letters.isLowercase(bytes, at: that.start) { return true }
    guard let width else { return false }
    if Letters.isLowercase(bytes, at: that.start) { return this.count * 2 >= width }
    return this.count * 4 >= width * 3 && that.count * 5 < width * 4 && LineEnding(bytes, that) == .sentence
      && !Salutation.begins(bytes, that.start..<that.end)
      && (ending == .open || !Salutation.begins(bytes, this.start..<this.end))
  }

  /// A long line without an end and a shorter one after it: a title over two lines.
  private func isBrokenTitle(_ this: SourceLine, _ that: SourceLine) -> Bool {
    this.count >= 40 && this.count <= 120 && that.count <= this.count
  }

  private func slice(_ line: SourceLine) -> [UInt8] { Array(bytes[line.start..<line.end]) }

  private func firstWordLength(_ line: SourceLine) -> Int {
    var end = line.start
    while end < line.end, bytes[end] > 0x20 { end += 1 }
    return end - line.start
  }

  private func endsInFunctionWord(_ line: SourceLine) -> Bool {
    var start = line.end
    while start > line.start, Letters.isASCIILetter(bytes[start - 1]) { start -= 1 }
    return FunctionWords.contains(String(decoding: bytes[start..<line.end], as: UTF8.self).lowercased())
  }

  private func startsInFunctionWord(_ line: SourceLine) -> Bool {
    let word = String(decoding: bytes[line.start..<(line.start + firstWordLength(line))], as: UTF8.self).lowercased()
    return ["of", "and", "to", "for", "by", "at"].contains(word)
  }
}
