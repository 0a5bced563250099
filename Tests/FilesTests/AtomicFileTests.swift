import Foundation
import Testing

@testable import Files

/// A folder that is removed with the test.
final class ScratchFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "/rapporteur-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("left behind: \(path): \(error)") }
  }

  var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
  }
}

@Suite struct AtomicFileTests {
  @Test func theFileAppearsWithFinishAndNotBefore() throws {
    let folder = try ScratchFolder()
    let file = try AtomicFile(path: folder.path + "/deep/er/graph.rdf")
    try file.write(Array("whole".utf8))
    #expect(try folder.names.filter { $0.hasSuffix("graph.rdf") } == [])
    #expect(try folder.names.contains { $0.hasPrefix("deep/er/.graph.rdf.") && $0.hasSuffix(".tmp") })
    try file.finish()
    #expect(try folder.names == ["deep", "deep/er", "deep/er/graph.rdf"])
    #expect(try String(contentsOfFile: folder.path + "/deep/er/graph.rdf", encoding: .utf8) == "whole")
  }

  @Test func anUnfinishedFileLeavesNothingAndKeepsTheOld() throws {
    let folder = try ScratchFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path + "/a"))
    do {
      let file = try AtomicFile(path: folder.path + "/a")
      try file.write(Array("new".utf8))
    }
    #expect(try folder.names == ["a"])
    #expect(try String(contentsOfFile: folder.path + "/a", encoding: .utf8) == "old")
  }

  @Test func aReplacedFileKeepsItsPermissionsAndALinkItsTarget() throws {
    let folder = try ScratchFolder()
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder.path + "/real"))
    chmod(folder.path + "/real", 0o640)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "real")
    let file = try AtomicFile(path: folder.path + "/link")
    try file.write(Array("new".utf8))
    try file.finish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "real")
    #expect(try String(contentsOfFile: folder.path + "/real", encoding: .utf8) == "new")
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/real")[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func aFullDiskIsNamedWithWhatToDo() throws {
    let file = try AtomicFile(path: "/dev/full")
    let error = try #require(throws: FileWriteError.self) { try file.write(Array("x".utf8)) }
    #expect(
      error.description
        == "cannot write /dev/full: No space left on device; free space or choose another folder with --to")
    #expect(throws: FileWriteError.self) { try file.finish() }
  }

  @Test func afterFinishNothingCanBeWritten() throws {
    let folder = try ScratchFolder()
    let file = try AtomicFile(path: folder.path + "/a")
    try file.finish()
    #expect(throws: FileWriteError.self) { try file.write([1]) }
    #expect(throws: FileWriteError.self) { try file.finish() }
  }

  @Test func aFolderOfTheNameIsAnError() throws {
    let folder = try ScratchFolder()
    let error = try #require(throws: FileWriteError.self) { try AtomicFile(path: folder.path) }
    #expect(error.code == EISDIR)
  }

  @Test func aFileInPlaceOfAFolderIsAnError() throws {
    let folder = try ScratchFolder()
    try Data().write(to: URL(fileURLWithPath: folder.path + "/a"))
    let error = try #require(throws: FileWriteError.self) { try AtomicFile(path: folder.path + "/a/b") }
    #expect(error.description.contains("a file stands where a folder is needed"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func aReadOnlyFolderIsAnError() throws {
    let folder = try ScratchFolder()
    chmod(folder.path, 0o500)
    let error = try #require(throws: FileWriteError.self) { try AtomicFile(path: folder.path + "/a") }
    #expect(error.code == EACCES)
    #expect(try folder.names == [])
  }

  @Test func aReadOnlyFileSystemIsAnError() throws {
    let error = try #require(throws: FileWriteError.self) { try AtomicFile(path: "/proc/nowhere/graph.rdf") }
    #expect(error.description.hasPrefix("cannot write /proc/nowhere/graph.rdf: "))
  }

  @Test func longNamesAreWrittenAndTooLongOnesNamed() throws {
    let folder = try ScratchFolder()
    let name = String(repeating: "é", count: 127)
    let file = try AtomicFile(path: folder.path + "/" + name)
    try file.finish()
    #expect(try folder.names == [name])
    #expect(throws: FileWriteError.self) { try AtomicFile(path: folder.path + "/" + name + "éé") }
  }
}
