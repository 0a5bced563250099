import Foundation
import QuadStore
import Testing

/// What was in a store stays when a disk is full, a file may not be written, or the program is killed.
@Suite struct StoreFailureTests {
  private static let samples = BuiltProgram.root.appending(path: "Samples").path

  /// Makes a store of one sample and hands over what it exports.
  private func withStore(_ body: (_ folder: URL, _ graph: Data) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let sample = Self.samples + "/05-wfp-japan-chad-press-release.html"
      let run = try BuiltProgram.run(["ingest", sample, "--store", "graph.db"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      try body(folder, try graph(in: folder))
    }
  }

  private func graph(in folder: URL) throws -> Data {
    let run = try BuiltProgram.run(["export", "graph.db", "--to", "out", "--quiet"], in: folder)
    #expect(run.exitCode == 0, "\(run.messages)")
    return try Data(contentsOf: folder.appending(path: "out/graph.rdf"))
  }

  private func isWhole(_ folder: URL) throws -> Bool {
    let check = try Database(path: folder.appending(path: "graph.db").path, mode: .reading).prepare(
      "PRAGMA integrity_check")
    return try check.step() && check.text(0) == "ok"
  }

  @Test(arguments: [400, 700, 1_000]) func whenTheDiskIsFullTheStoreIsAsBefore(kibibytes: Int) throws {
    try withStore { folder, graph in
      let run = try BuiltProgram.shell(
        "ulimit -f \(kibibytes); rapporteur ingest '\(Self.samples)' --store graph.db --quiet", in: folder)
      #expect(run.exitCode == 1, "\(run.messages)")
      #expect(run.messages.contains("error: graph.db: disk I/O error; "), "\(run.messages)")
      #expect(run.messages.contains("what was there before is intact"))
      #expect(try isWhole(folder))
      let now = try self.graph(in: folder)
      #expect(now == graph)
      let again = try BuiltProgram.run(["ingest", Self.samples, "--store", "graph.db"], in: folder)
      #expect(again.messages.contains("11 new, 0 changed, 1 unchanged, 0 failed"), "\(again.messages)")
    }
  }

  @Test func aStoreThatMayNotBeWrittenIsReadAndNotChanged() throws {
    try withStore { folder, graph in
      let drop = "setpriv --reuid=65534 --regid=65534 --clear-groups "
      let isRoot = getuid() == 0
      if isRoot, try BuiltProgram.shell(drop + "rapporteur --version", in: folder).exitCode != 0 {
        print("skipped: as root everything may be written, and setpriv cannot give that up here")
        return
      }
      let lock = "chmod 444 graph.db; chmod 555 .; "
      let run = try BuiltProgram.shell(
        lock + (isRoot ? drop : "") + "rapporteur ingest '\(Self.samples)' --store graph.db --quiet", in: folder)
      #expect(run.exitCode == 1)
      #expect(run.messages.contains("check the permissions"), "\(run.messages)")
      let show = try BuiltProgram.shell((isRoot ? drop : "") + "rapporteur show Chad --store graph.db", in: folder)
      #expect(show.exitCode == 0 && show.text.hasPrefix("Chad\n"), "\(show.messages)")
      _ = try BuiltProgram.shell("chmod 755 .; chmod 644 graph.db", in: folder)
      let now = try self.graph(in: folder)
      #expect(now == graph)
    }
  }

  @Test(arguments: 1...6) func whenKilledTheStoreIsWholeAndGoesOn(tenths: Int) throws {
    try withStore { folder, _ in
      let kill = "rapporteur ingest '\(Self.samples)' --store graph.db --quiet & sleep 0.\(tenths); kill -9 $!; wait"
      _ = try BuiltProgram.shell(kill, in: folder)
      #expect(try isWhole(folder))
      #expect(try BuiltProgram.run(["ingest", Self.samples, "--store", "graph.db"], in: folder).exitCode == 0)
      let run = try BuiltProgram.run(["export", Self.samples, "--to", "all", "--quiet"], in: folder)
      #expect(run.exitCode == 0)
      let expected = try Data(contentsOf: folder.appending(path: "all/graph.rdf"))
      #expect(try graph(in: folder) == expected)
    }
  }
}
