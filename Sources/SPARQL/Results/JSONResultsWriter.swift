import Files
import JSON
import RDF

/// SPARQL 1.1 Query Results JSON Format, compact.
struct JSONResultsWriter: SolutionWriter {
  private var json: JSONWriter
  private let sink: any ByteSink
  private let columns: [Variable]
  private var labels = BlankNodeLabels()

  init(_ columns: [Variable], _ sink: any ByteSink) throws {
    self.columns = columns
    self.sink = sink
    json = JSONWriter { try sink.write($0) }
    try json.beginObject()
    try json.name("head")
    try json.beginObject()
    try json.name("vars")
    try json.beginArray()
    for column in columns { try json.string(column.name) }
    try json.endArray()
    try json.endObject()
    try json.name("results")
    try json.beginObject()
    try json.name("bindings")
    try json.beginArray()
  }

  static func write(_ truth: Bool, to sink: any ByteSink) throws {
    var json = JSONWriter { try sink.write($0) }
    try json.beginObject()
    try json.name("head")
    try json.beginObject()
    try json.endObject()
    try json.name("boolean")
    try json.bool(truth)
    try json.endObject()
    try json.finish()
    try sink.finish()
  }

  mutating func write(_ row: [Term?]) throws {
    try json.beginObject()
    for case (let column, let term?) in zip(columns, row) {
      try json.name(column.name)
      try write(term)
    }
    try json.endObject()
  }

  private mutating func write(_ term: Term) throws {
    try json.beginObject()
    switch term {
    case .iri(let iri):
      try json.member("type", "uri")
      try json.member("value", iri.string)
    case .blank(let node):
      try json.member("type", "bnode")
      try json.member("value", labels.label(of: node))
    case .literal(let literal):
      try json.member("type", "literal")
      try json.member("value", literal.lexical)
      if !literal.language.isEmpty {
        try json.member("xml:lang", literal.language)
      } else if literal.datatype != XSD.string {
        try json.member("datatype", literal.datatype.string)
      }
    }
    try json.endObject()
  }

  mutating func finish() throws {
    try json.endArray()
    try json.endObject()
    try json.endObject()
    try json.finish()
    try sink.finish()
  }
}
