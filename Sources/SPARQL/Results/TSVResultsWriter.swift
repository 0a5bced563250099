import Files
import RDF
import XML

/// SPARQL 1.1 Query Results TSV: terms as SPARQL and Turtle write them, without prefixes.
struct TSVResultsWriter: SolutionWriter {
  private var buffer: OutputBuffer
  private let sink: any ByteSink
  private var labels = BlankNodeLabels()

  init(_ columns: [Variable], _ sink: any ByteSink) throws {
    self.sink = sink
    buffer = OutputBuffer { try sink.write($0) }
    try writeLine(columns.map { "?" + $0.name })
  }

  mutating func write(_ row: [Term?]) throws {
    try writeLine(row.map { $0.map { text(of: $0) } ?? "" })
  }

  private mutating func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): return iri.description
    case .blank(let node): return "_:" + labels.label(of: node)
    case .literal(let literal):
      if TSVResultsWriter.isNumber(literal) { return literal.lexical }
      let quoted = Shortener.quoted(literal.lexical)
      if !literal.language.isEmpty { return quoted + "@" + literal.language }
      return literal.datatype == XSD.string ? quoted : quoted + "^^" + literal.datatype.description
    }
  }

  /// Whether the bare lexical form reads back to the same literal.
  private static func isNumber(_ literal: Literal) -> Bool {
    let digits = Set("0123456789".utf8)
    var form = Substring(literal.lexical).utf8
    if form.first == UInt8(ascii: "-") || form.first == UInt8(ascii: "+") { form = form.dropFirst() }
    let whole = form.prefix { digits.contains($0) }
    var rest = form.dropFirst(whole.count)
    if literal.datatype == XSD.integer { return !whole.isEmpty && rest.isEmpty }
    guard literal.datatype == XSD.decimal || literal.datatype == XSD.double else { return false }
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      fraction = rest.prefix { digits.contains($0) }.count
      rest = rest.dropFirst(fraction)
    }
    if literal.datatype == XSD.decimal { return fraction > 0 && rest.isEmpty }
    guard !whole.isEmpty || fraction > 0, rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") else {
      return false
    }
    rest = rest.dropFirst()
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
    return !rest.isEmpty && rest.allSatisfy { digits.contains($0) }
  }

  private mutating func writeLine(_ cells: [String]) throws {
    for (number, cell) in cells.enumerated() {
      if number > 0 { try buffer.append(UInt8(ascii: "\t")) }
      try buffer.append(utf8: cell)
    }
    try buffer.append(UInt8(ascii: "\n"))
  }

  mutating func finish() throws {
    try buffer.flush()
    try sink.finish()
  }
}
