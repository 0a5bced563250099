import COntologyData
import Foundation

/// A data file: one of the folder `Ontology/`, embedded in the program, or one of a user's folder.
public struct OntologyFile: Sendable {
  /// Path relative to its folder for embedded files, as given for a user's.
  public let path: String
  /// Its content.
  public let bytes: [UInt8]

  /// The files embedded in the program, in the order of their paths.
  public static func embedded() -> [OntologyFile] {
    (0..<rapporteur_ontology_file_count()).map { index in
      let file = rapporteur_ontology_file_at(index)
      return OntologyFile(
        path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }

  /// The Turtle files below folders, sorted by path.
  ///
  /// - Throws: ``OntologyError/unreadable(path:reason:)``.
  public static func files(inFolders folders: [String]) throws -> [OntologyFile] {
    var files: [OntologyFile] = []
    for folder in folders {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
        throw OntologyError.unreadable(path: folder, reason: "no such file or folder")
      }
      guard isFolder.boolValue else {
        files.append(try file(at: folder))
        continue
      }
      do {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".ttl") }.sorted()
        for path in paths { files.append(try file(at: folder + "/" + path)) }
      } catch let error as OntologyError {
        throw error
      } catch {
        throw OntologyError.unreadable(path: folder, reason: error.localizedDescription)
      }
    }
    return files
  }

  private static func file(at path: String) throws -> OntologyFile {
    do {
      return OntologyFile(path: path, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    } catch {
      throw OntologyError.unreadable(path: path, reason: error.localizedDescription)
    }
  }
}
