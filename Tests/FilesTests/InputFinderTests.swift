import FoundationEssentials
import Testing

@testable import Files

@Suite("INPUT arguments become files")
struct InputFinderTests {
  /// A folder that is gone with its test.
  private final class Folder {
    let path: String

    init(_ files: [String]) throws {
      path = FileManager.default.temporaryDirectory.path + "/rapporteur-input-" + UUID().uuidString
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files {
        let full = path + "/" + file
        let folder = full.split(separator: "/").dropLast().joined(separator: "/")
        try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: full))
      }
    }

    deinit {
      do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
    }
  }

  @Test("A folder stands for its files of known kinds, sorted by bytes; others are counted")
  func folder() throws {
    let folder = try Folder([
      "b.txt", "a.md", "B.HTML", "sub/c.jsonl", "sub/deep/d.htm", "sub/e.ndjson", "f.json", "README.md", "x.pdf", "y",
      ".hidden.txt", ".git/z.txt", "é.text",
    ])
    let listing = InputFinder().find([folder.path])
    #expect(listing.files.map(\.name) == ["B", "README", "a", "b", "f", "sub/c", "sub/deep/d", "sub/e", "é"])
    #expect(
      listing.files.map(\.format) == [.html, .markdown, .markdown, .text, .json, .jsonLines, .html, .jsonLines, .text])
    #expect(listing.skipped == 2)
    #expect(listing.errors == [])
  }

  @Test("The order of the arguments and naming a file twice change nothing")
  func order() throws {
    let folder = try Folder(["a.txt", "sub/b.txt", "sub/c.pdf"])
    let arguments = [
      folder.path, folder.path + "/sub", folder.path + "/a.txt", folder.path + "/sub/../a.txt", "-", "-",
    ]
    let listing = InputFinder().find(arguments)
    #expect(listing == InputFinder().find(arguments.reversed()))
    #expect(listing.files.map(\.path) == ["-", folder.path + "/a.txt", folder.path + "/sub/b.txt"])
    #expect(listing.files[0] == .standardInput)
    #expect(listing.skipped == 1)
  }

  @Test("A file named itself is taken whatever its kind, by its base name")
  func namedFile() throws {
    let folder = try Folder(["speech.dat", "no-extension", "x.y.txt"])
    let listing = InputFinder().find(["speech.dat", "no-extension", "x.y.txt"].map { folder.path + "/" + $0 })
    #expect(listing.files.map(\.name) == ["no-extension", "speech", "x.y"])
    #expect(listing.files.map(\.format) == [nil, nil, .text])
  }

  @Test("Compressed files are named as what is in them")
  func compressed() throws {
    let folder = try Folder(["a.txt.gz", "sub/b.jsonl.zst", "c.gz"])
    #expect(InputFinder().find([folder.path]).files.map(\.name) == ["a", "sub/b"])
    #expect(InputFinder().find([folder.path + "/c.gz"]).files.map(\.name) == ["c"])
  }

  @Test("What cannot be found is named and the rest goes on")
  func errors() throws {
    let folder = try Folder(["a.txt", "empty/.keep", "others/x.pdf"])
    let paths = ["/nowhere", "/empty", "/others", "/a.txt"].map { folder.path + $0 }
    let listing = InputFinder().find(paths)
    #expect(listing.files.map(\.name) == ["a"])
    #expect(
      listing.errors.map(\.message) == [
        "\(paths[1]): the folder is empty; statements end in .txt, .md, .html, .jsonl, .ndjson or .json, "
          + "alone or before .gz or .zst",
        "\(paths[0]): no such file or folder; check the path",
        "\(paths[2]): the folder holds only files of other kinds (1); statements end in "
          + ".txt, .md, .html, .jsonl, .ndjson or .json, "
          + "alone or before .gz or .zst",
      ])
  }

  @Test("Links that go round, lead nowhere or to a file found already do no harm")
  func links() throws {
    let folder = try Folder(["a.txt", "sub/b.txt"])
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.path + "/sub/up", withDestinationPath: folder.path)
    try manager.createSymbolicLink(atPath: folder.path + "/sub/self", withDestinationPath: folder.path + "/sub")
    try manager.createSymbolicLink(atPath: folder.path + "/z.txt", withDestinationPath: folder.path + "/a.txt")
    try manager.createSymbolicLink(atPath: folder.path + "/dead.txt", withDestinationPath: folder.path + "/gone")
    let listing = InputFinder().find([folder.path])
    #expect(listing.files.map(\.name) == ["a", "sub/b"])
    #expect(
      listing.errors.map(\.message) == [
        "\(folder.path)/dead.txt: cannot be read (a link that leads nowhere); check its permissions"
      ])
  }

  private static let kinds: [(String, InputFormat?)] = [
    ("a.TXT", .text), ("a.markdown", .markdown), ("a.xhtml", .html), ("a.tar.gz", nil), ("a", nil), ("a.", nil),
    ("txt", nil), ("a.json", .json), ("a.jsonl.zst", .jsonLines), ("a.txt.GZ", .text), ("a.gz", nil),
    (".txt.gz", .text),
  ]

  @Test("The extension tells the kind", arguments: kinds)
  func kind(name: String, format: InputFormat?) {
    #expect(InputFormat(fileName: name) == format)
  }
}
