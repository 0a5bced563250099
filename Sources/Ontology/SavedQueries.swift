import COntologyData
import Foundation

/// The saved queries: those of the folder `Ontology/Queries/`, embedded in the program, and those of a user's folders.
public enum SavedQueries {
  /// All of them, by name.
  ///
  /// - Parameter folders: Folders whose files `*.rq` are added; a name that is there already is replaced.
  /// - Throws: ``OntologyError``.
  public static func load(extraFolders folders: [String] = []) throws -> [SavedQuery] {
    var queries: [String: SavedQuery] = [:]
    for index in 0..<rapporteur_saved_query_count() {
      let file = rapporteur_saved_query_at(index)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      let query = try SavedQuery(name: String(cString: file.path), text: String(decoding: bytes, as: UTF8.self))
      queries[query.name] = query
    }
    for folder in folders {
      for query in try read(folder) { queries[query.name] = query }
    }
    return queries.values.sorted { $0.name < $1.name }
  }

  private static func read(_ folder: String) throws -> [SavedQuery] {
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".rq") }.sorted().map {
        let url = URL(fileURLWithPath: folder + "/" + $0)
        let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        return try SavedQuery(name: url.deletingPathExtension().lastPathComponent, text: text)
      }
    } catch let error as OntologyError {
      throw error
    } catch {
      throw OntologyError.unreadable(path: folder, reason: error.localizedDescription)
    }
  }
}
