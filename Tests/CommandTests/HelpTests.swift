import Foundation
import Testing

@testable import rapporteur

@Suite(.serialized) struct HelpTests {
  @Test func withoutArgumentsTheHelpGoesToStandardErrorAndTheCodeIs2() throws {
    let run = try BuiltProgram.run([])
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.messages.contains("Usage: rapporteur COMMAND"))
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["export", "--help"], ["annotate", "-h"], ["help", "export"], ["evaluate", "-h"],
    ["sample", "-h"], ["agreement", "-h"], ["ingest", "-h"], ["remove", "-h"], ["show", "-h"],
  ])
  func helpGoesToStandardOutputInLinesOf80(arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.exitCode == 0 && run.messages.isEmpty)
    #expect(run.text.contains("Usage: rapporteur"))
    for line in run.text.split(separator: "\n") where !line.hasPrefix("  rapporteur") { #expect(line.count <= 80) }
  }

  @Test func everyOptionIsInTheHelpOfItsCommand() throws {
    for command in Program.commands {
      let help = try BuiltProgram.run([command.name, "--help"]).text
      for option in command.options { #expect(help.contains("--" + option.name)) }
    }
  }

  @Test func versionNamesTheProgramAndItsVersion() throws {
    #expect(try BuiltProgram.run(["--version"]).text == "rapporteur \(Program.version)\n")
  }

  @Test(arguments: [
    (["exprot"], "rapporteur: unknown command 'exprot'; did you mean export?\nTry 'rapporteur --help'.\n"),
    (["--vresion"], "rapporteur: unknown option '--vresion'; did you mean --version?\nTry 'rapporteur --help'.\n"),
    (["export"], "rapporteur: no INPUT given\nTry 'rapporteur export --help'.\n"),
    (
      ["annotate", "--format", "xml", "x"],
      "rapporteur: --format knows no 'xml', only jsonl\nTry 'rapporteur annotate --help'.\n"
    ),
    (
      ["export", "x", "--ontology", "/nowhere"],
      "rapporteur: cannot read ontology data /nowhere: no such file or folder; give --ontology an existing folder of "
        + "Turtle files\nTry 'rapporteur export --help'.\n"
    ),
  ])
  func wrongUsageIsNamedWithCode2(arguments: [String], message: String) throws {
    let run = try BuiltProgram.run(arguments)
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.messages == message)
  }
}
