import Files
import PropertyGraph

/// A format whose nodes get places and measures before they are written (``LaidOutGraph``).
public struct LaidOutFormat: PropertyGraphFormat {
  /// The format that is written.
  public let format: any PropertyGraphFormat

  /// Makes a format of another.
  public init(_ format: any PropertyGraphFormat) {
    self.format = format
  }

  /// The name of the format that is written.
  public var name: String { format.name }

  /// The files of the format that is written.
  public var suffixes: [String] { format.suffixes }

  /// Lays the graph out and writes it.
  ///
  /// - Throws: `LayoutError`, or what the format throws.
  public func write(
    _ graph: some PropertyGraphSource, open: (_ suffix: String) throws -> any ByteSink
  ) throws -> FormatReport {
    let laidOut = try LaidOutGraph(graph)
    var report = try format.write(laidOut, open: open)
    if laidOut.isBetweennessEstimated { report.warnings.append("betweenness is estimated from a sample of nodes") }
    return report
  }
}
