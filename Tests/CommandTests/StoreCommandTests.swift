import Foundation
import QuadStore
import Testing

/// `ingest`, `remove`, and `export` of a store.
@Suite struct StoreCommandTests {
  private static let samples = BuiltProgram.root.appending(path: "Samples").path

  private static let texts = [
    "one.txt": "Norway supports Georgia.\n\nForeign Minister Anna Smith of Norway met President Li Wei in Vienna on "
      + "4 March 2026.",
    "two.txt": "Norway condemns the attack of Ruritania on Georgia. The European Union welcomes the ceasefire.",
  ]

  private func ingest(_ inputs: [String], in folder: URL) throws -> BuiltProgram.Run {
    try BuiltProgram.run(["ingest"] + inputs + ["--store", "graph.db"], in: folder)
  }

  /// What an export writes, by name, but for the manifest, which names the inputs.
  private func export(_ inputs: [String], _ options: [String] = [], in folder: URL) throws -> [String: Data] {
    let target = folder.appending(path: "export")
    let run = try BuiltProgram.run(["export"] + inputs + options + ["--to", target.path, "--quiet"], in: folder)
    #expect(run.exitCode == 0, "\(run.messages)")
    var files: [String: Data] = [:]
    for path in try TemporaryFolder.contents(target) where path != "manifest.json" {
      files[path] = try Data(contentsOf: target.appending(path: path))
    }
    try FileManager.default.removeItem(at: target)
    return files
  }

  @Test(arguments: [
    ["--format", "rdfxml,graphml,nquads,tables"], ["--per-statement"], ["--view", "actors", "--since", "2020"],
    ["--base-iri", "https://example.org/id/", "--format", "turtle"],
  ])
  func anExportOfAStoreIsThatOfItsStatements(options: [String]) throws {
    try TemporaryFolder.with { folder in
      #expect(try ingest([Self.samples], in: folder).exitCode == 0)
      let files = try export(["graph.db"], options, in: folder)
      let expected = try export([Self.samples], options, in: folder)
      #expect(!files.isEmpty && files == expected)
    }
  }

