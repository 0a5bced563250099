import KnowledgeGraph
import Testing

/// A generator of the same numbers on every machine (SplitMix64).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }

  mutating func some<T: Hashable>(_ values: [T]) -> Set<T> {
    Set(values.filter { _ in Bool.random(using: &self) })
  }
}

extension Graph {
  /// A small graph in which everything collides often: identifiers, labels, codes, claims, equivalent spellings.
  static func generated(_ generator: inout Generator) -> Graph {
    let statements = ["statement/1", "statement/2", "statement/3"]
    let names = ["Ana", "Anna", "An\u{E0}", "Ana\u{300}", "Hannah", ""]
    let identifiers = ["person/a", "person/b", "country/c", "event/e"] + statements
    let extents = [
      TimeExtent(edtf: "2026", begin: "2026-01-01", end: "2026-12-31"),
      TimeExtent(edtf: "2026-04", begin: "2026-04-01", end: "2026-04-30"),
      TimeExtent(edtf: "2009/..", begin: "2009-01-01", end: nil),
    ]
    var graph = Graph()
    for _ in 0..<6 {
      var node = Node(
        id: generator.pick(identifiers), kind: generator.pick(NodeKind.allCases), label: generator.pick(names))
      node.eventType = Bool.random(using: &generator) ? generator.pick(EventType.allCases) : nil
      node.extent = Bool.random(using: &generator) ? generator.pick(extents) : nil
      node.aliases = generator.some(names)
      node.asNamed = generator.some(names)
      node.mentionsByStatement = [generator.pick(statements): Int.random(in: 0..<3, using: &generator)]
      node.attributes = [
        generator.pick(["iso2", "url"]): generator.pick([.text("x"), .text("y"), .integer(3), .flag(true)])
      ]
      node.sameAs = generator.some(["http://a", "http://b"])
      let passage = Evidence(statement: generator.pick(statements), start: 0, end: 4, quotation: "text")
      node.attestations = [
        Attestation(evidence: passage, rule: generator.pick(["r", "s"]), confidence: generator.pick([0.5, 0.75]))
      ]
      graph.insert(node)
    }
    for _ in 0..<6 {
      let key = Edge.Key(
        subject: generator.pick(identifiers), predicate: generator.pick([.supports, .holdsPost]),
        object: generator.pick(identifiers), role: generator.pick(["", "Head"]), statement: generator.pick(statements))
      var claim = Claim(confidence: generator.pick([0.5, 0.75]), rule: generator.pick(["r", "s"]))
      claim.aspect = generator.pick(["", "people"])
      claim.extent = Bool.random(using: &generator) ? generator.pick(extents) : nil
      let start = Int.random(in: 0..<3, using: &generator)
      let passage = Evidence(statement: key.statement, start: start, end: start + 4, quotation: "text")
      graph.insert(Edge(key: key, claim: claim, evidence: [passage]))
    }
    return graph
  }

  /// Everything in the graph, down to the bytes of its names.
  var fingerprint: [String] {
    nodes.flatMap { node in
      var lists = [Array(node.label.utf8)]
      lists += (node.aliases.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
      lists += (node.asNamed.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
      return ["\(node.id) \(node.kind) \(lists)"]
    }
  }
}

@Suite struct GraphMergeTests {
  static func merged(_ graphs: Graph...) -> Graph {
    graphs.reduce(into: Graph()) { $0.merge($1) }
  }

  @Test(arguments: UInt64(0)..<200) func mergingIsAssociativeCommutativeIdempotent(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let (a, b, c) = (
      Graph.generated(&generator), Graph.generated(&generator), Graph.generated(&generator)
    )
    let whole = Self.merged(a, b, c)
    for other in [Self.merged(a, Self.merged(b, c)), Self.merged(c, b, a), Self.merged(b, a, c, b, a)] {
      #expect(other == whole)
      #expect(other.fingerprint == whole.fingerprint)
    }
    #expect(Self.merged(a, a) == a)
    #expect(Self.merged(a, Graph()) == a)
  }

  @Test(arguments: UInt64(0)..<50) func insertingOneByOneInAnyOrderIsMerging(_ seed: UInt64) {
    var generator = Generator(state: seed)
    let (a, b) = (Graph.generated(&generator), Graph.generated(&generator))
    var single = Graph()
    for node in (a.nodes + b.nodes).shuffled(using: &generator) { single.insert(node) }
    for edge in (a.edges + b.edges).shuffled(using: &generator) { single.insert(edge) }
    #expect(single == Self.merged(a, b))
    #expect(single.fingerprint == Self.merged(a, b).fingerprint)
  }

  @Test func nodesAndEdgesComeInOrderAndSelfLoopsNever() {
    var generator = Generator(state: 7)
    let graph = Graph.generated(&generator)
    #expect(graph.nodes.map(\.id) == graph.nodes.map(\.id).sorted())
    #expect(graph.edges.map(\.key) == graph.edges.map(\.key).sorted())
    #expect(graph.edges.allSatisfy { $0.key.subject != $0.key.object })
    #expect(graph.edgeCount == graph.edges.count && graph.edgeCount > 0)
  }
}
