import Files
import GraphStore
import KnowledgeGraph

/// Stores among the INPUTs of a command.
struct StoreInputs {
  /// Stores differ in what their identifiers begin with.
  struct DifferentBases: Error, CustomStringConvertible {
    let description: String
  }

  /// The paths of stores, sorted.
  let paths: [String]
  /// The other INPUTs.
  let others: [String]

  /// Tells stores from other files by the first bytes that every SQLite file has (SQLite, "Database File Format", 1.3).
  init(_ inputs: [String]) {
    let found = Set(inputs.filter { StoreInputs.isStore($0) })
    paths = found.sorted()
    others = inputs.filter { !found.contains($0) }
  }

  /// The stores as files that were read, for the manifest.
  var files: [InputFile] { paths.map { InputFile(path: $0, name: $0, format: nil) } }

  /// Opens the stores; what they have in common is their base IRI, unless another is asked for.
  func open(base: String?) throws -> (stores: [GraphStore], base: String?) {
    let stores = try paths.map { try GraphStore(path: $0, mode: .reading) }
    if let base { return (stores, base) }
    if let first = stores.first, let other = stores.first(where: { $0.options.base != first.options.base }) {
      throw DifferentBases(
        description: "the identifiers of \(first.database.path) begin with \(first.options.base), those of "
          + "\(other.database.path) with \(other.options.base); choose with --base-iri")
    }
    return (stores, stores.first?.options.base)
  }

  private static func isStore(_ path: String) -> Bool {
    guard path != InputFile.standardInputPath else { return false }
    do throws(InputByteStream.Failure) {
      let stream = try InputByteStream(path: path)
      return try stream.next().starts(with: Array("SQLite format 3\0".utf8))
    } catch {
      // Whoever reads it as a statement will say what is wrong with it.
      return false
    }
  }
}
