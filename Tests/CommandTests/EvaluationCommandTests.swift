import Foundation
import Testing

@testable import rapporteur

/// The commands that measure.
@Suite(.serialized) struct EvaluationCommandTests {
  @Test func theOwnSetIsMeasured() throws {
    let run = try BuiltProgram.run(["evaluate", "corpus", "Samples", "--gold", "Tests/Fixtures/gold", "--quiet"])
    #expect(run.exitCode == 0 && run.messages.isEmpty)
    #expect(run.text.hasPrefix("12 statements\n"))
    for line in ["ENTITIES", "WHOLE EVENTS", "holdsPost", "MACRO F1"] { #expect(run.text.contains("\n" + line)) }
  }

  @Test func writtenStatementsGetATableApart() throws {
    let arguments = ["evaluate", "corpus", "Samples", "--gold", "Tests/Fixtures/gold", "--written", "10?-*", "--quiet"]
    let text = try BuiltProgram.run(arguments).text
    let heads = ["9 real statements", "3 written statements", "12 statements"]
    for head in heads { #expect(text.split(separator: "\n").contains { $0 == head }) }
  }

  @Test(arguments: [
    (
      ["evaluate"],
      "rapporteur: say what to evaluate: corpus, names, dates, events\nTry 'rapporteur evaluate --help'.\n"
    ),
    (
      ["evaluate", "corpsu", "Samples"],
      "rapporteur: nothing called 'corpsu' to evaluate; did you mean corpus?\nTry 'rapporteur evaluate --help'.\n"
    ),
    (["evaluate", "names"], "rapporteur: no file or folder given after names\nTry 'rapporteur evaluate --help'.\n"),
    (
      ["sample", "Samples", "--to", "x.txt"],
      "rapporteur: --to takes the name of a .csv file, not 'x.txt'\nTry 'rapporteur sample --help'.\n"
    ),
    (
      ["sample", "Samples", "--per-predicate", "none"],
      "rapporteur: --per-predicate takes a number above 0, not 'none'\nTry 'rapporteur sample --help'.\n"
    ),
    (["agreement"], "rapporteur: no SHEET given\nTry 'rapporteur agreement --help'.\n"),
  ])
  func wrongUsageIsNamed(arguments: [String], message: String) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.messages == message)
  }

  @Test func foldersWithoutGoldFilesAreAFailure() throws {
    let run = try BuiltProgram.run(["evaluate", "corpus", "Samples", "--quiet"])
    #expect(run.exitCode == 1 && run.output.isEmpty)
    #expect(run.messages == "error: Samples: holds no NAME.gold.json; name their folder with --gold\n")
  }

  @Test func aSampleIsDrawnJudgedAndReadAgain() throws {
    try TemporaryFolder.with { folder in
      let samples = BuiltProgram.root.appending(path: "Samples").path
      let sample = ["sample", samples, "--per-predicate", "2", "--to", "c.csv", "--quiet"]
      #expect(try BuiltProgram.run(sample, in: folder).exitCode == 0)
      #expect(try TemporaryFolder.contents(folder) == ["c.csv", "c.key.csv"])
      let sheet = String(decoding: try Data(contentsOf: folder.appending(path: "c.csv")), as: UTF8.self)
      let judged = sheet.replacing(",,\r\n", with: ",y,\r\n")
      try TemporaryFolder.write(Array(judged.utf8), to: folder.appending(path: "a.csv"))
      let run = try BuiltProgram.run(["agreement", "a.csv", "a.csv", "--key", "c.key.csv"], in: folder)
      #expect(run.exitCode == 0 && run.messages.isEmpty)
      #expect(run.text.contains("ALL, by population") && run.text.contains("expected calibration error"))
      try TemporaryFolder.write(
        Array(sheet.replacing(",,\r\n", with: ",so,\r\n").utf8), to: folder.appending(path: "b.csv"))
      let bad = try BuiltProgram.run(["agreement", "b.csv"], in: folder)
      #expect(bad.exitCode == 1 && bad.output.isEmpty)
      #expect(bad.messages.hasPrefix("error: b.csv:2: 'so' is no verdict;"))
    }
  }
}
