import Foundation
import RDF
import Testing

@testable import rapporteur

/// Graphs come out of `convert` as they went in, whatever the formats.
@Suite(.serialized) struct ConvertTests {
  static let turtle = """
    @prefix ex: <https://example.org/ns#> .
    @prefix : <https://example.org/id/> .

    :astana a ex:Town ; ex:label "Астана & \\"Astana\\"\\n<b>]]></b>"@ru, "Astana" ; ex:people 1350000 ; ex:in :kz .
    :kz a ex:Country ; ex:since "1991-12-16"^^<http://www.w3.org/2001/XMLSchema#date> .

    """
  static let nquads = """
    <https://example.org/id/astana> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/ns#Town> .
    <https://example.org/id/astana> <https://example.org/ns#in> <https://example.org/id/kz> .
    <https://example.org/id/astana> <https://example.org/ns#label> "Astana" .
    <https://example.org/id/astana> <https://example.org/ns#label> "Астана & \\"Astana\\"\\n<b>]]></b>"@ru .
    <https://example.org/id/astana> <https://example.org/ns#people> "1350000"^^<http://www.w3.org/2001/XMLSchema#integer> .
    <https://example.org/id/kz> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://example.org/ns#Country> .
    <https://example.org/id/kz> <https://example.org/ns#since> "1991-12-16"^^<http://www.w3.org/2001/XMLSchema#date> .
    """
  static let graphML = """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d0" for="node" attr.name="label" attr.type="string"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="double"/>
      <graph edgedefault="directed">
        <node id="a"><data key="d0">Zoë &amp; "Co" ]]&gt;</data></node>
        <node id="b"/>
        <edge id="e" source="a" target="b"><data key="d1">0.5</data></edge>
      </graph>
    </graphml>

    """

  private static func sorted(_ text: String) -> [String] { text.split(separator: "\n").map(String.init).sorted() }

