import GraphStore
import Language
import RDF
import SPARQL
import Testing

/// Questions to a store, answered as rows of values.
@Suite struct QueryTests {
  @Test func rowsGiveDaysNumbersAndNamesWithoutAPrologue() throws {
    let store = try GraphStoreTests.store()
    try GraphStoreTests.put(["a", "b"], into: store)
    let rows = try store.query(
      """
      SELECT ?s ?day ?title (COUNT(?whom) AS ?supported) {
        ?s a rap:Statement ; rap:begin ?day ; rdfs:label ?title . GRAPH ?s { country:NO rap:supports ?whom }
      } GROUP BY ?s ?day ?title ORDER BY ?s
      """)
    #expect(rows.columns == ["s", "day", "title", "supported"])
    #expect(try rows.map { try $0["title", as: String.self] } == ["On peace, a", "On peace, b"])
    let row = try #require(rows.first)
    #expect(try row["s", as: IRI.self] == IRI(store.options.base + "statement/a"))
    #expect(try row["day", as: CalendarDay.self] == CalendarDay(year: 2026, month: 3, day: 4))
    #expect(try row["supported", as: Int.self] == 1)
    #expect(throws: QueryRowError.self) { try row["title", as: CalendarDay.self] }
  }

  @Test func identifiersHaveAPrefixForEachKind() throws {
    let store = try GraphStoreTests.store()
    try GraphStoreTests.put(["a"], into: store)
    let rows = try store.query("SELECT ?whom { GRAPH ?g { country:NO rap:supports ?whom } }")
    #expect(try rows.map { try $0["whom", as: IRI.self] } == [IRI(store.options.base + "country/GE")])
  }
}
