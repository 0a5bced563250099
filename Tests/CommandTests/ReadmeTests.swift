import Foundation
import Testing

/// What README.md shows is what the program does.
@Suite(.serialized) struct ReadmeTests {
  /// One command of a transcript and the output shown below it.
  struct Step: Sendable, CustomStringConvertible {
    let command: String
    let output: String

    var description: String { command }
  }

  /// The commands (`$ …`) and outputs of the fenced `console` blocks.
  static func steps(of page: String) -> [Step] {
    var steps: [Step] = []
    for block in page.components(separatedBy: "\n```console\n").dropFirst() {
      let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
      var command: String?
      var output: [String] = []
      for line in lines + ["$ "] {
        guard line.hasPrefix("$ ") else {
          output.append(line)
          continue
        }
        if let command { steps.append(Step(command: command, output: output.joined(separator: "\n"))) }
        command = String(line.dropFirst(2))
        output = []
      }
    }
    return steps
  }

  @Test func everyTranscriptShowsWhatTheCommandPrints() throws {
    let page = try String(contentsOf: BuiltProgram.root.appending(path: "README.md"), encoding: .utf8)
    let steps = Self.steps(of: page)
    #expect(steps.count >= 3)
    try TemporaryFolder.with { folder in
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "Samples"), withDestinationURL: BuiltProgram.root.appending(path: "Samples"))
      for step in steps {
        let run = try BuiltProgram.shell(step.command + " 2>&1", in: folder)
        #expect(run.exitCode == 0, "\(step.command): \(run.text)")
        #expect(Self.comparable(run.text) == Self.comparable(step.output), "\(step.command)")
      }
    }
  }

  /// A text without what differs from run to run: the seconds taken.
  private static func comparable(_ text: String) -> String {
    text.trimmingCharacters(in: .newlines).replacing(/in [0-9.,]+ s/, with: "in _ s")
  }

  @Test func everyMakeTargetOfTheReadmeExists() throws {
    let page = try String(contentsOf: BuiltProgram.root.appending(path: "README.md"), encoding: .utf8)
    let targets = Set(page.matches(of: /make ([a-z]+)/).map { String($0.1) })
    #expect(targets.isSuperset(of: ["exports", "test", "install"]))
    for target in targets {
      let run = try BuiltProgram.shell("make --dry-run \(target)")
      #expect(run.exitCode == 0, "make \(target): \(run.messages)")
    }
  }

  @Test func everyLinkedFileExists() throws {
    let page = try String(contentsOf: BuiltProgram.root.appending(path: "README.md"), encoding: .utf8)
    let links = page.matches(of: /\]\(([^)#:]+)\)/).map { String($0.1) }
    #expect(!links.isEmpty)
    for link in links {
      #expect(FileManager.default.fileExists(atPath: BuiltProgram.root.appending(path: link).path), "\(link)")
    }
  }
}
