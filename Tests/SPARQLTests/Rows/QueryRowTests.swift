import Files
import QuadStore
import RDF
import Testing

@testable import SPARQL

/// Rows whose cells are read as values of Swift.
@Suite struct QueryRowTests {
  private func store() throws -> QuadStore {
    let turtle = """
      @prefix ex: <https://example.org/> .
      ex:nora ex:name "Nora" ; ex:age 41 ; ex:height 1.75 ; ex:weight 6.2e1 ; ex:isHere true ; ex:big 99999999999999999999 .
      ex:kofi ex:name "Kofi"@en ; ex:age "x" .
      """
    let store = try QuadStore.inMemory()
    try store.database.transaction {
      let loader = try QuadLoader(store)
      try RDFReader.read(MemorySource(Array(turtle.utf8)), syntax: .turtle, file: "a.ttl") { try loader.add($0) }
      try loader.finish()
    }
    return store
  }

  private static let prefixes = ["ex": "https://example.org/"]

  private func row(_ pattern: String) throws -> QueryRow {
    let rows = try store().query("SELECT * { \(pattern) }", prefixes: Self.prefixes)
    return try #require(rows.first)
  }

  @Test func cellsAreReadAsWhatTheyAre() throws {
    let row = try row(
      "?s ex:name ?name ; ex:age ?age ; ex:height ?height ; ex:weight ?weight ; ex:isHere ?here OPTIONAL { ?s ex:no ?no }"
    )
    #expect(try row["s", as: IRI.self] == "https://example.org/nora")
    #expect(try row["name", as: String.self] == "Nora")
    #expect(try row["age", as: Int.self] == 41)
    #expect(try row["age", as: Double.self] == 41)
    #expect(try row["height", as: Double.self] == 1.75)
    #expect(try row["weight", as: Double.self] == 62)
    #expect(try row["here", as: Bool.self])
    #expect(try row["name", as: Term.self] == .literal(Literal("Nora")))
    #expect(try row.optional("no", as: Int.self) == nil)
    #expect(row["no"] == nil && row["nothing"] == nil)
  }

  @Test func whatACellIsNotIsAnErrorThatNamesIt() throws {
    let row = try row("ex:nora ex:big ?big . ex:kofi ex:name ?name ; ex:age ?age OPTIONAL { ex:kofi ex:no ?no }")
    #expect(throws: QueryRowError.unbound(column: "no")) { try row["no", as: Int.self] }
    #expect(throws: QueryRowError.mismatch(column: "age", term: .literal(Literal("x")), expected: "a whole number")) {
      try row["age", as: Int.self]
    }
    #expect(throws: QueryRowError.self) { try row["big", as: Int.self] }
    #expect(throws: QueryRowError.self) { try row["name", as: IRI.self] }
    #expect(throws: QueryRowError.self) { try row["name", as: Bool.self] }
    let message = #expect(throws: QueryRowError.self) { try row["nmae", as: String.self] }
    #expect(message?.description.hasPrefix("the answer has no column nmae, only ") == true)
  }

  @Test func anAnswerIsACollectionOfItsRows() throws {
    let store = try store()
    let rows = try store.query("SELECT ?name { ?s ex:name ?name } ORDER BY ?name", prefixes: Self.prefixes)
    #expect(rows.columns == ["name"] && rows.count == 2)
    #expect(try rows.map { try $0["name", as: String.self] }.sorted() == ["Kofi", "Nora"])
    #expect(throws: QueryRowError.noTable) { try store.query("ASK {}") }
    #expect(throws: QueryError.rowLimit(1)) {
      try store.query("SELECT * { ?s ?p ?o }", options: QueryOptions(rowLimit: 1))
    }
    #expect(throws: SPARQLSyntaxError.self) { try store.query("SELECT ?name { ?s ex:name ?name }") }
  }
}
