import FoundationEssentials

/// The records of a JSON Lines file.
enum JSONLines {
  /// Decodes every line that is not empty.
  ///
  /// - Throws: ``EvaluationError`` naming the line that is no such record.
  static func read<Record: Decodable>(_ type: Record.Type, _ path: String) throws(EvaluationError) -> [Record] {
    var records: [Record] = []
    for (index, line) in try EvaluationError.read(path).split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if isBlank { continue }
      records.append(try EvaluationError.decode(type, from: Data(line), path: path, line: index + 1))
    }
    guard !records.isEmpty else { throw EvaluationError(path: path, problem: "holds no record") }
    return records
  }
}
