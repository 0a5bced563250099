import Exports
import Files
import Foundation
import GraphFormats
import KnowledgeGraph
import Testing

@testable import Evaluation
@testable import Extraction

/// Our measures give the numbers of the reference scorers, to the row.
@Suite(.enabled(if: Checkout.hasShared, "no development data beside the checkout"))
struct ScorerParityTests {
  private static let corpus = Checkout.shared.appending(path: "corpus").path
  private static func tool(_ name: String) -> String { Checkout.shared.appending(path: "tools/\(name)").path }
  private static func set(_ name: String) -> String { Checkout.shared.appending(path: "eval/\(name)").path }

  @Test func corpusScoresAreThoseOfTheReferenceScorerOnTheExport() throws {
    let graphs = try Checkout.graphs(Self.corpus)
    let gold = try GoldFolder([Self.corpus])
    let report = CorpusReport(gold.statements.map { StatementScorer.score($0, graph: graphs[$0.id]) })
    try Checkout.withFolder { folder in
      for (id, graph) in graphs {
        let file = try AtomicFile(path: folder.appending(path: id + ".graphml").path)
        _ = try PropertyExport(GraphMLFormat()).write(graph, to: file)
      }
      guard let output = try Checkout.python([Self.tool("score_graph.py"), Self.corpus, folder.path]) else {
        print("skipped: python3 with networkx is not there")
        return
      }
      let rows = Self.rows(output)
      for row in report.rows {
        #expect(rows[row.name] == [row.total.right, row.total.spurious, row.total.missed], "\(row.name)")
      }
      #expect(output.contains("labels canonical \(Decimal.text(report.canonicalLabels.value))"))
      #expect(output.contains("roles right \(Decimal.text(report.rightRoles.value))"))
      #expect(output.contains("over \(report.supportedPredicates.count) predicates"))
    }
  }

  @Test func nameScoresAreThoseOfTheReferenceScorer() throws {
    let texts = try NamedText.read(Self.set("names-dev.jsonl"))
    let found = texts.map { ($0.id, Self.shifted($0.entities)) }
    let report = NameReport(texts, found: Dictionary(uniqueKeysWithValues: found))
    try Checkout.withFolder { folder in
      let file = folder.appending(path: "found.jsonl")
      let lines = try found.map { id, spans in
        try Self.line(["id": id, "entities": spans.map { ["start": $0.start, "end": $0.end, "type": $0.type] }])
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      guard
        let output = try Checkout.python([Self.tool("score_ner.py"), Self.set("names-dev.jsonl"), file.path, "--json"])
      else {
        print("skipped: python3 is not there")
        return
      }
      let all = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: [String: Double]]
      let micro = try #require(all?["micro"])
      #expect(abs((micro["f1"] ?? 0) - report.total.f1) < 1e-9)
      #expect(abs((all?["span-only"]?["f1"] ?? 0) - report.spansAlone.f1) < 1e-9)
      #expect(abs((all?["overlap"]?["p"] ?? 0) - report.overlap.precision) < 1e-9)
      #expect(abs((all?["overlap"]?["r"] ?? 0) - report.overlap.recall) < 1e-9)
      for type in report.types { #expect(abs((all?[type]?["f1"] ?? 0) - report.total(of: type).f1) < 1e-9) }
    }
  }

  @Test func dateScoresAreThoseOfTheReferenceScorer() throws {
    let texts = try DatedText.read(Self.set("dates-dev.jsonl"))
    let report = DateReport(texts, found: DateReading.readings)
    try Checkout.withFolder { folder in
      let file = folder.appending(path: "found.jsonl")
      let lines = try texts.map { text in
        try Self.line([
          "id": text.id,
          "entities": DateReading.readings(of: text).map { reading -> [String: Any] in
            ["start": reading.start, "end": reading.end, "timex": reading.timex, "value": reading.value]
          },
        ])
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
      guard
        let output = try Checkout.python([
          Self.tool("score_dates.py"), "score", Self.set("dates-dev.jsonl"), file.path, "--types", "date,daterange",
        ])
      else {
        print("skipped: python3 is not there")
        return
      }
      let cells = output.split(separator: "\n")[1].split(separator: "|").map {
        $0.split(separator: " ").map(String.init)
      }
      func figures(_ counts: Counts) -> [String] {
        [counts.precision, counts.recall, counts.f1].map { Decimal.text(100 * $0, decimals: 1) }
      }
      #expect(cells[1] == figures(report.exactSpans))
      #expect(cells[4] == figures(report.values))
      #expect(cells[5] == [Decimal.text(100 * report.wholeTexts, decimals: 1)])
    }
  }

  /// Spans of which every third is left out, and every fifth reaches too far back.
  private static func shifted(_ spans: [TypedSpan]) -> [TypedSpan] {
    spans.enumerated().compactMap { index, span in
      if index % 3 == 0 { return nil }
      return index % 5 == 0 ? TypedSpan(start: max(0, span.start - 1), end: span.end, type: span.type) : span
    }
  }

  private static func line(_ object: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  /// The last three numbers of each line by the words before the figures.
  private static func rows(_ output: String) -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for line in output.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      guard cells.count > 6, let first = cells.firstIndex(where: { Double($0) != nil }) else { continue }
      rows[cells[..<first].joined(separator: " ")] = cells.suffix(3).compactMap { Int($0) }
    }
    return rows
  }
}
