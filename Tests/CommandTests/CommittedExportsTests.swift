import Foundation
import Testing

/// The committed folder Exports is what the program writes of the folder Samples today.
@Suite(.serialized) struct CommittedExportsTests {
  /// What is fit to compare of a file: all its bytes, but for what depends on how a machine computes.
  ///
  /// Positions and measures of a layout may differ in their last digits, and with them which labels a picture has room
  /// for; compressed bytes depend on the version of zlib.
  private static func comparable(_ path: String, in folder: URL) throws -> Data {
    let file = folder.appending(path: path)
    switch file.pathExtension {
    case "gexf":
      let computed = /\s*<(viz:(position|size)|attvalue for="(pagerank|betweenness|community)").*/
      return try kept(file) { try computed.wholeMatch(in: $0) == nil }
    case "svg": return try kept(file) { $0.contains("<title>") }
    case "gz":
      let run = try BuiltProgram.launch(URL(filePath: "/bin/gzip"), ["-dc", file.path], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      return Data(run.output)
    case "json" where path == "manifest.json": return try manifest(file)
    default: return try Data(contentsOf: file)
    }
  }

  /// The lines of a file that are to be compared, sorted, since pictures draw in the order of places.
  private static func kept(_ file: URL, _ isKept: (Substring) throws -> Bool) throws -> Data {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter(isKept).sorted()
    return Data(lines.joined(separator: "\n").utf8)
  }

  /// The manifest without size and checksum of what may differ.
  private static func manifest(_ file: URL) throws -> Data {
    var members = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let outputs = try #require(members["outputs"] as? [[String: Any]])
    members["outputs"] = outputs.map { output in
      let name = output["name"] as? String ?? ""
      return ["gexf", "svg", "gz"].contains { name.hasSuffix("." + $0) } ? ["name": name] : output
    }
    return try JSONSerialization.data(withJSONObject: members, options: .sortedKeys)
  }

  /// Runs the commands of `make exports`, with another folder in place of Exports.
  private static func exportAgain(to folder: URL) throws {
    let plan = try BuiltProgram.shell("make --dry-run exports")
    let commands = plan.text.split(separator: "\n").filter { $0.contains("export Samples --to Exports") }
    try #require(commands.count == 3, "\(plan.text)\(plan.messages)")
    for command in commands {
      let words = command.split(separator: " ").dropFirst().map { word in
        word.hasPrefix("Exports") ? folder.path + word.dropFirst("Exports".count) : String(word)
      }
      let run = try BuiltProgram.run(words)
      #expect(run.exitCode == 0, "\(run.messages)")
    }
  }

  @Test func theyAreThoseOfTheSamples() throws {
    let committed = BuiltProgram.root.appending(path: "Exports")
    try TemporaryFolder.with { folder in
      try Self.exportAgain(to: folder)
      let made = try TemporaryFolder.contents(folder)
      let known = try TemporaryFolder.contents(committed).filter { $0 != "README.md" }
      #expect(made == known, "run make exports, and remove what is no longer written")
      for path in Set(made).intersection(known).sorted() {
        let same = try Self.comparable(path, in: folder) == Self.comparable(path, in: committed)
        #expect(same, "Exports/\(path): run make exports")
      }
    }
  }

  @Test func theyAreSmallEnoughToBeCloned() throws {
    let folder = BuiltProgram.root.appending(path: "Exports")
    let bytes = try TemporaryFolder.contents(folder).map { try Data(contentsOf: folder.appending(path: $0)).count }
    #expect(bytes.reduce(0, +) < 8_000_000)
  }
}
