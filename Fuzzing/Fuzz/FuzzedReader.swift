import Files
import Statements

/// A reader that takes bytes from anyone, and what must hold of whatever it makes of them.
enum FuzzedReader: String, CaseIterable {
  case html, jsonlines

  /// Reads any bytes; a broken promise stops the program.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .html: FuzzedReader.readStatements(bytes, as: .html, name: "page.html")
    case .jsonlines: FuzzedReader.readStatements(bytes, as: .jsonLines, name: "lines.jsonl")
    }
  }

  private static func readStatements(_ bytes: [UInt8], as format: InputFormat, name: String) {
    let file = InputFile(path: name, name: "input", format: format)
    StatementReader().read(bytes, as: format, of: file) { result in
      switch result {
      case .success(let statement): precondition(!statement.id.isEmpty && !statement.text.isEmpty)
      case .failure(let error): precondition(!error.description.isEmpty)
      }
    }
  }
}
