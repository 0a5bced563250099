import Files
import Foundation
import KnowledgeGraph
import Testing

@testable import Evaluation

/// The scores of the set of our own, to the row: what raises or lowers them is seen in a file.
struct OwnSetTests {
  private static let record = Checkout.root.appending(path: "Tests/EvaluationTests/Records/own-scores.txt")

  /// One line a measure and statement with tp, fp and fn, below the checksum of the set.
  private static func scores() throws -> String {
    let graphs = try Checkout.graphs(Checkout.samples)
    let gold = try GoldFolder([Checkout.gold])
    let scores = gold.statements.map { StatementScorer.score($0, graph: graphs[$0.id]) }
    let report = CorpusReport(scores)
    var lines = ["# tp fp fn of the statements of Samples/ against Tests/Fixtures/gold", "checksum \(try checksum())"]
    for row in report.rows {
      lines.append("\(row.name): \(row.total.right) \(row.total.spurious) \(row.total.missed)")
    }
    for (name, measure) in [("labels", Measure.label), ("roles", .role)] {
      let total = report.total([measure])
      lines.append("\(name): \(total.right) \(total.spurious) \(total.missed)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// SHA-256 over the files of the set in the order of their paths.
  private static func checksum() throws -> String {
    var bytes: [UInt8] = []
    for folder in [Checkout.samples, Checkout.gold] {
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasPrefix(".") {
        bytes += Array(name.utf8) + [0]
        bytes += try Data(contentsOf: URL(filePath: folder + "/" + name))
      }
    }
    return SHA256.hexadecimal(of: bytes)
  }

  @Test("The scores of the own set are those on record (RECORD_SCORES=1 records them, and fails)")
  func scoresAreThoseOnRecord() throws {
    let now = try Self.scores()
    if ProcessInfo.processInfo.environment["RECORD_SCORES"] != nil {
      try FileManager.default.createDirectory(
        at: Self.record.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(now.utf8).write(to: Self.record)
      Issue.record("recorded \(Self.record.lastPathComponent); look at the difference, then run without RECORD_SCORES")
      return
    }
    let then = String(decoding: try Data(contentsOf: Self.record), as: UTF8.self)
    let before = then.split(separator: "\n")
    let after = now.split(separator: "\n")
    let changed =
      after.filter { !before.contains($0) }.map { "now \($0)" }
      + before.filter { !after.contains($0) }.map { "was \($0)" }
    #expect(now == then, "\(changed.joined(separator: "\n"))")
  }
}
