import Foundation
import Testing

@testable import Ontology

@Suite("Saved queries")
struct SavedQueryTests {
  private static let text = """
    # Who
    #
    # One row for
    # each.
    #
    # name: part of the name
    # statement-kind: kind
    SELECT * { VALUES ?setName { "" } VALUES ?setStatementKind { "Visit" } FILTER (?x = "a") { VALUES ?setName { "" } } }
    """

  @Test("The header tells title, notes and parameters with their standard values")
  func headerIsRead() throws {
    let query = try SavedQuery(name: "q", text: Self.text)
    #expect(query.title == "Who" && query.notes == "One row for each.")
    #expect(query.parameters.map(\.name) == ["name", "statement-kind"])
    #expect(query.parameters.map(\.standard) == ["", "Visit"])
    #expect(query.parameters.first?.help == "part of the name")
  }

  @Test("A value replaces each place of its parameter, as a string whatever is in it")
  func valuesAreStrings() throws {
    let query = try SavedQuery(name: "q", text: Self.text)
    let set = query.text(setting: ["name": "\"\\\n}", "other": "x"])
    #expect(set.components(separatedBy: "VALUES ?setName { \"\\\"\\\\\\n}\" }").count == 3)
    #expect(set.contains("VALUES ?setStatementKind { \"Visit\" }") && set.contains("FILTER (?x = \"a\")"))
  }

  @Test(
    "A header that lacks a part is an error that names the file",
    arguments: [
      "SELECT * {}", "# Title\nSELECT * {}", "# T\n#\n# N\n#\n# name: x\nSELECT * {}", "# T\n#\n# N\n#\n# a b\n",
    ])
  func badHeadersAreErrors(text: String) {
    let error = #expect(throws: OntologyError.self) { try SavedQuery(name: "mine", text: text) }
    #expect(error?.description.contains("mine.rq: ") == true)
  }

  @Test("Embedded queries are those of the folder")
  func embeddedQueriesAreThoseOfTheFolder() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Ontology/Queries")
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
    let queries = try SavedQueries.load()
    #expect(queries.map { $0.name + ".rq" } == names)
    for query in queries {
      #expect(try String(contentsOf: root.appendingPathComponent(query.name + ".rq"), encoding: .utf8) == query.text)
      #expect(query.title.count < 70 && query.notes.hasSuffix("."))
    }
  }
}
