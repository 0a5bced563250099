import Files
import RDF
import XML

/// SPARQL Query Results XML Format (Second Edition).
struct XMLResultsWriter: SolutionWriter {
  private var xml: XMLWriter
  private let names: Names
  private let sink: any ByteSink
  private let columns: [Variable]
  private var labels = BlankNodeLabels()

  /// The names of elements and attributes, checked once.
  private struct Names {
    let sparql: XMLName
    let xmlns: XMLName
    let head: XMLName
    let variable: XMLName
    let name: XMLName
    let boolean: XMLName
    let results: XMLName
    let result: XMLName
    let binding: XMLName
    let uri: XMLName
    let bnode: XMLName
    let literal: XMLName
    let language: XMLName
    let datatype: XMLName

    init() throws {
      sparql = try XMLName("sparql")
      xmlns = try XMLName("xmlns")
      head = try XMLName("head")
      variable = try XMLName("variable")
      name = try XMLName("name")
      boolean = try XMLName("boolean")
      results = try XMLName("results")
      result = try XMLName("result")
      binding = try XMLName("binding")
      uri = try XMLName("uri")
      bnode = try XMLName("bnode")
      literal = try XMLName("literal")
      language = try XMLName("xml:lang")
      datatype = try XMLName("datatype")
    }
  }

  init(_ columns: [Variable], _ sink: any ByteSink) throws {
    self.columns = columns
    self.sink = sink
    names = try Names()
    xml = XMLWriter { try sink.write($0) }
    try XMLResultsWriter.begin(&xml, names)
    for column in columns {
      try xml.start(names.variable)
      try xml.attribute(names.name, column.name)
      try xml.end()
    }
    try xml.end()
    try xml.start(names.results)
  }

  /// The root, and the head, which stays open.
  private static func begin(_ xml: inout XMLWriter, _ names: Names) throws {
    try xml.start(names.sparql)
    try xml.attribute(names.xmlns, "http://www.w3.org/2005/sparql-results#")
    try xml.start(names.head)
  }

  static func write(_ truth: Bool, to sink: any ByteSink) throws {
    let names = try Names()
    var xml = XMLWriter { try sink.write($0) }
    try begin(&xml, names)
    try xml.end()
    try xml.start(names.boolean)
    try xml.text(truth ? "true" : "false")
    try xml.end()
    try xml.end()
    try xml.finish()
    try sink.finish()
  }

  var warnings: [String] {
    let count = xml.removedCharacters
    if count == 0 { return [] }
    return ["\(count) character\(count == 1 ? "" : "s") left out that XML cannot hold; JSON and TSV can"]
  }

  mutating func write(_ row: [Term?]) throws {
    try xml.start(names.result)
    for case (let column, let term?) in zip(columns, row) {
      try xml.start(names.binding)
      try xml.attribute(names.name, column.name)
      try write(term)
      try xml.end()
    }
    try xml.end()
  }

  private mutating func write(_ term: Term) throws {
    switch term {
    case .iri(let iri):
      try xml.start(names.uri)
      try xml.text(iri.string)
    case .blank(let node):
      try xml.start(names.bnode)
      try xml.text(labels.label(of: node))
    case .literal(let literal):
      try xml.start(names.literal)
      if !literal.language.isEmpty {
        try xml.attribute(names.language, literal.language)
      } else if literal.datatype != XSD.string {
        try xml.attribute(names.datatype, literal.datatype.string)
      }
      try xml.text(literal.lexical)
    }
    try xml.end()
  }

  mutating func finish() throws {
    try xml.end()
    try xml.end()
    try xml.finish()
    try sink.finish()
  }
}
