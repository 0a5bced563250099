import Foundation

/// A sheet that a coder filled in.
public struct CodedSheet: Sendable {
  /// The file, which stands for the coder.
  public let path: String
  /// Verdicts by id of the fact.
  public let verdicts: [String: Verdict]
  /// Predicates by id of the fact.
  public let predicates: [String: String]

  /// Reads a sheet; it needs the columns `id`, `predicate` and `verdict`, in any order.
  ///
  /// - Throws: ``EvaluationError`` naming the line with an unknown verdict, an empty or a repeated id.
  public init(path: String) throws(EvaluationError) {
    try self.init(try EvaluationError.text(path), path: path)
  }

  /// Reads a sheet from its text.
  ///
  /// - Throws: As ``init(path:)``.
  public init(_ text: String, path: String) throws(EvaluationError) {
    let table = try CSVTable(text, path: path)
    let id = try table.index(of: "id", path: path)
    let predicate = try table.index(of: "predicate", path: path)
    let verdict = try table.index(of: "verdict", path: path)
    var verdicts: [String: Verdict] = [:]
    var predicates: [String: String] = [:]
    for row in table.rows {
      let key = row.fields[id]
      guard !key.isEmpty else { throw EvaluationError(path: path, line: row.line, problem: "a row without an id") }
      guard let value = Verdict(row.fields[verdict]) else {
        throw EvaluationError(
          path: path, line: row.line,
          problem: "'\(row.fields[verdict])' is no verdict; write y, n, or ? (or nothing) for not judged")
      }
      guard verdicts.updateValue(value, forKey: key) == nil else {
        throw EvaluationError(path: path, line: row.line, problem: "the id \(key) stands twice")
      }
      predicates[key] = row.fields[predicate]
    }
    self.path = path
    self.verdicts = verdicts
    self.predicates = predicates
  }
}
