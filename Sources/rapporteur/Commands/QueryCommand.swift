import Files
import GraphStore
import Ontology
import QuadStore
import RDF
import SPARQL

/// `rapporteur query`: answers questions in SPARQL.
struct QueryCommand: Command {
  static let name = "query"
  static let purpose = "Answers questions in SPARQL."
  static let operands = "--store FILE | --data FILE… 'QUERY' | --file FILE | NAME"
  static let notes = """
    QUERY is SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE. NAME is a saved query; --list shows them. Data are a store, \
    or files of RDF, also compressed (.gz, .zst); without either, nothing is known.

    With --store the prefixes of the vocabulary (rap:, country:, institution:, person: …) and \
    well-known ones need no declaration.

    An answer is whole or an error: where a limit is hit nothing is written.
    """
  static let options = QueryRequest.specifications
  static let examples = [
    (
      line: "rapporteur query --store graph.db 'SELECT ?who { ?who rap:condemns country:RU }'",
      does: "Show who condemns Russia."
    ),
    (line: "rapporteur query --store graph.db posts --set person=Costa", does: "Ask a saved query."),
    (
      line: "rapporteur query --data graph.ttl --file q.rq --results csv > answer.csv",
      does: "Ask a file of Turtle, and write the answer as CSV."
    ),
  ]

  private let request: QueryRequest

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    request = try QueryRequest(arguments)
  }

  func run() async -> ExitCode {
    do {
      if request.lists { return try list() }
      let text = try QueryText(request)
      do {
        try answer(text)
      } catch let error as SPARQLSyntaxError {
        let place = text.name.isEmpty ? "" : Printable.text(text.name) + ", "
        StandardStream.tell("error: \(place)\(QueryCommand.safe(error.description))\n")
        return .incomplete
      }
      return .done
    } catch let failure as QueryText.Failure where failure.isUsage {
      StandardStream.tell("rapporteur: \(UsageError(failure.description, command: QueryCommand.name))\n")
      return .usage
    } catch let failure as StandardStream.Failure where failure.isBrokenPipe {
      // Who reads has enough; that is no failure to tell of.
      return .incomplete
    } catch let error as FileWriteError {
      StandardStream.tell("error: \(Printable.text(error.message(option: "--output")))\n")
      return .incomplete
    } catch {
      StandardStream.tell("error: \(Printable.text("\(error)"))\n")
      return .incomplete
    }
  }

  private func list() throws -> ExitCode {
    let queries = try SavedQueries.load(extraFolders: request.ontologyFolders)
    guard !request.operands.isEmpty else { return StandardStream.show(SavedQueryList.summary(queries)) }
    var pages: [String] = []
    for name in request.operands {
      guard let query = queries.first(where: { $0.name == name }) else {
        let nearest = Suggestion.nearest(to: name, among: queries.map(\.name))
        throw QueryText.Failure(
          description: "no saved query is called \(Printable.quoted(name))\(Suggestion.question(nearest))",
          isUsage: true)
      }
      pages.append(SavedQueryList.page(query))
    }
    return StandardStream.show(pages.joined(separator: "\n"))
  }

  /// Reads the query before the data, so that an error in it is told at once.
  private func answer(_ text: QueryText) throws {
    let options = QueryOptions(
      timeLimit: request.timeLimit, rowLimit: request.rowLimit, memoryLimit: request.memoryLimit)
    if let path = request.store {
      let store = try GraphStore(path: path, mode: .reading)
      let known = store.queryPrefixes
      let query = try Query(text.text, base: text.base, prefixes: AnswerWriter.table(known))
      try write(query, over: store.quads, options, prefixes: known)
    } else {
      let query = try Query(text.text, base: text.base)
      let known = GraphStore.queryPrefixes(base: CommonOptions.defaultBaseIRI)
      let dataset = try QueryDataset(data: request.data, named: request.named)
      try write(query, over: dataset.store, options, prefixes: dataset.prefixes + known)
    }
  }

  private func write(
    _ query: Query, over store: QuadStore, _ options: QueryOptions, prefixes: [(prefix: String, namespace: String)]
  ) throws {
    let unknown = try query.unknownFunctions()
    if !unknown.isEmpty {
      note(
        "nobody here knows the function \(unknown.map(\.description).joined(separator: ", ")): each call is an error")
    }
    let engine = QueryEngine(store, options: options)
    let output = HeldOutput(path: request.output)
    if request.explains {
      try output.write(Array((try engine.explain(query) + "\n").utf8))
      try output.finish()
      return
    }
    let writer = AnswerWriter(request, output: output, prefixes: query.prefixes, others: prefixes)
    for warning in try writer.write(try engine.run(query)) { note(warning) }
  }

  private func note(_ text: String) {
    if !request.isQuiet { StandardStream.tell("note: \(Printable.text(text))\n") }
  }

  /// The message of a syntax error keeps its lines and tabs, which the caret needs.
  private static func safe(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
        .joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
