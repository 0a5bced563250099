import Files
import FoundationEssentials

@testable import Statements

/// The sample statements beside the checkout, where they are.
enum SampleFolder {
  static var root: String {
    var parts = #filePath.split(separator: "/").map(String.init)
    parts.removeLast(3)
    // A worktree may stand elsewhere; the folder can be named then.
    return ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"]
      ?? "/" + parts.dropLast().joined(separator: "/") + "/shared"
  }

  static var corpus: String { root + "/corpus" }
  static var releases: String { root + "/releases/releases.jsonl" }

  static var hasCorpus: Bool { FileManager.default.fileExists(atPath: corpus) }
  static var hasReleases: Bool { FileManager.default.fileExists(atPath: releases) }

  /// The files of the corpus that have a gold file, with its path.
  static func corpusFiles() -> [(input: InputFile, gold: String)] {
    InputFinder().find([corpus]).files.compactMap { input in
      let gold = corpus + "/" + input.name + ".gold.json"
      return FileManager.default.fileExists(atPath: gold) ? (input, gold) : nil
    }
  }
}

/// The statements and errors of a file.
func readAll(
  _ input: InputFile, _ reader: StatementReader = StatementReader()
) -> (statements: [Statement], errors: [ReadingError]) {
  var statements: [Statement] = []
  var errors: [ReadingError] = []
  reader.read(input) { result in
    switch result {
    case .success(let statement): statements.append(statement)
    case .failure(let error): errors.append(error)
    }
  }
  return (statements, errors)
}
