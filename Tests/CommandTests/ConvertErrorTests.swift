import Foundation
import Testing

@testable import rapporteur

/// What `convert` cannot do is named with the place, and no file is left behind.
@Suite(.serialized) struct ConvertErrorTests {
  /// Arguments, and the message expected.
  struct Case: Sendable, CustomStringConvertible {
    let arguments: [String]
    let message: String

    var description: String { arguments.joined(separator: " ") }
  }

  static let usage: [Case] = [
    Case(arguments: [], message: "no FILE given"),
    Case(arguments: ["a.ttl"], message: "say with --to FORMAT what to write: rdfxml, "),
    Case(arguments: ["a.ttl", "--output", "a.xyz"], message: "say with --to FORMAT what to write: rdfxml, "),
    Case(arguments: ["a.ttl", "--to", "ntripels"], message: "--to knows no 'ntripels', only rdfxml, "),
    Case(arguments: ["a.ttl", "--from", "tutle", "--to", "nt"], message: "--from knows no 'tutle', only "),
    Case(arguments: ["a.ttl", "--to", "neo4j"], message: "neo4j takes 2 files; say with --output NAME how "),
    Case(arguments: ["a.ttl", "--to", "nt", "--base", "x y"], message: "--base takes an absolute IRI, not 'x y'"),
    Case(arguments: ["a.ttl", "--to", "nt", "--compress", "bz2"], message: "--compress knows no 'bz2', only gz, zst"),
    Case(
      arguments: ["a.ttl", "--to", "nt", "--style", "yed"], message: "--style yed is for graphml, not ntriples"),
    Case(arguments: ["-", "-", "--to", "nt"], message: "- can be given once only"),
    Case(arguments: ["a.ttl", "--to", "nt", "--layout", "--no-layout"], message: "--layout and --no-layout exclude"),
    Case(
      arguments: ["a.ttl", "--to", "nt", "--layout"],
      message: "--layout adds nothing to ntriples: choose a format for graphs"),
  ]

