/// What the sheets of a sample did not show: confidence, rule, and how many facts there are of each predicate.
public struct SampleKey: Sendable {
  /// Confidence by id of the fact.
  public let confidences: [String: Double]
  /// Number of facts in the population by predicate.
  public let populations: [String: Int]

  /// Reads a key.
  ///
  /// - Throws: ``EvaluationError`` naming the line with a number that is none.
  public init(path: String) throws(EvaluationError) {
    try self.init(try EvaluationError.text(path), path: path)
  }

  /// Reads a key from its text.
  ///
  /// - Throws: As ``init(path:)``.
  public init(_ text: String, path: String) throws(EvaluationError) {
    let table = try CSVTable(text, path: path)
    let id = try table.index(of: "id", path: path)
    let predicate = try table.index(of: "predicate", path: path)
    let population = try table.index(of: "population", path: path)
    let confidence = try table.index(of: "confidence", path: path)
    var confidences: [String: Double] = [:]
    var populations: [String: Int] = [:]
    for row in table.rows {
      guard let sure = Double(row.fields[confidence]), (0...1).contains(sure) else {
        throw EvaluationError(
          path: path, line: row.line, problem: "'\(row.fields[confidence])' is no confidence from 0 to 1")
      }
      guard let count = Int(row.fields[population]), count > 0 else {
        throw EvaluationError(path: path, line: row.line, problem: "'\(row.fields[population])' is no count of facts")
      }
      guard confidences.updateValue(sure, forKey: row.fields[id]) == nil else {
        throw EvaluationError(path: path, line: row.line, problem: "the id \(row.fields[id]) stands twice")
      }
      populations[row.fields[predicate]] = count
    }
    self.confidences = confidences
    self.populations = populations
  }
}
