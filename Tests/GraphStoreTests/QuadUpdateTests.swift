import Exports
import GraphStore
import KnowledgeGraph
import QuadStore
import RDF
import Testing

/// The quads of a store are at any time what the RDF exporters say of its graph.
@Suite struct QuadUpdateTests {
  /// One change of a store.
  private enum Step {
    case put([Int], version: Int)
    case remove([Int])
  }

  private static func sequence(_ seed: Int) -> [Step] {
    var state = UInt64(seed) &* 2_654_435_761 &+ 17
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<8).map { step in
      let numbers = (0..<(1 + pick(5))).map { _ in pick(12) }
      return pick(3) == 0 ? .remove(numbers) : .put(numbers, version: pick(3))
    }
  }

  private static func apply(_ step: Step, to store: GraphStore) throws {
    try store.update { update in
      switch step {
      case .put(let numbers, let version):
        for number in numbers {
          try update.put(
            statement: GeneratedStatement.identifier(number), graph: GeneratedStatement.graph(number, version: version),
            digest: "\(version)", origin: "")
        }
      case .remove(let numbers):
        for number in numbers { try update.remove(statement: GeneratedStatement.identifier(number)) }
      }
    }
  }

  /// The quads in the file; the default graph has no name.
  private static func stored(_ store: GraphStore, table: String) throws -> [String: Set<Triple>] {
    let isNamed = table.contains("g")
    let rows = try store.database.prepare("SELECT s, p, o, \(isNamed ? "g" : "0") FROM \(table)")
    var quads: [String: Set<Triple>] = [:]
    while try rows.step() {
      let terms = try (0..<3).map { try store.quads.term(TermID(rawValue: rows.integer(Int32($0)))) }
      let graph = isNamed ? try store.quads.term(TermID(rawValue: rows.integer(3))).text : ""
      guard case .iri(let predicate) = terms[1] else { continue }
      let isNew = quads[graph, default: []].insert(Triple(terms[0], predicate, terms[2])).inserted
      #expect(isNew)
    }
    return quads
  }

  private static func projected(_ graph: Graph) throws -> (whole: [String: Set<Triple>], named: [String: Set<Triple>]) {
    let projection = try RDFProjection(graph)
    var whole: [String: Set<Triple>] = [:]
    try projection.forEachTriple { whole["", default: []].insert($0) }
    var named: [String: Set<Triple>] = [:]
    try projection.forEachInGraph { description, graph in
      guard let graph else { return }
      description.forEachTriple { named[graph.text, default: []].insert($0) }
    }
    return (whole, named)
  }

  @Test(arguments: 0..<40) func quadsAreThoseOfTheWholeGraphAfterEveryChange(seed: Int) throws {
    let store = try GraphStore(path: Database.memory, mode: .writing)
    for step in Self.sequence(seed) {
      try Self.apply(step, to: store)
      let graph = try store.graph()
      let (whole, named) = try Self.projected(graph)
      for table in ["spo", "pos", "osp"] { #expect(try Self.stored(store, table: table) == whole, "\(table)") }
      for table in ["gspo", "spog", "posg", "ospg"] {
        #expect(try Self.stored(store, table: table) == named, "\(table)")
      }
      #expect(try store.quads.tripleCount() == whole.values.reduce(0) { $0 + $1.count })
    }
  }

  @Test(arguments: 0..<10) func theGraphIsThatOfTheStatementsThatAreLeft(seed: Int) throws {
    let store = try GraphStore(path: Database.memory, mode: .writing)
    var versions: [Int: Int] = [:]
    for step in Self.sequence(seed) {
      try Self.apply(step, to: store)
      switch step {
      case .put(let numbers, let version): for number in numbers { versions[number] = version }
      case .remove(let numbers): for number in numbers { versions[number] = nil }
      }
    }
    var whole = Graph()
    for (number, version) in versions { whole.merge(GeneratedStatement.graph(number, version: version)) }
    #expect(try store.graph() == whole)
    for (number, version) in versions {
      let alone = try store.graph(ofStatement: GeneratedStatement.identifier(number))
      #expect(alone == GeneratedStatement.graph(number, version: version))
    }
  }

  @Test func nothingIsLeftOfQuadsAndTermsWhenAllIsTakenOut() throws {
    let store = try GraphStore(path: Database.memory, mode: .writing)
    try Self.apply(.put(Array(0..<12), version: 0), to: store)
    #expect(try store.quads.namedQuadCount() > 100)
    try Self.apply(.remove(Array(0..<12)), to: store)
    for table in ["spo", "pos", "osp", "gspo", "spog", "posg", "ospg", "predicates", "offices"] {
      #expect(try store.database.integer("SELECT count(*) FROM \(table)") == 0, "\(table)")
    }
    let literals = try store.database.integer("SELECT count(*) FROM terms WHERE id & 3 = 3")
    #expect(literals == 0)
    let hashes = try store.database.integer("SELECT count(*) FROM term_hashes")
    #expect(try store.database.integer("SELECT count(*) FROM terms") == hashes)
  }

  @Test func countsByPredicateAreRight() throws {
    let store = try GraphStore(path: Database.memory, mode: .writing)
    try Self.apply(.put([1, 2, 3], version: 0), to: store)
    try Self.apply(.put([2], version: 1), to: store)
    let sum = "SELECT sum(abs(triples - (SELECT count(*) FROM pos WHERE pos.p = predicates.p))) FROM predicates"
    #expect(try store.database.integer(sum) == 0)
    try store.renewStatistics()
    let subjects =
      "SELECT sum(abs(subjects - (SELECT count(DISTINCT s) FROM pos WHERE pos.p = predicates.p))) FROM predicates"
    #expect(try store.database.integer(subjects) == 0)
  }
}
