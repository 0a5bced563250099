import Files
import RDF

/// Columns for the eye: prefixed names, strings without quotes, numbers to the right, a line that counts the rows.
///
/// The widths are those of the first ``measuredRows`` rows, which are kept until then; later rows that are wider push
/// their line out and lose nothing. Control characters are shown as escapes, so that a cell stays on its line.
struct TableResultsWriter: SolutionWriter {
  static let measuredRows = 1_000
  /// Cells are padded up to this width at most.
  private static let widest = 60

  private struct Cell {
    var text: String
    var isNumber = false
  }

  private let columns: [Variable]
  private let sink: any ByteSink
  private let shorten: Shortener
  private var labels = BlankNodeLabels()
  private var kept: [[Cell]] = []
  private var widths: [Int]?
  private var count = 0

  init(_ columns: [Variable], _ sink: any ByteSink, _ prefixes: [String: String]) {
    self.columns = columns
    self.sink = sink
    shorten = Shortener(prefixes)
  }

  mutating func write(_ row: [Term?]) throws {
    count += 1
    let cells = row.map { $0.map { cell(for: $0) } ?? Cell(text: "") }
    if widths == nil {
      kept.append(cells)
      if kept.count >= TableResultsWriter.measuredRows { try writeKept() }
    } else {
      try writeLine(cells)
    }
  }

  private mutating func cell(for term: Term) -> Cell {
    switch term {
    case .iri: return Cell(text: shorten(term))
    case .blank(let node): return Cell(text: "_:" + labels.label(of: node))
    case .literal(let literal):
      let text = TableResultsWriter.onOneLine(literal.lexical)
      if case .numeric = Value(term) { return Cell(text: text, isNumber: true) }
      return Cell(text: literal.language.isEmpty ? text : text + "@" + literal.language)
    }
  }

  private static func onOneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private mutating func writeKept() throws {
    let header = columns.map { Cell(text: $0.name) }
    var widths = header.map { DisplayWidth.of($0.text) }
    for row in kept {
      for (index, cell) in row.enumerated() where index < widths.count {
        widths[index] = max(widths[index], min(DisplayWidth.of(cell.text), TableResultsWriter.widest))
      }
    }
    self.widths = widths
    if !columns.isEmpty {
      try writeLine(header)
      try sink.write(Array((widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n").utf8))
    }
    for row in kept { try writeLine(row) }
    kept = []
  }

  private func writeLine(_ cells: [Cell]) throws {
    guard !cells.isEmpty else { return }
    var line = ""
    for (index, cell) in cells.enumerated() {
      let width = widths.map { index < $0.count ? $0[index] : 0 } ?? 0
      let padding = String(repeating: " ", count: max(0, width - DisplayWidth.of(cell.text)))
      if index > 0 { line += "  " }
      line += cell.isNumber ? padding + cell.text : cell.text + padding
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    try sink.write(Array((line + "\n").utf8))
  }

  mutating func finish() throws {
    if widths == nil { try writeKept() }
    try sink.write(Array("(\(count) row\(count == 1 ? "" : "s"))\n".utf8))
    try sink.finish()
  }
}
