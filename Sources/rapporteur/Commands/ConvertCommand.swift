import Exports
import Files
import GraphFormats
import PropertyGraph
import RDF

/// `rapporteur convert`: graphs from one format into another.
struct ConvertCommand: Command {
  static let name = "convert"
  static let purpose = "Converts graphs between formats."
  static let operands = "FILE… --to FORMAT [--output FILE] [options]"
  static let notes = """
    FILE is a graph in RDF or GraphML, also compressed (.gz, .zst), or - for standard input. Several are merged; their \
    blank nodes stay apart.

    RDF goes to RDF as a stream, at any size in little memory. Nothing is left of an output that could not be written \
    whole.
    """
  static let options = ConvertRequest.specifications
  static let examples = [
    (line: "rapporteur convert graph.ttl --to rdfxml > graph.rdf", does: "Write Turtle as RDF/XML."),
    (line: "rapporteur convert edited.graphml --to turtle --output graph.ttl.zst", does: "Write GraphML as Turtle."),
    (line: "curl -s https://… | rapporteur convert - --from turtle --to ntriples", does: "Convert what comes."),
  ]

  private let request: ConvertRequest

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    request = try ConvertRequest(arguments)
  }

  func run() async -> ExitCode {
    let output = ConvertOutput(request)
    do {
      let warnings = try convert(output)
      try output.finish()
      if !request.isQuiet {
        for warning in warnings { StandardStream.tell("warning: \(Printable.text(warning))\n") }
      }
      return .done
    } catch is Interruption.Requested {
      return .interrupted
    } catch let failure as StandardStream.Failure where failure.isBrokenPipe {
      // Who reads has enough; that is no failure to tell of.
      return .incomplete
    } catch {
      StandardStream.tell("error: \(Printable.text(ConvertCommand.message(error)))\n")
      return .incomplete
    }
  }

  private func convert(_ output: ConvertOutput) throws -> [String] {
    if case .rdf(let syntax) = request.target { return try convert(to: syntax, output) }
    guard let format = request.target.propertyFormat else {
      throw GraphInput.Failure(description: "\(request.target.name) is written by export alone")
    }
    return try convert(to: format, output)
  }

  /// To RDF: documents of RDF go through as they come, graphs are read whole and follow.
  private func convert(to syntax: RDFSyntax, _ output: ConvertOutput) throws -> [String] {
    var conversion = RDFConversion(to: syntax) { try output.open(request.target.suffixes.first ?? "") }
    var graphs = GraphCollection(base: request.base)
    for (index, path) in request.inputs.enumerated() {
      let input = try GraphInput(path: path, syntax: request.source, base: request.base)
      try input.reading {
        switch input.syntax {
        case .rdf(let source): try conversion.read(input, syntax: source, scope: scope(index))
        case .graphML: try graphs.read(input)
        }
      }
    }
    if let graph = try graphs.finish() { try graphs.warnings += conversion.write(graph, base: request.base) }
    return graphs.warnings + (try conversion.finish())
  }

  /// To a graph format, which needs to know all nodes before it begins.
  private func convert(to format: any PropertyGraphFormat, _ output: ConvertOutput) throws -> [String] {
    var graphs = GraphCollection(base: request.base)
    for (index, path) in request.inputs.enumerated() {
      let input = try GraphInput(path: path, syntax: request.source, base: request.base)
      try input.reading {
        switch input.syntax {
        case .rdf(let source): try graphs.read(input, syntax: source, scope: scope(index))
        case .graphML: try graphs.read(input)
        }
      }
    }
    let graph = try graphs.finish() ?? PropertyGraph(schema: PropertySchema())
    return graphs.warnings + (try format.write(graph) { try output.open($0) }).warnings
  }

  /// The number of an input where there are several, so that their blank nodes stay apart.
  private func scope(_ index: Int) -> Int? { request.inputs.count > 1 ? index + 1 : nil }

  /// The message of an error, one line: `file:line:column: what` where it has a place.
  private static func message(_ error: any Error) -> String {
    switch error {
    case let error as FileWriteError: error.message(option: "--output")
    default: "\(error)"
    }
  }
}
