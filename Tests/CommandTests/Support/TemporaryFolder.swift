import Foundation

/// A folder that is there for the length of a test.
enum TemporaryFolder {
  /// Makes a folder, and removes it afterwards.
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rapporteur-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do {
        try FileManager.default.removeItem(at: folder)
      } catch {
        FileHandle.standardError.write(Data("left behind: \(folder.path): \(error)\n".utf8))
      }
    }
    return try body(folder)
  }

  /// Writes files, by path and text, into a folder.
  static func fill(_ folder: URL, _ files: [String: String]) throws {
    for (path, text) in files { try write(Array(text.utf8), to: folder.appending(path: path)) }
  }

  /// Writes a file and the folders above it.
  static func write(_ bytes: [UInt8], to file: URL) throws {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// The files of a folder, at any depth, by path, sorted.
  static func contents(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
