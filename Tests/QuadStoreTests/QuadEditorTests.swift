import QuadStore
import RDF
import Testing

@Suite struct QuadEditorTests {
  private static func iri(_ local: String) -> IRI { IRI("https://example.org/" + local) }

  private static func triple(_ subject: String, _ predicate: String, _ value: String) -> Triple {
    Triple(.iri(iri(subject)), iri(predicate), .literal(Literal(value)))
  }

  private static func edit(_ store: QuadStore, _ body: (QuadEditor) throws -> Void) throws {
    try store.database.transaction {
      let editor = try QuadEditor(store)
      try body(editor)
      try editor.finish()
    }
  }

  private static func count(_ store: QuadStore, _ table: String) throws -> Int64? {
    try store.database.integer("SELECT count(*) FROM \(table)")
  }

  @Test func whatIsSaidOfASubjectBecomesWhatIsGiven() throws {
    let store = try QuadStore.inMemory()
    try Self.edit(store) {
      try $0.replace(subject: Self.iri("a"), with: [Self.triple("a", "p", "1"), Self.triple("a", "p", "2")])
    }
    try Self.edit(store) { try $0.replace(subject: Self.iri("b"), with: [Self.triple("b", "p", "1")]) }
    try Self.edit(store) {
      try $0.replace(subject: Self.iri("a"), with: [Self.triple("a", "p", "2"), Self.triple("a", "q", "3")])
    }
    for table in ["spo", "pos", "osp"] { #expect(try Self.count(store, table) == 3, "\(table)") }
    #expect(try store.tripleCount() == 3)
    #expect(try store.id(of: .literal(Literal("1"))) != nil)
    try Self.edit(store) { try $0.replace(subject: Self.iri("b"), with: []) }
    #expect(try store.id(of: .literal(Literal("1"))) == nil)
    #expect(try store.id(of: .iri(Self.iri("b"))) == nil)
  }

  @Test func partsOfAGraphStandInTheDefaultGraphToo() throws {
    let store = try QuadStore.inMemory()
    let part = Triple(.iri(Self.iri("g#1")), Vocabulary.RDF.type, .iri(Self.iri("Part")))
    let triples = [part, Self.triple("g#1", "p", "1"), Self.triple("other", "p", "2")]
    try Self.edit(store) { try $0.replace(graph: Self.iri("g"), with: triples) }
    #expect(try Self.count(store, "gspo") == 3 && Self.count(store, "spo") == 2)
    try Self.edit(store) { try $0.replace(graph: Self.iri("g"), with: []) }
    for table in ["gspo", "spog", "posg", "ospg", "spo", "pos", "osp", "predicates"] {
      #expect(try Self.count(store, table) == 0, "\(table)")
    }
  }

  @Test func whoeverHasAValueIsFound() throws {
    let store = try QuadStore.inMemory()
    let (knows, you) = (Self.iri("knows"), Self.iri("you"))
    for name in ["a", "b"] {
      try Self.edit(store) {
        try $0.replace(subject: Self.iri(name), with: [Triple(.iri(Self.iri(name)), knows, .iri(you))])
      }
    }
    try Self.edit(store) { editor in
      let found = [try editor.subjects(with: knows, you), try editor.subjects(with: you, knows)]
      #expect(found == [[Self.iri("a"), Self.iri("b")], []])
    }
  }
}
