import RDF
import SPARQL

/// The formats of `--results`: those of tables, and those of graphs.
enum AnswerFormat: Hashable, Sendable {
  case table(ResultsFormat)
  case graph(RDFSyntax)

  /// All of them, in the order in which users are told of them.
  static let all: [AnswerFormat] = ResultsFormat.allCases.map { .table($0) } + RDFSyntax.allCases.map { .graph($0) }

  /// The word that `--results` knows.
  var name: String {
    switch self {
    case .table(let format): format.rawValue
    case .graph(let syntax): syntax.rawValue
    }
  }

  /// The format that a word names: its name, or an extension of its files.
  init?(word: String) {
    let folded = word.lowercased()
    if let format = AnswerFormat.all.first(where: { $0.name == folded }) {
      self = format
    } else if let syntax = RDFSyntax.allCases.first(where: { $0.fileExtensions.contains(folded) }) {
      self = .graph(syntax)
    } else {
      return nil
    }
  }

  /// The format for a table of solutions.
  ///
  /// - Parameter isTerminal: whether a person reads it, where nothing is asked for.
  static func forSolutions(_ asked: AnswerFormat?, isTerminal: Bool) -> ResultsFormat {
    if case .table(let format)? = asked { return format }
    return isTerminal ? .table : .tsv
  }

  /// The format for a truth value; nothing asked for means the bare word.
  static func forTruth(_ asked: AnswerFormat?) -> ResultsFormat {
    if case .table(let format)? = asked, format.hasTruthValues { return format }
    return .table
  }

  /// The syntax for a graph.
  static func forGraph(_ asked: AnswerFormat?) -> RDFSyntax {
    switch asked {
    case .graph(let syntax)?: syntax
    case .table(.xml)?: .rdfxml
    case .table(.json)?: .jsonld
    case .table?, nil: .turtle
    }
  }
}
