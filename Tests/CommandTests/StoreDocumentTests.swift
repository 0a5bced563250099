import Foundation
import QuadStore
import Testing

/// Docs/store.md tells what is in a store.
@Suite struct StoreDocumentTests {
  private static func document() throws -> String {
    try String(contentsOf: BuiltProgram.root.appending(path: "Docs/store.md"), encoding: .utf8)
  }

  private func withStore(_ body: (Database) throws -> Void) throws {
    try TemporaryFolder.with { folder in
      let samples = BuiltProgram.root.appending(path: "Samples").path
      let run = try BuiltProgram.run(["ingest", samples, "--store", "graph.db"], in: folder)
      #expect(run.exitCode == 0, "\(run.messages)")
      try body(try Database(path: folder.appending(path: "graph.db").path, mode: .reading))
    }
  }

  @Test func everyExampleQueryFindsSomething() throws {
    let queries = try Self.document().matches(of: /```sql\n([^`]+)```/).map { String($0.1) }
    #expect(queries.count >= 9)
    try withStore { database in
      for query in queries {
        let rows = try database.prepare(query)
        #expect(try rows.step(), "nothing found: \(query)")
        while try rows.step() {}
      }
    }
  }

  @Test func everyViewAndTableIsDescribed() throws {
    let document = try Self.document()
    try withStore { database in
      let names = try database.prepare(
        """
        SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'
          AND name NOT LIKE '%_search_%' ORDER BY name
        """)
      while try names.step() { #expect(document.contains("`\(names.text(0))`"), "\(names.text(0))") }
      let columns = try database.prepare(
        """
        SELECT DISTINCT part.name FROM sqlite_schema AS view JOIN pragma_table_info(view.name) AS part
        WHERE view.type = 'view'
        """)
      while try columns.step() { #expect(document.contains("`\(columns.text(0))`"), "\(columns.text(0))") }
    }
  }

  @Test func whatTheMarksOfTheFileSayIsSo() throws {
    try withStore { database in
      let marks = try ["application_id", "user_version"].map { try database.integer("PRAGMA \($0)") }
      #expect(marks == [0x5241_5050, 1])
    }
  }
}
