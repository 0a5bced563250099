import Foundation
import Testing

/// The same statements give the same bytes: in any run, with any number of jobs, in any order.
@Suite(.serialized) struct DeterminismTests {
  /// The bytes of every output of a run, by path.
  private func export(_ inputs: [String], _ options: [String]) throws -> [String: Data] {
    try TemporaryFolder.with { folder in
      let target = folder.appending(path: "out")
      let run = try BuiltProgram.run(["export"] + inputs + options + ["--to", target.path])
      #expect(run.exitCode == 0, "\(run.messages)")
      var outputs: [String: Data] = [:]
      for path in try TemporaryFolder.contents(target) {
        outputs[path] = try Data(contentsOf: target.appending(path: path))
      }
      return outputs
    }
  }

  private func samples() throws -> [String] {
    try TemporaryFolder.contents(BuiltProgram.root.appending(path: "Samples")).filter { $0 != "README.md" }
      .map { "Samples/" + $0 }
  }

  @Test(arguments: [[], ["--per-statement"], ["--view", "actors"]])
  func neitherJobsNorTheOrderOfInputsChangesAByte(options: [String]) throws {
    let samples = try samples()
    let first = try export(samples, options + ["--jobs", "1"])
    #expect(first.count >= 3)
    let again = [
      try export(samples, options + ["--jobs", "1"]), try export(samples.reversed(), options + ["--jobs", "2"]),
      try export(samples.sorted { $0.utf8.reversed().lexicographicallyPrecedes($1.utf8.reversed()) }, options),
      try export(samples + samples, options + ["--jobs", "4"]),
    ]
    for outputs in again {
      #expect(outputs.keys.sorted() == first.keys.sorted())
      for (path, bytes) in first { #expect(outputs[path] == bytes, "\(path) differs") }
    }
  }

  @Test func annotationsComeInTheOrderOfTheInputs() throws {
    let runs = try ["1", "2", "4"].map { try BuiltProgram.run(["annotate", "Samples", "--jobs", $0]) }
    #expect(runs.allSatisfy { $0.exitCode == 0 })
    let ids = runs[0].text.matches(of: /"id":"([^"]+)"/).map { String($0.1) }
    #expect(ids.count >= 10 && ids == ids.sorted())
    #expect(runs.allSatisfy { $0.output == runs[0].output })
  }

  @Test func pagesReadAtOnceFromTheStartNeverWaitForEachOther() throws {
    let pages = ["Samples/05-wfp-japan-chad-press-release.html", "Samples/08-uk-sanctions-smuggling-networks.html"]
    let runs = try (0..<20).map { _ in try BuiltProgram.run(["annotate", "--jobs", "2"] + pages) }
    #expect(runs.allSatisfy { $0.exitCode == 0 && $0.output == runs[0].output })
  }
}
