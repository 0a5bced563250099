import Foundation
import Testing

/// What the pages of Docs/howto tell people to type works: every block of code, in order, in an empty folder with Samples.
@Suite(.serialized) struct HowToTests {
  /// A fenced block of a page.
  struct Block: Sendable {
    let language: String
    let isRun: Bool
    let text: String
    /// What the block below says that it prints.
    var output: String?
  }

  static let folder = BuiltProgram.root.appending(path: "Docs/howto")
  static let pages = ["cytoscape", "gephi", "neo4j", "notebook", "pandas", "protege", "r-igraph", "yed"]
  /// Blocks that need a program with a window, a server or the network.
  static let notRun = ["neo4j: sh", "neo4j: sh", "notebook: sh", "notebook: sh"]

  static func blocks(of page: String) throws -> [Block] {
    let text = try String(contentsOf: folder.appending(path: page + ".md"), encoding: .utf8)
    var blocks: [Block] = []
    for part in text.components(separatedBy: "\n```").enumerated() where !part.offset.isMultiple(of: 2) {
      let lines = part.element.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let info = lines[0].split(separator: " ")
      let body = lines.count > 1 ? String(lines[1]) : ""
      if info.first == "text", let last = blocks.indices.last {
        blocks[last].output = body
      } else {
        blocks.append(
          Block(language: String(info.first ?? ""), isRun: !info.contains("no-run"), text: body, output: nil))
      }
    }
    return blocks
  }

  @Test func everyPageIsTested() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".md") }
    #expect(found.sorted() == Self.pages.map { $0 + ".md" })
    let languages = ["sh", "python", "R", "html", "sparql", "cypher"]
    var notRun: [String] = []
    for page in Self.pages {
      for block in try Self.blocks(of: page) {
        #expect(languages.contains(block.language), "\(page): a block of \(block.language)")
        if !block.isRun { notRun.append("\(page): \(block.language)") }
      }
    }
    #expect(notRun == Self.notRun)
  }

  @Test(arguments: pages) func everyBlockRuns(page: String) throws {
    let python = try BuiltProgram.python()
    let blocks = try Self.blocks(of: page).filter(\.isRun)
    try TemporaryFolder.with { folder in
      try Self.fill(folder)
      let path = "export PATH=\"\(folder.path):\(python.deletingLastPathComponent().path):$PATH\""
      for (index, block) in blocks.enumerated() {
        let run: BuiltProgram.Run?
        switch block.language {
        case "sh": run = try BuiltProgram.shell("set -eu -o pipefail\n\(path)\n\(block.text)", in: folder)
        case "python", "R":
          // Blocks of a language go on where the last one ended, so they run together, before another's turn.
          if index + 1 < blocks.count, blocks[index + 1].language == block.language { continue }
          let script = blocks[...index].filter { $0.language == block.language }.map(\.text).joined(separator: "\n")
          run = try Self.run(script, block.language, in: folder)
        default: run = nil
        }
        guard let run else { continue }
        #expect(run.exitCode == 0, "\(page), block \(index + 1): \(run.messages)")
        if let output = block.output { #expect(run.text == output + "\n", "\(page), block \(index + 1)") }
      }
    }
  }

  @Test func theNotebookRunsAsItIs() throws {
    try TemporaryFolder.with { folder in
      try Self.fill(folder)
      let runner = BuiltProgram.root.appending(path: "Tests/Compatibility/run_notebook.py").path
      let python = try BuiltProgram.python().path
      let run = try BuiltProgram.shell(
        "PATH=\"\(folder.path):$PATH\" '\(python)' -B '\(runner)' notebook.ipynb", in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      let figure = try Data(contentsOf: folder.appending(path: "who-deals-with-whom.png"))
      #expect(figure.starts(with: [0x89, 0x50, 0x4E, 0x47]) && figure.count > 20_000)
    }
  }

  /// Puts into a folder what the pages take for given: the program, the samples, the ontology and the notebook.
  private static func fill(_ folder: URL) throws {
    for (name, target) in [
      ("Samples", BuiltProgram.root.appending(path: "Samples")),
      ("Ontology", BuiltProgram.root.appending(path: "Ontology")), ("rapporteur", BuiltProgram.executable),
      ("notebook.ipynb", Self.folder.appending(path: "notebook.ipynb")),
    ] {
      try FileManager.default.createSymbolicLink(at: folder.appending(path: name), withDestinationURL: target)
    }
  }

  /// Runs a script of Python or R; nil where there is no R with igraph.
  private static func run(_ script: String, _ language: String, in folder: URL) throws -> BuiltProgram.Run? {
    if language == "python" {
      return try BuiltProgram.launch(BuiltProgram.python(), ["-B", "-"], in: folder, input: Array(script.utf8))
    }
    let file = folder.appending(path: "script.R")
    try Data(script.utf8).write(to: file)
    guard try BuiltProgram.shell("Rscript -e 'library(igraph)'").exitCode == 0 else {
      print("skip  blocks of R: there is no Rscript with igraph (Debian: r-cran-igraph)")
      return nil
    }
    return try BuiltProgram.shell("Rscript --vanilla script.R", in: folder)
  }
}
