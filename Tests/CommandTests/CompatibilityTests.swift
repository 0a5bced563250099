import Foundation
import Testing

/// What other programs read in a fresh export; the checks themselves are in Tests/Compatibility.
@Suite(.serialized) struct CompatibilityTests {
  @Test func otherProgramsReadAFreshExport() throws {
    let python = BuiltProgram.root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path), "there is no .venv; run the tests with 'make test'")
    try TemporaryFolder.with { folder in
      let run = try BuiltProgram.run(["export", "Samples", "--to", folder.path])
      #expect(run.exitCode == 0, "\(run.messages)")
      let check = try BuiltProgram.launch(
        python, ["Tests/Compatibility/check_exports.py", folder.path], in: BuiltProgram.root)
      #expect(check.exitCode == 0, "\(check.text)\(check.messages)")
    }
  }

  @Test func generatedQueriesHaveTheAnswersOfAnotherEngine() throws {
    let python = BuiltProgram.root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path), "there is no .venv; run the tests with 'make test'")
    let check = try BuiltProgram.launch(
      python,
      [
        "Tests/Compatibility/differential.py", "--program", BuiltProgram.executable.path, "--count", "200", "--seed",
        "7",
      ], in: BuiltProgram.root)
    #expect(check.exitCode == 0, "\(check.text)\(check.messages)")
  }
}