  @Test(arguments: RDFReader.syntaxes, ["", ".gz", ".zst"])
  func whatGoesThroughASyntaxComesBack(syntax: RDFSyntax, ending: String) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, ["a.ttl": Self.turtle])
      let name = "b." + (syntax.fileExtensions.first ?? "") + ending
      let there = try BuiltProgram.run(["convert", "a.ttl", "--output", name], in: folder)
      #expect(there.exitCode == 0 && there.messages.isEmpty && there.output.isEmpty, "\(there.messages)")
      #expect(try TemporaryFolder.contents(folder) == ["a.ttl", name])
      let back = try BuiltProgram.run(["convert", name, "--to", "nquads"], in: folder)
      #expect(back.exitCode == 0 && back.messages.isEmpty, "\(back.messages)")
      #expect(Self.sorted(back.text) == Self.sorted(Self.nquads))
    }
  }

  @Test(arguments: RDFReader.syntaxes)
  func aFileWithoutExtensionAndStandardInputAreToldByTheirContent(syntax: RDFSyntax) throws {
    try TemporaryFolder.with { folder in
      let made = try BuiltProgram.run(
        ["convert", "-", "--from", "turtle", "--to", syntax.rawValue], in: folder, input: Array(Self.turtle.utf8))
      try TemporaryFolder.write(made.output, to: folder.appending(path: "a"))
      let file = try BuiltProgram.run(["convert", "a", "--to", "nquads"], in: folder)
      let input = try BuiltProgram.run(["convert", "-", "--to", "nquads"], in: folder, input: made.output)
      #expect(file.exitCode == 0 && input.exitCode == 0, "\(file.messages)\(input.messages)")
      #expect(Self.sorted(file.text) == Self.sorted(Self.nquads) && input.text == file.text)
    }
  }

  @Test(arguments: ConvertRequest.targets.filter { $0.propertyFormat != nil }.map(\.name))
  func graphMLBecomesEveryGraphFormat(format: String) throws {
    let target = try #require(ConvertRequest.targets.first { $0.name == format })
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, ["a": Self.graphML])
      let run = try BuiltProgram.run(["convert", "a", "--to", format, "--output", "out", "--quiet"], in: folder)
      #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
      let names = target.suffixes.count == 1 ? ["out"] : target.suffixes.map { "out" + $0 }
      #expect(try TemporaryFolder.contents(folder) == (["a"] + names).sorted())
      let texts = try names.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      #expect(texts.joined().contains("Zoë"))
    }
  }

  @Test func severalFilesAreMergedAndTheirBlankNodesStayApart() throws {
    try TemporaryFolder.with { folder in
      let text = "_:x <https://example.org/p> [ <https://example.org/q> _:x ] ."
      try TemporaryFolder.fill(folder, ["a.ttl": text, "b.ttl": text])
      let run = try BuiltProgram.run(["convert", "a.ttl", "b.ttl", "--to", "ntriples"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      let lines = run.text.split(separator: "\n")
      let nodes = Set(lines.flatMap { $0.split(separator: " ").filter { $0.hasPrefix("_:") } })
      #expect(lines.count == 4 && nodes.count == 4, "\(run.text)")
    }
  }

  @Test func severalGraphsAreJoinedByTheIdentifiersOfTheirNodes() throws {
    try TemporaryFolder.with { folder in
      let other = Self.graphML.replacingOccurrences(of: "id=\"b\"", with: "id=\"c\"")
        .replacingOccurrences(of: "target=\"b\"", with: "target=\"c\"").replacingOccurrences(of: "Zoë", with: "Zoe")
      try TemporaryFolder.fill(folder, ["a.graphml": Self.graphML, "b.graphml": other])
      let run = try BuiltProgram.run(["convert", "a.graphml", "b.graphml", "--to", "graphml"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      for (part, count) in [("<node ", 3), ("<edge ", 2), ("id=\"f2.e\"", 1), ("Zoë", 1), ("Zoe", 0)] {
        #expect(run.text.components(separatedBy: part).count - 1 == count, "\(part) in \(run.text)")
      }
    }
  }

  @Test func prefixesOfTheInputAreKept() throws {
    let run = try BuiltProgram.run(
      ["convert", "-", "--from", "turtle", "--to", "turtle"], input: Array(Self.turtle.utf8))
    #expect(run.text.hasPrefix("@prefix ex: <https://example.org/ns#> .\n@prefix : <https://example.org/id/> .\n"))
    #expect(run.text.contains(":kz a ex:Country"), "\(run.text)")
  }

  @Test func relativeIRIsAreResolvedAgainstTheBaseOrTheFile() throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, ["a b.ttl": "<x> <y> <> ."])
      let named = try BuiltProgram.run(
        ["convert", "a b.ttl", "--base", "https://example.org/d/e", "--to", "ntriples"], in: folder)
      #expect(
        named.text == "<https://example.org/d/x> <https://example.org/d/y> <https://example.org/d/e> .\n")
      let own = try BuiltProgram.run(["convert", "a b.ttl", "--to", "ntriples"], in: folder)
      #expect(own.text.hasPrefix("<file:///") && own.text.hasSuffix("/a%20b.ttl> .\n"), "\(own.text)\(own.messages)")
    }
  }

  @Test func aReaderThatHasEnoughEndsTheProgramQuietly() throws {
    try TemporaryFolder.with { folder in
      let lines = (0..<50_000).map { "<https://example.org/\($0)> <https://example.org/p> \"\($0)\" .\n" }
      try TemporaryFolder.fill(folder, ["a.nt": lines.joined()])
      let run = try BuiltProgram.shell("rapporteur convert a.nt --to turtle | head -n 1", in: folder)
      #expect(run.text.hasPrefix("@prefix ") && run.messages.isEmpty, "\(run.messages)")
    }
  }

  @Test func memoryStaysBoundedHoweverLongTheInput() throws {
    try TemporaryFolder.with { folder in
      let script = """
        import subprocess, resource, sys
        writer = subprocess.Popen([sys.executable, '-c', '''
        for i in range(600000): print("<https://example.org/%d> <https://example.org/p> \\\\"number %d\\\\"@en ." % (i, i))
        '''], stdout=subprocess.PIPE)
        subprocess.run(["rapporteur", "convert", "-", "--from", "ntriples", "--to", "rdfxml", "--output", "a.rdf.gz"],
                       stdin=writer.stdout, check=True)
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
        """
      try TemporaryFolder.fill(folder, ["run.py": script])
      let run = try BuiltProgram.shell("python3 run.py", in: folder)
      let kilobytes = try #require(Int(run.text.trimmingCharacters(in: .whitespacesAndNewlines)), "\(run.messages)")
      #expect(kilobytes < 64_000)
    }
  }
}
