import Files
import RDF
import XML

/// SPARQL 1.1 Query Results CSV: the texts of terms, with no sign of their kind; lines end as RFC 4180 has it.
struct CSVResultsWriter: SolutionWriter {
  private var buffer: OutputBuffer
  private let sink: any ByteSink
  private var labels = BlankNodeLabels()

  init(_ columns: [Variable], _ sink: any ByteSink) throws {
    self.sink = sink
    buffer = OutputBuffer { try sink.write($0) }
    try writeLine(columns.map(\.name))
  }

  mutating func write(_ row: [Term?]) throws {
    try writeLine(
      row.map { term in
        if case .blank(let node)? = term { "_:" + labels.label(of: node) } else { term?.text ?? "" }
      })
  }

  private mutating func writeLine(_ cells: [String]) throws {
    for (number, cell) in cells.enumerated() {
      if number > 0 { try buffer.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else {
        try buffer.append(utf8: cell)
        continue
      }
      try buffer.append(0x22)
      for byte in cell.utf8 {
        if byte == 0x22 { try buffer.append(byte) }
        try buffer.append(byte)
      }
      try buffer.append(0x22)
    }
    try buffer.append("\r\n")
  }

  mutating func finish() throws {
    try buffer.flush()
    try sink.finish()
  }
}
