import Language

/// The key and value lines that stand before a Markdown text, between lines of three hyphens.
struct FrontMatter {
  /// Where the title's value stands.
  var title: Range<Int>?
  var date: CalendarDay?
  var url: String?
  /// Lines that belong to it, the fences included.
  var lines: Range<Int> = 0..<0

  private static let mostLines = 100

  /// Reads front matter at the begin of a text; empty where there is none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [SourceLine]) {
    func text(_ line: SourceLine) -> String { String(decoding: bytes[line.start..<line.end], as: UTF8.self) }
    guard let first = lines.firstIndex(where: { $0.count > 0 }), text(lines[first]) == "---",
      let close = lines.dropFirst(first + 1).prefix(FrontMatter.mostLines).firstIndex(where: {
        text($0) == "---" || text($0) == "..."
      })
    else { return }
    self.lines = 0..<(close + 1)
    for line in lines[(first + 1)..<close] {
      guard let colon = bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = String(decoding: bytes[line.start..<colon], as: UTF8.self).lowercased()
      var value = LineScanner.trimmed(bytes, (colon + 1)..<line.end)
      if value.count >= 2, let quote = bytes[value.start..<value.end].first,
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), bytes[value.end - 1] == quote
      {
        value.start += 1
        value.end -= 1
      }
      guard value.count > 0 else { continue }
      switch key {
      case "title": title = value.start..<value.end
      case "date", "published": date = DayText.read(text(value))
      case "url", "link", "source", "permalink", "canonical": url = text(value)
      default: continue
      }
    }
  }
}