  @Test func aStoreKeepsItsBase() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      let base = ["--base-iri", "https://example.org/id/"]
      #expect(try ingest(["one.txt"] + base, in: folder).exitCode == 0)
      #expect(try ingest(["two.txt"], in: folder).exitCode == 0)
      let (found, expected) = (
        try export(["graph.db"], in: folder), try export(["one.txt", "two.txt"], base, in: folder)
      )
      #expect(found == expected)
      let other = try ingest(["two.txt", "--base-iri", "https://example.com/"], in: folder)
      #expect(other.exitCode == 1 && other.messages.contains("its identifiers begin with https://example.org/id/"))
    }
  }

  @Test func onlyWhatChangedIsReadAgain() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      #expect(try ingest(["."], in: folder).messages.contains("2 new, 0 changed, 0 unchanged, 0 failed"))
      #expect(try ingest(["."], in: folder).messages.contains("0 new, 0 changed, 2 unchanged, 0 failed"))
      try TemporaryFolder.fill(folder, ["two.txt": "Georgia thanks Norway.", "three.txt": "Chad welcomes Japan."])
      #expect(try ingest(["."], in: folder).messages.contains("1 new, 1 changed, 1 unchanged, 0 failed"))
      #expect(try ingest([".", "--reread"], in: folder).messages.contains("0 new, 3 changed, 0 unchanged, 0 failed"))
      let texts = ["one.txt", "two.txt", "three.txt"]
      let (found, expected) = (try export(["graph.db"], in: folder), try export(texts, in: folder))
      #expect(found == expected)
      // With the last connection the journal goes: the store is one file.
      #expect(try TemporaryFolder.contents(folder).filter { $0.hasPrefix("graph.db") } == ["graph.db"])
    }
  }

  @Test func aNewOntologyReadsAllAnew() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      try TemporaryFolder.fill(folder, ["words/empty.ttl": "# nothing\n"])
      #expect(try ingest(["one.txt", "two.txt"], in: folder).exitCode == 0)
      let again = try ingest(["one.txt", "two.txt", "--ontology", "words"], in: folder)
      #expect(again.messages.contains("0 new, 2 changed, 0 unchanged, 0 failed"))
    }
  }

  @Test func whatIsTakenOutLeavesTheRest() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      #expect(try ingest(["one.txt", "two.txt"], in: folder).exitCode == 0)
      let missing = try BuiltProgram.run(["remove", "one", "twoo", "--store", "graph.db"], in: folder)
      #expect(missing.exitCode == 1)
      #expect(missing.messages == "error: graph.db has no statement 'twoo'; did you mean two?\n")
      let (found, expected) = (try export(["graph.db"], in: folder), try export(["one.txt", "two.txt"], in: folder))
      #expect(found == expected)
      let run = try BuiltProgram.run(["remove", "statement/two", "--store", "graph.db"], in: folder)
      #expect(run.exitCode == 0 && run.messages == "1 statement out of graph.db\n")
      let (left, alone) = (try export(["graph.db"], in: folder), try export(["one.txt"], in: folder))
      #expect(left == alone)
    }
  }

  @Test(arguments: [
    (["remove", "one", "--store", "no.db"], "error: no.db: no such store"),
    (["show", "Norway", "--store", "no.db"], "error: no.db: no such store"),
    (["show", "Norway", "--store", "one.txt"], "error: one.txt: "),
    (["ingest", "one.txt", "--store", "two.txt"], "error: two.txt: "),
    (["ingest", "one.txt", "--store", "no/where.db"], "error: no/where.db: cannot be opened"),
  ])
  func whatIsNoStoreIsNamed(arguments: [String], message: String) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      let run = try BuiltProgram.run(arguments, in: folder)
      #expect(run.exitCode == 1 && run.messages.contains(message), "\(run.messages)")
      #expect(try String(contentsOf: folder.appending(path: "two.txt"), encoding: .utf8) == Self.texts["two.txt"])
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "no.db").path))
    }
  }

  @Test func anSQLiteFileOfSomethingElseIsLeftAlone() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      let path = folder.appending(path: "other.db").path
      try Database(path: path, mode: .writing).execute("CREATE TABLE t(i); INSERT INTO t VALUES(7)")
      for arguments in [["ingest", "one.txt", "--store", "other.db"], ["export", "other.db"]] {
        let run = try BuiltProgram.run(arguments, in: folder)
        #expect(run.exitCode == 1 && run.messages.contains("other.db: an SQLite file, but no store of this program"))
      }
      #expect(try Database(path: path, mode: .reading).integer("SELECT i FROM t") == 7)
    }
  }

  @Test func aSecondWriterWaitsAndSaysSo() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.texts)
      #expect(try ingest(["one.txt"], in: folder).exitCode == 0)
      let before = try export(["graph.db"], in: folder)
      let path = folder.appending(path: "graph.db").path
      nonisolated(unsafe) let writer = try Database(path: path, mode: .writing)
      try writer.execute("BEGIN IMMEDIATE; DELETE FROM passages WHERE 0")
      // Readers see what was there, and do not wait.
      #expect(try export(["graph.db"], in: folder) == before)
      let release = DispatchWorkItem {
        do { try writer.execute("ROLLBACK") } catch { Issue.record(error) }
      }
      DispatchQueue.global().asyncAfter(deadline: .now() + 3, execute: release)
      let run = try ingest(["two.txt"], in: folder)
      release.wait()
      #expect(run.exitCode == 0 && run.messages.contains("waiting for another process that writes to graph.db"))
      let (found, expected) = (try export(["graph.db"], in: folder), try export(["one.txt", "two.txt"], in: folder))
      #expect(found == expected)
    }
  }
}
