import CSQLite
import QuadStore
import RDF
import Testing

@Suite struct QuadStoreTests {
  static let terms: [Term] = [
    .iri("https://example.org/a"), .iri("https://example.org/é"), .blank("b0"), .literal(Literal("")),
    .literal(Literal("plain")), .literal(Literal("plain", language: "en")),
    .literal(Literal("plain", language: "en-gb")),
    .literal(Literal("1", datatype: Vocabulary.XSD.integer)), .literal(Literal("01", datatype: Vocabulary.XSD.integer)),
    .literal(Literal("https://example.org/a")), .literal(Literal("line\nbreak \u{0} and “quotes”")),
    .literal(Literal("e\u{301}")), .literal(Literal("\u{E9}")),
  ]

  static func store(_ quads: [Quad]) throws -> QuadStore {
    let store = try QuadStore.inMemory()
    try store.database.transaction {
      let loader = try QuadLoader(store)
      for quad in quads { try quad.withBytes { try loader.add($0) } }
      try loader.finish()
    }
    return store
  }

  @Test(arguments: terms)
  func everyTermComesBackAsItWas(term: Term) throws {
    let subject = Term.iri("https://example.org/s")
    let store = try Self.store(Self.terms.map { Quad(Triple(subject, "https://example.org/p", $0)) })
    let id = try #require(try store.id(of: term))
    #expect(try store.term(id) == term)
    #expect(id.kind == (term.iri != nil ? .iri : term.literal != nil ? .literal : .blank))
    #expect(try store.tripleCount() == Self.terms.count)
  }

  @Test(arguments: [
    Term.iri("https://example.org/b"), .blank("b1"), .literal(Literal("plain", language: "fr")),
    .literal(Literal("plain", datatype: Vocabulary.XSD.date)), .literal(Literal("b0")),
  ])
  func whatWasNotLoadedHasNoNumber(term: Term) throws {
    let store = try Self.store(
      Self.terms.map { Quad(Triple(.iri("https://example.org/s"), "https://example.org/p", $0)) })
    #expect(try store.id(of: term) == nil)
  }

  @Test func aTripleOfTwoLoadingsIsOne() throws {
    let quad = Quad(Triple(.iri("https://example.org/s"), "https://example.org/p", .literal(Literal("x"))))
    let store = try Self.store([quad, quad])
    try store.database.transaction {
      let loader = try QuadLoader(store)
      try quad.withBytes { try loader.add($0) }
      try loader.finish()
      #expect(loader.count == 1)
    }
    #expect(try store.tripleCount() == 1)
    #expect(try store.database.integer("SELECT count(*) FROM terms") == 3)
  }

  @Test func quadsOfNamedGraphsStandInAllFourOrders() throws {
    let graph = Term.iri("https://example.org/g")
    let triple = Triple(.iri("https://example.org/s"), "https://example.org/p", .blank("x"))
    let store = try Self.store([Quad(triple), Quad(triple, graph: graph), Quad(triple, graph: .blank("x"))])
    #expect(try store.tripleCount() == 1)
    #expect(try store.namedQuadCount() == 2)
    for table in ["gspo", "spog", "posg", "ospg"] {
      let count = try store.database.integer(
        "SELECT count(*) FROM \(table) JOIN gspo USING (g, s, p, o) JOIN spo USING (s, p, o)")
      #expect(count == 2, "\(table)")
    }
  }

  @Test func predicatesAreCounted() throws {
    let quads = [("a", "1"), ("a", "2"), ("b", "1")].map {
      Quad(Triple(.iri(IRI("https://example.org/\($0.0)")), "https://example.org/p", .literal(Literal($0.1))))
    }
    let store = try Self.store(quads)
    let counts = try store.database.prepare("SELECT triples, subjects, objects FROM predicates")
    #expect(try counts.step())
    #expect((0..<3).map { counts.integer($0) } == [3, 2, 2])
    #expect(try !counts.step())
  }

  @Test func tagsInLargeAndSmallLettersAreOne() throws {
    let subject = Term.iri("https://example.org/s")
    let store = try Self.store(
      ["en-GB", "EN-gb"].map { Quad(Triple(subject, "https://example.org/p", .literal(Literal("x", language: $0)))) })
    #expect(try store.tripleCount() == 1)
    let id = try #require(try store.id(of: .literal(Literal("x", language: "En-Gb"))))
    #expect(try store.term(id) == .literal(Literal("x", language: "en-gb")))
  }
}
