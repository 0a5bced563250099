import Files
import Ontology
import RDF

/// The text of the query to answer, and what it is called in messages.
struct QueryText {
  /// Why there is none.
  struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what to do.
    let description: String
    /// Whether the command line is at fault.
    var isUsage = false
  }

  /// Bytes of a query at most; beyond, a file of something else was named.
  private static let limit = 64 << 20

  /// The query.
  let text: String
  /// What messages begin with; empty for a query on the command line.
  let name: String
  /// What its relative IRIs are resolved against; empty where there is nothing.
  let base: String

  /// Finds the query of a request: its file, a saved one, or the text itself.
  ///
  /// - Throws: ``Failure``, `OntologyError`.
  init(_ request: QueryRequest) throws {
    if let file = request.file {
      guard request.settings.isEmpty else { throw QueryText.noParameters }
      text = try QueryText.read(file)
      name = file == InputFile.standardInputPath ? "standard input" : file
      base = request.base ?? (file == InputFile.standardInputPath ? "" : GraphInput.iri(of: file))
      return
    }
    base = request.base ?? ""
    let operand = request.operands.first ?? ""
    guard QueryText.isName(operand) else {
      guard request.settings.isEmpty else { throw QueryText.noParameters }
      (text, name) = (operand, "")
      return
    }
    let saved = try SavedQueries.load(extraFolders: request.ontologyFolders)
    guard let query = saved.first(where: { $0.name == operand }) else {
      let nearest = Suggestion.nearest(to: operand, among: saved.map(\.name))
      throw Failure(
        description: "no saved query is called '\(operand)'\(Suggestion.question(nearest)); --list shows them",
        isUsage: true)
    }
    for name in request.settings.keys.sorted() where !query.parameters.contains(where: { $0.name == name }) {
      let known = query.parameters.map(\.name)
      throw Failure(
        description: "\(query.name) has no parameter \(Printable.quoted(name))"
          + (known.isEmpty ? "; it has none" : ", only " + known.joined(separator: ", ")), isUsage: true)
    }
    (text, name) = (query.text(setting: request.settings), query.name)
  }

  private static let noParameters = Failure(
    description: "--set goes with the name of a saved query; write the value into yours", isUsage: true)

  /// Whether a word can be the name of a saved query; no query is one such word.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func read(_ path: String) throws -> String {
    let name = path == InputFile.standardInputPath ? "standard input" : path
    do {
      let source = try InputByteStream(path: path, decompresses: true)
      var bytes: [UInt8] = []
      try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
        var count = try source.read(into: buffer)
        while count > 0 {
          bytes += buffer[..<count]
          guard bytes.count <= limit else {
            throw Failure(description: "\(name): is no query: it has more than \(limit >> 20) megabytes")
          }
          count = try source.read(into: buffer)
        }
      }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Failure(description: "\(name): is no query: it is not in UTF-8")
      }
      return text
    } catch let failure as InputByteStream.Failure {
      throw Failure(description: "\(name): \(failure.fact)")
    }
  }
}
