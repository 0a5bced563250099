import Foundation
import QuadStore
import RDF
import SPARQL
import Testing

@Suite struct QueryEngineTests {
  static func store(_ turtle: String, path: String = Database.memory) throws -> QuadStore {
    let database = try Database(path: path, mode: .writing)
    if path != Database.memory { try database.execute("PRAGMA journal_mode = WAL") }
    try QuadStore.makeTables(in: database)
    let store = try QuadStore(database)
    try database.transaction {
      let loader = try QuadLoader(store)
      var triples: [Triple] = []
      try TurtleReader.read(Array(turtle.utf8), file: "test", base: "https://example.org/") { triples.append($0) }
      for triple in triples { try Quad(triple).withBytes { try loader.add($0) } }
      try loader.finish()
    }
    return store
  }

  static let friends = """
    @prefix : <https://example.org/> .
    :a :knows :b ; :name "Ann"@en , "Anna"@DE . :b :knows :c ; :address [ :city "Łódź" ; :in [ :name "Polska" ] ] .
    :c :knows :a .
    """

  static func rows(_ text: String, _ engine: QueryEngine) throws -> [[String?]] {
    guard case .solutions(let solutions) = try engine.run(Query("PREFIX : <https://example.org/> " + text)) else {
      return []
    }
    var rows: [[String?]] = []
    try solutions.forEach { rows.append($0.map { $0?.text }) }
    return rows
  }

  @Test func aDescriptionGoesThroughBlankNodes() throws {
    let engine = QueryEngine(try Self.store(Self.friends))
    guard case .graph(let graph) = try engine.run(Query("DESCRIBE <https://example.org/b>")) else {
      Issue.record("no graph")
      return
    }
    var count = 0
    try graph.forEach { _ in count += 1 }
    #expect(count == 5)
  }

  @Test func tagsAreComparedWithoutRegardToTheirLetters() throws {
    let engine = QueryEngine(try Self.store(Self.friends))
    #expect(try Self.rows("SELECT ?n { ?x :name ?n FILTER(LANG(?n) = \"de\") }", engine) == [["Anna"]])
    #expect(try Self.rows("SELECT ?x { ?x :name \"Anna\"@dE }", engine) == [["https://example.org/a"]])
  }

  @Test func explanationsHoldTheAlgebraAndTheStatements() throws {
    let engine = QueryEngine(try Self.store(Self.friends))
    let text = try engine.explain(Query("SELECT ?x { ?x <https://example.org/knows> ?y FILTER(isIRI(?y)) }"))
    #expect(text.hasPrefix("(project (?x)"))
    #expect(text.contains("SELECT t1.s FROM pos t1 WHERE t1.p = "))
    #expect(text.contains("((t1.o & 3) = 2)"))
  }

  @Test func aQueryReadsOneStateWhileAnotherConnectionWrites() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") }
    }
    let path = folder.appendingPathComponent("store.db").path
    let writer = try Self.store(Self.friends, path: path)
    let reader = QueryEngine(try QuadStore(Database(path: path, mode: .reading)))
    let query = try Query("SELECT ?x { ?x <https://example.org/knows> ?y }")
    guard case .solutions(let solutions) = try reader.run(query) else {
      Issue.record("no table")
      return
    }
    #expect(try solutions.next() != nil)
    try writer.database.transaction {
      let loader = try QuadLoader(writer)
      let triple = Triple(.iri("https://example.org/d"), "https://example.org/knows", .iri("https://example.org/a"))
      try Quad(triple).withBytes { try loader.add($0) }
      try loader.finish()
    }
    var left = 0
    while try solutions.next() != nil { left += 1 }
    #expect(left == 2)
    #expect(try Self.rows("SELECT ?x { ?x :knows ?y }", reader).count == 4)
  }

  @Test func theDatasetOfTheOptionsTakesThePlaceOfThatOfTheQuery() throws {
    let store = try EngineAnswer.store(GeneratedQuery.dataset())
    let options = QueryOptions(dataset: DatasetClause(defaultGraphs: ["https://example.org/none"]))
    let engine = QueryEngine(store, options: options)
    #expect(try Self.rows("SELECT * FROM :g1 { ?a ?b ?c }", engine).isEmpty)
    #expect(try !Self.rows("SELECT * FROM :g1 { ?a ?b ?c }", QueryEngine(store)).isEmpty)
  }

  @Test func theSameQueryHasItsRowsInTheSameOrder() throws {
    let store = try EngineAnswer.store(GeneratedQuery.dataset())
    let text = "SELECT * { ?a ?b ?c OPTIONAL { ?c ?d ?e . ?e ?f ?g } { ?a ?h ?i } UNION { ?i ?h ?a } }"
    let first = try Self.rows(text, QueryEngine(store))
    #expect(first.count > 100)
    for _ in 0..<3 { #expect(try Self.rows(text, QueryEngine(store)) == first) }
  }
}
