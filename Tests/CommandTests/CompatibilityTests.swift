import Foundation
import Testing

/// What other programs read in a fresh export; the checks themselves are in Tests/Compatibility.
@Suite(.serialized) struct CompatibilityTests {
  @Test func otherProgramsReadAFreshExport() throws {
    let python = try BuiltProgram.python()
    try TemporaryFolder.with { folder in
      let run = try BuiltProgram.run(["export", "Samples", "--to", folder.path])
      #expect(run.exitCode == 0, "\(run.messages)")
      let check = try BuiltProgram.launch(
        python, ["-B", "Tests/Compatibility/check_exports.py", folder.path], in: BuiltProgram.root)
      #expect(check.exitCode == 0, "\(check.text)\(check.messages)")
    }
  }

  /// One line a format and reader; those that fail are shown, and those that were skipped are named in the output.
  @Test func otherProgramsReadEveryFormatAlike() throws {
    let check = try BuiltProgram.launch(
      try BuiltProgram.python(), ["-B", "Tests/Compatibility/check_formats.py", BuiltProgram.executable.path],
      in: BuiltProgram.root)
    let lines = check.text.split(separator: "\n")
    #expect(check.exitCode == 0, "\(check.messages)")
    #expect(lines.filter { $0.hasPrefix("FAIL") } == [])
    #expect(lines.count > 80)
    for line in lines where line.hasPrefix("skip") { print(line) }
  }

  @Test func generatedQueriesHaveTheAnswersOfAnotherEngine() throws {
    let check = try BuiltProgram.launch(
      try BuiltProgram.python(),
      [
        "-B", "Tests/Compatibility/differential.py", "--program", BuiltProgram.executable.path, "--count", "200",
        "--seed", "7",
      ], in: BuiltProgram.root)
    #expect(check.exitCode == 0, "\(check.text)\(check.messages)")
  }
}
