/// Rows of text under headings, the first column to the left and the others to the right.
public struct TextTable: Sendable {
  private let headings: [String]
  private var rows: [[String]] = []

  /// Makes a table without rows.
  public init(_ headings: [String]) { self.headings = headings }

  /// Adds a row; missing cells are empty.
  public mutating func add(_ cells: [String]) {
    rows.append(cells + Array(repeating: "", count: max(0, headings.count - cells.count)))
  }

  /// The lines, each closed by a newline.
  public var text: String {
    let all = [headings] + rows
    let widths = headings.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return all.map { row in
      var line = ""
      for (column, width) in widths.enumerated() {
        let cell = row[column]
        let gap = String(repeating: " ", count: width - cell.unicodeScalars.count)
        line += (column == 0 ? "" : "  ") + (column == 0 ? cell + gap : gap + cell)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
