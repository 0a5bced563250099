import FoundationEssentials

/// The gold files of folders (`NAME.gold.json`), by the id of their statement.
public struct GoldFolder: Sendable {
  /// What is wanted of each statement, in the order of the ids.
  public let statements: [GoldStatement]

  /// Ending of the names of gold files.
  public static let suffix = ".gold.json"

  /// Reads every gold file of some folders.
  ///
  /// - Throws: ``EvaluationError`` for a folder or file that cannot be read, one that is no gold file, two of one name,
  ///   or none at all.
  public init(_ folders: [String]) throws(EvaluationError) {
    var paths: [String: String] = [:]
    for folder in folders {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder)
      } catch {
        throw EvaluationError(path: folder, problem: "no folder that can be read; check the path")
      }
      for name in names where name.hasSuffix(GoldFolder.suffix) {
        let id = String(name.dropLast(GoldFolder.suffix.count))
        if let other = paths.updateValue(folder + "/" + name, forKey: id) {
          throw EvaluationError(path: folder + "/" + name, problem: "has the name of \(other); rename one")
        }
      }
    }
    guard !paths.isEmpty else {
      throw EvaluationError(
        path: folders.joined(separator: ", "),
        problem: "holds no NAME\(GoldFolder.suffix); name their folder with --gold")
    }
    var statements: [GoldStatement] = []
    for (id, path) in paths.sorted(by: { $0.key < $1.key }) {
      statements.append(try GoldStatement(try EvaluationError.read(path), id: id, path: path))
    }
    self.statements = statements
  }
}
