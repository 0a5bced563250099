import Files
import GraphFormats
import RDF
import SPARQL
import Statements

/// A reader that takes bytes from anyone, and what must hold of whatever it makes of them.
enum FuzzedReader: String, CaseIterable {
  case html, jsonlines, rdfxml, turtle, trig, ntriples, nquads, graphml, sparql

  /// Reads any bytes; a broken promise stops the program.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .html: FuzzedReader.readStatements(bytes, as: .html, name: "page.html")
    case .jsonlines: FuzzedReader.readStatements(bytes, as: .jsonLines, name: "lines.jsonl")
    case .sparql: FuzzedReader.readQuery(bytes)
    case .rdfxml: FuzzedReader.readQuads(bytes, .rdfxml)
    case .turtle: FuzzedReader.readQuads(bytes, .turtle)
    case .trig: FuzzedReader.readQuads(bytes, .trig)
    case .ntriples: FuzzedReader.readQuads(bytes, .ntriples)
    case .nquads: FuzzedReader.readQuads(bytes, .nquads)
    case .graphml: FuzzedReader.readGraph(bytes)
    }
  }

  /// A query is read and translated, or its error stands within it.
  private static func readQuery(_ bytes: [UInt8]) {
    do {
      let query = try Query(String(decoding: bytes, as: UTF8.self), base: "http://e/")
      let algebra = try query.explanation()
      precondition(!algebra.isEmpty)
    } catch let error as SPARQLSyntaxError {
      precondition(error.line > 0 && error.column > 0 && error.column <= error.text.unicodeScalars.count + 1)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  private static func readStatements(_ bytes: [UInt8], as format: InputFormat, name: String) {
    let file = InputFile(path: name, name: "input", format: format)
    StatementReader().read(bytes, as: format, of: file) { result in
      switch result {
      case .success(let statement): precondition(!statement.id.isEmpty && !statement.text.isEmpty)
      case .failure(let error): precondition(!error.description.isEmpty)
      }
    }
  }

  /// What is read is written as N-Quads and read again: the same number of quads must come.
  private static func readQuads(_ bytes: [UInt8], _ syntax: RDFSyntax) {
    do {
      let sink = MemorySink()
      var writer = NTriplesWriter(to: sink, namesGraphs: true)
      try RDFReader.read(MemorySource(bytes), syntax: syntax, file: "input", base: "http://example.org/") {
        try writer.write($0)
      }
      try writer.finish()
      var count = 0
      try RDFReader.read(MemorySource(sink.bytes), syntax: .nquads, file: "written", base: "") { _ in count += 1 }
      precondition(count == writer.tripleCount)
    } catch let error as RDFSyntaxError {
      precondition(error.file != "written" && !error.message.isEmpty)
    } catch is RDFWriteError {
      // Readers take IRIs that N-Quads cannot say only where their syntax does; the writer names them.
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// What is read joins nodes that are there, and is written and read again alike.
  private static func readGraph(_ bytes: [UInt8]) {
    do {
      let graph = try GraphMLReader.read(MemorySource(bytes), file: "input").graph
      let ids = Set(graph.nodes.map(\.id))
      precondition(ids.count == graph.nodes.count)
      precondition(graph.edges.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
      let sink = MemorySink()
      _ = try GraphMLFormat().write(graph) { _ in sink }
      let again = try GraphMLReader.read(MemorySource(sink.bytes), file: "written").graph
      precondition(again.nodes.count == graph.nodes.count && again.edges.count == graph.edges.count)
    } catch let error as GraphReadingError {
      precondition(!error.description.hasPrefix("written"))
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
