import FoundationEssentials

/// Why something cannot be measured: the file, the line where it has lines, and what is wrong.
public struct EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// Line in it, from 1, or `nil` for the whole file.
  public let line: Int?
  /// What is wrong, and what to do.
  public let problem: String

  /// Makes an error.
  public init(path: String, line: Int? = nil, problem: String) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  /// `sheet.csv:12: …`.
  public var description: String { path + (line.map { ":\($0)" } ?? "") + ": " + problem }

  /// The bytes of a file.
  ///
  /// - Throws: ``EvaluationError`` where it cannot be read.
  static func read(_ path: String) throws(EvaluationError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw EvaluationError(path: path, problem: "cannot be read; check the path and its permissions")
    }
  }

  /// The text of a file in UTF-8.
  ///
  /// - Throws: ``EvaluationError`` where it cannot be read or is not UTF-8.
  static func text(_ path: String) throws(EvaluationError) -> String {
    guard let text = String(validating: try read(path), as: UTF8.self) else {
      throw EvaluationError(path: path, problem: "is not UTF-8; save it as CSV UTF-8")
    }
    return text
  }

  /// A value from JSON.
  ///
  /// - Throws: ``EvaluationError`` that says which member is missing or wrong.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from bytes: Data, path: String, line: Int? = nil
  ) throws(EvaluationError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: bytes)
    } catch let error as DecodingError {
      throw EvaluationError(path: path, line: line, problem: words(for: error))
    } catch {
      throw EvaluationError(path: path, line: line, problem: "is not JSON")
    }
  }

  private static func words(for error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context):
      return "lacks the member '\(key.stringValue)'" + (context.codingPath.isEmpty ? "" : " in \(place(context))")
    case .typeMismatch(_, let context), .valueNotFound(_, let context): return "\(place(context)) is of another type"
    default: return "is not JSON"
    }
  }
}
