import Files
import RDF

/// The formats of tables and truth values.
public enum ResultsFormat: String, CaseIterable, Sendable {
  /// Columns for the eye.
  case table
  /// SPARQL 1.1 Query Results CSV and TSV Formats.
  case csv
  /// The same, with terms as Turtle writes them.
  case tsv
  /// SPARQL 1.1 Query Results JSON Format.
  case json
  /// SPARQL Query Results XML Format.
  case xml

  /// The registered media type.
  public var mediaType: String {
    switch self {
    case .table: "text/plain"
    case .csv: "text/csv"
    case .tsv: "text/tab-separated-values"
    case .json: "application/sparql-results+json"
    case .xml: "application/sparql-results+xml"
    }
  }

  /// Whether it can say a truth value; the standards of CSV and TSV give no way.
  public var hasTruthValues: Bool { self != .csv && self != .tsv }

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - columns: The columns, in order.
  ///   - sink: Where the bytes go.
  ///   - prefixes: Prefixes for the IRIs of ``table``; the other formats write them whole.
  /// - Throws: What the sink throws.
  public func writer(
    columns: [Variable], to sink: any ByteSink, prefixes: [String: String] = [:]
  ) throws -> any SolutionWriter {
    switch self {
    case .table: TableResultsWriter(columns, sink, prefixes)
    case .csv: try CSVResultsWriter(columns, sink)
    case .tsv: try TSVResultsWriter(columns, sink)
    case .json: try JSONResultsWriter(columns, sink)
    case .xml: try XMLResultsWriter(columns, sink)
    }
  }

  /// Writes a truth value and finishes the sink; formats without one write the bare word.
  ///
  /// - Throws: What the sink throws.
  public func write(_ truth: Bool, to sink: any ByteSink) throws {
    switch self {
    case .table, .csv, .tsv:
      try sink.write(Array("\(truth)\n".utf8))
      try sink.finish()
    case .json: try JSONResultsWriter.write(truth, to: sink)
    case .xml: try XMLResultsWriter.write(truth, to: sink)
    }
  }
}
