/// Measures at which width the lines of a text were wrapped.
enum WrapWidth {
  /// No text is wrapped at a wider column.
  private static let widest = 140
  private static let narrowest = 30
  /// So many lines tell enough.
  private static let sample = 4000

  /// The width, in bytes, or `nil` for a text with a paragraph a line.
  ///
  /// A wrapped line is one that had no room for the next line's first word; in a wrapped text most lines that are not
  /// the last of their paragraph are such.
  static func measure(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [SourceLine]) -> Int? {
    var lengths: [Int] = []
    var needed: [Int] = []
    var long = 0
    for index in lines.indices.dropLast() where !lines[index].isBlank {
      if lines[index].count > widest { long += 1 }
      guard !lines[index + 1].isBlank, lines[index].count <= widest, lines[index].kind == .text,
        lines[index + 1].kind == .text, !lines[index + 1].startsBlock
      else { continue }
      lengths.append(lines[index].count)
      needed.append(lines[index].count + 1 + firstWordLength(bytes, lines[index + 1]))
      if lengths.count == sample { break }
    }
    if let last = lines.last, last.count > widest { long += 1 }
    guard lengths.count >= 3, long * 3 < lengths.count else { return nil }
    let width = lengths.sorted()[lengths.count * 9 / 10]
    guard width >= narrowest else { return nil }
    let full = needed.count { $0 > width - width / 12 }
    return full * 2 >= needed.count ? width : nil
  }

  /// The width of one paragraph of three lines or more that are all nearly as long, or `nil`.
  static func measureParagraph(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: ArraySlice<SourceLine>) -> Int? {
    guard lines.count >= 3, let width = lines.dropLast().map(\.count).max(), width >= 40, width <= widest else {
      return nil
    }
    for index in lines.indices.dropLast() {
      guard lines[index].count + 1 + firstWordLength(bytes, lines[index + 1]) > width - width / 12 else { return nil }
    }
    return width
  }

  private static func firstWordLength(_ bytes: UnsafeBufferPointer<UInt8>, _ line: SourceLine) -> Int {
    var end = line.start
    while end < line.end, bytes[end] > 0x20 { end += 1 }
    return end - line.start
  }
}
