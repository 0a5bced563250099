import FoundationEssentials

/// Finds the files that INPUT arguments stand for.
///
/// A folder stands for all files of known kinds in and under it, hidden ones apart; a file named itself is read
/// whatever its extension. The result depends neither on the order of the arguments nor on that of the folders.
public struct InputFinder: Sendable {
  /// Folders nested deeper than this are not entered.
  static let maximumDepth = 200

  /// Makes a finder.
  public init() {}

  /// The files that the arguments stand for.
  ///
  /// - Parameter arguments: paths of files and folders; `-` is standard input.
  public func find(_ arguments: [String]) -> InputListing {
    var search = Search()
    for argument in Set(arguments).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      search.expand(argument)
    }
    return search.listing()
  }
}

/// One run of the finder.
private struct Search {
  /// The files found so far by their resolved paths, so that one file under two names is read once.
  var files: [String: InputFile] = [:]
  var skipped: Set<String> = []
  var errors: Set<InputError> = []
  let manager = FileManager.default

  func listing() -> InputListing {
    var listing = InputListing()
    listing.files = files.values.sorted()
    listing.skipped = skipped.subtracting(files.keys).count
    listing.errors = errors.sorted { left, right in
      left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
    }
    return listing
  }

  mutating func expand(_ argument: String) {
    if argument == InputFile.standardInputPath {
      add(.standardInput, resolved: InputFile.standardInputPath)
      return
    }
    var isFolder = false
    guard manager.fileExists(atPath: argument, isDirectory: &isFolder) else {
      errors.insert(InputError(path: argument, fact: .missing))
      return
    }
    if isFolder {
      expandFolder(argument)
    } else if manager.isReadableFile(atPath: argument) {
      let base = argument.split(separator: "/").last.map(String.init) ?? argument
      add(
        InputFile(path: argument, name: InputFile.dropExtension(base), format: InputFormat(fileName: base)),
        resolved: resolve(argument))
    } else {
      errors.insert(InputError(path: argument, fact: .unreadable(reason: "permission denied")))
    }
  }

  private mutating func expandFolder(_ folder: String) {
    var root = folder
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    let found = files.count
    var counts = (known: 0, skipped: 0, failed: 0)
    walk(root, under: "", ancestors: [], counts: &counts)
    if counts.known == 0, counts.failed == 0, files.count == found {
      errors.insert(InputError(path: folder, fact: .noStatements(skipped: counts.skipped)))
    }
  }

  private mutating func walk(
    _ folder: String, under prefix: String, ancestors: [String], counts: inout (known: Int, skipped: Int, failed: Int)
  ) {
    let resolved = resolve(folder)
    // A link back to a folder we stand in would go round for ever.
    guard !ancestors.contains(resolved), ancestors.count < InputFinder.maximumDepth else { return }
    let entries: [String]
    do {
      entries = try manager.contentsOfDirectory(atPath: folder)
    } catch {
      errors.insert(InputError(path: folder, fact: .unreadable(reason: "the folder cannot be listed")))
      counts.failed += 1
      return
    }
    for entry in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !entry.hasPrefix(".") {
      let path = folder == "/" ? "/" + entry : folder + "/" + entry
      var isFolder = false
      guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
        // A link to nothing: it was found, so it cannot be called missing.
        errors.insert(InputError(path: path, fact: .unreadable(reason: "a link that leads nowhere")))
        counts.failed += 1
        continue
      }
      if isFolder {
        walk(path, under: prefix + entry + "/", ancestors: ancestors + [resolved], counts: &counts)
        continue
      }
      guard let format = InputFormat(fileName: entry), isRegular(path) else {
        skipped.insert(resolve(path))
        counts.skipped += 1
        continue
      }
      guard manager.isReadableFile(atPath: path) else {
        errors.insert(InputError(path: path, fact: .unreadable(reason: "permission denied")))
        counts.failed += 1
        continue
      }
      counts.known += 1
      add(
        InputFile(path: path, name: InputFile.dropExtension(prefix + entry), format: format), resolved: resolve(path))
    }
  }

  /// Of two names for one file the first in order stays, whichever argument came first.
  private mutating func add(_ file: InputFile, resolved: String) {
    if let other = files[resolved], other < file { return }
    files[resolved] = file
  }

  private func resolve(_ path: String) -> String {
    URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// In folders only regular files are opened: a pipe would wait for ever for someone to write.
  private func isRegular(_ path: String) -> Bool {
    do {
      let attributes = try manager.attributesOfItem(atPath: resolve(path))
      return attributes[.type] as? FileAttributeType == .typeRegular
    } catch {
      return false
    }
  }
}
