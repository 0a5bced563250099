/// Lines for a terminal, wrapped between words.
struct WrappedText {
  private let width: Int
  private var lines: [String] = []

  /// - Parameter width: Columns; at most 100 are used, as longer lines read badly.
  init(width: Int) {
    self.width = min(max(width, 30), 100)
  }

  /// The lines, each with its end.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Adds an empty line.
  mutating func addBlank() { lines.append("") }

  /// Adds a paragraph; lines after its first are indented by two columns more.
  mutating func add(_ paragraph: String, indent: Int) {
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in Printable.text(paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")).split(
      separator: " ")
    {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }
}
