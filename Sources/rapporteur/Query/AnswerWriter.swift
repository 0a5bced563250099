import Files
import RDF
import SPARQL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Writes the answer to a query in the format asked for, or in a fit one.
struct AnswerWriter {
  private let asked: AnswerFormat?
  private let output: HeldOutput
  private let isTerminal: Bool
  private let prefixes: [(prefix: String, namespace: String)]
  private let others: [(prefix: String, namespace: String)]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - prefixes: prefixes of the query, which come first.
  ///   - others: prefixes of the data.
  init(
    _ request: QueryRequest, output: HeldOutput, prefixes: [String: String],
    others: [(prefix: String, namespace: String)]
  ) {
    asked = request.results
    self.output = output
    isTerminal = request.output == nil && isatty(STDOUT_FILENO) == 1
    self.prefixes = prefixes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.others = others
  }

  /// Writes all of it.
  ///
  /// - Returns: What the user should know.
  /// - Throws: What the query throws while it is answered, what the format cannot say, or what the output throws.
  func write(_ result: QueryResult) throws -> [String] {
    switch result {
    case .solutions(let solutions): try write(solutions)
    case .boolean(let truth): try write(truth)
    case .graph(let graph): try write(graph)
    }
  }

  private func write(_ solutions: QuerySolutions) throws -> [String] {
    let format = AnswerFormat.forSolutions(asked, isTerminal: isTerminal)
    var writer = try format.writer(
      columns: solutions.columns, to: output, prefixes: AnswerWriter.table(prefixes + others))
    while let row = try solutions.next() { try writer.write(row) }
    try writer.finish()
    return fallback(to: .table(format), form: "SELECT") + writer.warnings
  }

  private func write(_ truth: Bool) throws -> [String] {
    let format = AnswerFormat.forTruth(asked)
    try format.write(truth, to: output)
    return fallback(to: .table(format), form: "ASK")
  }

  private func write(_ graph: QueryGraph) throws -> [String] {
    let syntax = AnswerFormat.forGraph(asked)
    let output = output
    // Prefixes that hold without a declaration would all be declared, used or not.
    let known = Set(others.map(\.namespace))
    let declared = prefixes.filter { !known.contains($0.namespace) }
    var conversion = RDFConversion(to: syntax, prefixes: declared) { output }
    while let quad = try graph.next() { try quad.withBytes { try conversion.take($0) } }
    return fallback(to: .graph(syntax), form: "CONSTRUCT or DESCRIBE") + (try conversion.finish())
  }

  private func fallback(to format: AnswerFormat, form: String) -> [String] {
    guard let asked, asked != format else { return [] }
    return ["\(asked.name) cannot say what \(form) gives; written as \(format.name)"]
  }

  /// The namespaces by prefix; of two of one prefix the first.
  static func table(_ prefixes: [(prefix: String, namespace: String)]) -> [String: String] {
    Dictionary(prefixes.map { ($0.prefix, $0.namespace) }) { first, _ in first }
  }
}
