import Exports
import GraphFormats
import PropertyGraph

/// Graphs with attributes, read whole and written in another format.
struct GraphConversion {
  private let format: any PropertyGraphFormat
  private let output: ConvertOutput
  private var merger = GraphMerger()
  private var warnings: [String] = []

  /// Prepares a conversion into a format.
  init(to format: any PropertyGraphFormat, _ output: ConvertOutput) {
    self.format = format
    self.output = output
  }

  /// Reads GraphML.
  ///
  /// - Throws: what is wrong with the document.
  mutating func read(_ input: GraphInput) throws {
    let reading = try GraphMLReader.read(input.source, file: input.name)
    warnings += reading.warnings.map { "\(input.name): \($0)" }
    merger.add(reading.graph)
  }

  /// Writes what was read.
  ///
  /// - Returns: what the user should know.
  /// - Throws: what the format cannot say, or what the output throws.
  mutating func finish() throws -> [String] {
    let graph = merger.finish()
    let report = try format.write(graph) { try output.open($0) }
    return warnings + report.warnings
  }
}