  @Test(arguments: usage) func wrongUsageIsNamedWithCode2(wrong: Case) throws {
    let run = try BuiltProgram.run(["convert"] + wrong.arguments)
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("rapporteur: " + wrong.message), "\(run.messages)")
  }

  static let files: [String: String] = [
    "bad.nt": "<a:a> <a:b> <a:c> .\n<a:a> <a:b> \"c\", .\n", "bad.ttl": "<a:a> x:b 1 .",
    "bad.rdf": "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<rdf:li/></rdf:RDF>",
    "bad.graphml": "<graphml>\n<graph><node/>", "what": "\u{7}", "nothing": "", "page": "<!DOCTYPE html><html>",
    "name.nt": "<a:a> <a:b/1> <a:c> .\n",
  ]

  static let failures: [Case] = [
    Case(arguments: ["missing.nt", "--to", "nq"], message: "missing.nt: no such file; check the path"),
    Case(arguments: [".", "--to", "nq"], message: ".: cannot be read (is a directory)"),
    Case(arguments: ["bad.nt", "--to", "nq"], message: "bad.nt:2:"),
    Case(arguments: ["bad.ttl", "--to", "nq"], message: "bad.ttl:1:"),
    Case(arguments: ["bad.rdf", "--to", "nq"], message: "bad.rdf:2:"),
    Case(arguments: ["bad.graphml", "--to", "gexf"], message: "bad.graphml:2:"),
    Case(arguments: ["what", "--to", "nq"], message: "what: neither its name nor its content tells its format"),
    Case(arguments: ["page", "--to", "nq"], message: "page: neither its name nor its content tells its format"),
    Case(arguments: ["nothing", "--to", "nq"], message: "nothing: is empty; say with --from what"),
    Case(arguments: ["name.nt", "--to", "rdfxml"], message: "RDF/XML has no element name for the predicate <a:b/1>"),
  ]

  @Test(arguments: failures) func whatCannotBeConvertedIsNamedAndLeavesNoFile(bad: Case) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.files)
      let before = try TemporaryFolder.contents(folder)
      let run = try BuiltProgram.run(["convert"] + bad.arguments + ["--output", "out/x"], in: folder)
      #expect(run.exitCode == 1 && run.output.isEmpty)
      #expect(run.messages.hasPrefix("error: " + bad.message), "\(run.messages)")
      #expect(run.messages.split(separator: "\n").count == 1)
      #expect(try TemporaryFolder.contents(folder) == before)
    }
  }

  @Test(arguments: ["gz", "zst"]) func damagedCompressedFilesAreNamed(ending: String) throws {
    try TemporaryFolder.with { folder in
      let lines = (0..<5_000).map { "<https://example.org/\($0)> <https://example.org/p> \"\($0 * 7919)\" .\n" }
      try TemporaryFolder.fill(folder, ["a.nt": lines.joined()])
      let name = "a.nt." + ending
      #expect(try BuiltProgram.run(["convert", "a.nt", "--output", name], in: folder).exitCode == 0)
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      var changed = bytes
      changed[bytes.count / 2] ^= 0x55
      for (damaged, message) in [
        (Array(bytes.dropLast(9)), "data end too early, at byte \(bytes.count - 9)"), (changed, "damaged "),
        (bytes + [1], "what stands after the "),
      ] {
        try TemporaryFolder.write(damaged, to: folder.appending(path: name))
        let run = try BuiltProgram.run(["convert", name, "--to", "turtle", "--output", "b.ttl"], in: folder)
        #expect(run.exitCode == 1)
        #expect(run.messages.hasPrefix("error: \(name): ") && run.messages.contains(message), "\(run.messages)")
        #expect(try TemporaryFolder.contents(folder) == ["a.nt", name])
      }
    }
  }

  @Test(arguments: ConvertRequest.targets.map(\.name))
  func aLimitOnFileSizeIsNamedAndLeavesNothingHalfWritten(format: String) throws {
    let target = try #require(ConvertRequest.targets.first { $0.name == format })
    let input = if case .rdf = target { ("a.ttl", ConvertTests.turtle) } else { ("a.graphml", ConvertTests.graphML) }
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, [input.0: input.1])
      for ending in ["", ".gz", ".zst"] {
        let run = try BuiltProgram.shell(
          """
          mkdir -p out; (ulimit -f 0; exec rapporteur convert \(input.0) --to \(format) --output out/x\(ending)) 2>&1 | cat
          echo "exit ${PIPESTATUS[0]}"; ls -A out
          """, in: folder)
        #expect(run.text.hasPrefix("error: cannot write out/x") && run.text.contains("File too large"), "\(run.text)")
        #expect(run.text.hasSuffix("\nexit 1\n"), "\(run.text)")
      }
    }
  }

  @Test(arguments: ConvertRequest.targets.filter { $0.suffixes.count == 1 }.map(\.name))
  func aFullDiskAndAFullStandardOutputAreNamed(format: String) throws {
    let target = try #require(ConvertRequest.targets.first { $0.name == format })
    let input = if case .rdf = target { ("a.ttl", ConvertTests.turtle) } else { ("a.graphml", ConvertTests.graphML) }
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, [input.0: input.1])
      let disk = try BuiltProgram.run(["convert", input.0, "--to", format, "--output", "/dev/full"], in: folder)
      #expect(disk.exitCode == 1)
      #expect(
        disk.messages
          == "error: cannot write /dev/full: No space left on device; free space or choose another folder with "
          + "--output\n")
      let output = try BuiltProgram.run(["convert", input.0, "--to", format], in: folder, output: "/dev/full")
      #expect(output.exitCode == 1)
      #expect(output.messages == "error: standard output: no space left on device\n", "\(output.messages)")
    }
  }

  @Test func anInterruptLeavesNothingHalfWritten() throws {
    try TemporaryFolder.with { folder in
      let run = try BuiltProgram.shell(
        """
        yes '<https://example.org/a> <https://example.org/p> "some text" .' |
          rapporteur convert - --from ntriples --to turtle --output out/a.ttl 2> err & sleep 0.5
        kill -INT $(pgrep -P $$ -x rapporteur); wait %1; echo "exit $?"; ls -A out
        """, in: folder)
      #expect(run.text == "exit 130\n", "\(run.text)\(run.messages)")
    }
  }
}
