import Files
import PropertyGraph

/// A file format for graphs with attributes: configured once, then given a graph and somewhere to write.
public protocol PropertyGraphFormat: Sendable {
  /// The word that `--format` and `--to` know (`graphml`).
  var name: String { get }

  /// What follows the name of the graph in the names of its files, in the order of writing: `[".graphml"]`, or
  /// `["-nodes.csv", "-edges.csv"]`.
  var suffixes: [String] { get }

  /// Writes a graph; the bytes depend on the graph and the options only.
  ///
  /// - Parameters:
  ///   - graph: What is written.
  ///   - open: Opens the sink of a suffix. The writer finishes each sink before it opens the next.
  /// - Throws: What the format cannot say, naming it, or what `open` or a sink throws; the sink is not finished then.
  func write(_ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink) throws -> FormatReport
}
