import Files
import GraphFormats
import KnowledgeGraph
import PropertyGraph
import RDF
import Testing

@testable import Exports

@Suite struct RDFReconstructionTests {
  static func back(_ graph: Graph, options: ExportOptions = ExportOptions()) throws -> GraphReading {
    var reconstruction = RDFReconstruction()
    try RDFProjection(graph, options: options).forEachTriple { reconstruction.add(Quad($0)) }
    return try reconstruction.finish()
  }

  static func graph(_ lines: [String]) throws -> GraphReading {
    var reconstruction = RDFReconstruction()
    try RDFReader.read(MemorySource(lines.joined(separator: "\n")), syntax: .nquads, file: "t.nq") { quad in
      reconstruction.add(quad)
    }
    return try reconstruction.finish()
  }

  /// The plain sample with as many mentions as extraction would count.
  static var counted: Graph {
    var graph = SampleGraph.plain
    var statement = Node(id: SampleGraph.statement, kind: .statement, label: "EU statement on Kazakhstan")
    statement.mentionsByStatement = [SampleGraph.statement: 1]
    graph.insert(statement)
    var event = Node(id: "event/visit-1", kind: .event, label: "Visit of Feridun Sinirlioğlu to Kazakhstan")
    event.mentionsByStatement = [SampleGraph.statement: 1]
    graph.insert(event)
    return graph
  }

  @Test func nodesAndEdgesComeBackFromRDF() throws {
    let original = try PropertyGraph(PropertyProjection(Self.counted))
    let reading = try Self.back(SampleGraph.plain)
    #expect(reading.warnings.isEmpty)
    #expect(reading.graph.schema == original.schema)
    #expect(reading.graph.nodes == original.nodes)
    let confidence = try #require(original.schema.edgeIndex("confidence"))
    for (mine, theirs) in zip(reading.graph.edges, original.edges) {
      // No assertion tells how sure the gazetteer is.
      var theirs = theirs
      if theirs.values.contains(.text(Edge.background)) { theirs.values[confidence] = .real(1) }
      #expect(mine == theirs)
    }
    #expect(reading.graph.edges.count == original.edges.count)
  }

  @Test(arguments: GraphReconstructionTests.committed.map(\.path))
  func theCommittedGraphsComeBackFromRDF(_ path: String) throws {
    let reading = try GraphMLReader.read(InputByteStream(path: path), file: path)
    let graph = try GraphReconstruction(reading.graph).graph
    let back = try Self.back(graph)
    #expect(back.warnings.isEmpty)
    var original = reading.graph
    var mine = back.graph
    // How often events are mentioned is not in RDF.
    for (key, kind) in [("mentions", "kind")] {
      let column = try #require(original.schema.nodeIndex(key))
      let kinds = try #require(original.schema.nodeIndex(kind))
      for index in original.nodes.indices
      where [.text("Event"), .text("Statement")].contains(original.nodes[index].values[kinds]) {
        original.nodes[index].values[column] = .integer(0)
        mine.nodes[index].values[column] = .integer(0)
      }
    }
    #expect(mine.nodes == original.nodes)
    #expect(mine.schema == original.schema)
    let missing = Set(original.edges.map(\.id)).subtracting(mine.edges.map(\.id))
    let statement = try #require(original.schema.edgeIndex("statement"))
    #expect(original.edges.filter { missing.contains($0.id) }.allSatisfy { $0.values[statement] == .text("ontology") })
    #expect(mine.edges == original.edges.filter { !missing.contains($0.id) })
  }

  @Test func namedGraphsKeepWhatTheGazetteerGivesAndAStatementSaysToo() throws {
    var graph = Self.counted
    let key = Edge.Key(
      subject: "place/astana", predicate: .locatedIn, object: "country/KZ", statement: SampleGraph.statement)
    graph.insert(Edge(key: key, claim: Claim(confidence: 0.7, rule: "r"), evidence: [SampleGraph.evidence()]))
    var (flat, named) = (RDFReconstruction(), RDFReconstruction())
    let projection = try RDFProjection(graph)
    try projection.forEachTriple { flat.add(Quad($0)) }
    try projection.forEachInGraph { description, name in
      description.forEachTriple { named.add(Quad($0, graph: name)) }
    }
    let original = try PropertyGraph(PropertyProjection(graph))
    #expect(try flat.finish().graph.edges.count == original.edges.count - 1)
    #expect(try named.finish().graph.edges.map(\.id) == original.edges.map(\.id))
  }

  @Test func namedGraphsTellWhoSaysWhatWithoutAssertions() throws {
    var reconstruction = RDFReconstruction()
    try RDFProjection(SampleGraph.plain, options: ExportOptions(evidence: .none)).forEachInGraph { description, graph in
      description.forEachTriple { reconstruction.add(Quad($0, graph: graph)) }
    }
    let graph = try reconstruction.finish().graph
    let statement = try #require(graph.schema.edgeIndex("statement"))
    let supports = try #require(graph.edges.first { $0.values[0] == .text("supports") })
    #expect(supports.values[statement] == .text("statement.000-osce-pc-1568"))
    // Without assertions the two posts of one person at one body are one triple.
    #expect(graph.edges.count == SampleGraph.plain.edgeCount - 1)
  }

  @Test func tiesComeBackAsTies() throws {
    let view = ActorView(of: SampleGraph.plain)
    var reconstruction = RDFReconstruction()
    try TieProjection(view).forEach { description in description.forEachTriple { reconstruction.add(Quad($0)) } }
    let original = try PropertyGraph(TiePropertyProjection(view))
    #expect(try reconstruction.finish().graph == original)
  }

  @Test func whatHasNoClassOfTheVocabularyIsSaid() throws {
    let rap = "https://w3id.org/rapporteur/ontology#"
    let reading = try Self.graph([
      "<http://e/country/A> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <\(rap)Country> .",
      "<http://e/country/A> <http://xmlns.com/foaf/0.1/knows> <http://e/b> .",
      "<http://e/b> <http://xmlns.com/foaf/0.1/age> \"3\" .",
    ])
    #expect(reading.graph.nodes.map(\.id) == ["country.A"])
    #expect(
      reading.warnings == [
        "1 resource without a class of the vocabulary left out, first http://e/b",
        "1 triple of predicates that are not of the vocabulary left out, first http://xmlns.com/foaf/0.1/knows",
      ])
  }

  @Test func anyRDFMakesNodesAndEdges() throws {
    let reading = try Self.graph([
      "<http://e/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .",
      "<http://e/a> <http://xmlns.com/foaf/0.1/name> \"Anne\"@fr .",
      "<http://e/a> <http://xmlns.com/foaf/0.1/name> \"Ann\"@en .",
      "<http://e/a> <http://e/v#age> \"41\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
      "<http://e/a> <http://e/v#nick> \"A\" .", "<http://e/a> <http://e/v#nick> \"B\" .",
      "<http://e/a> <http://xmlns.com/foaf/0.1/knows> _:b .",
      "_:b <http://xmlns.com/foaf/0.1/nick> \"Bob\" <http://e/g> .",
      "_:b <http://e/v#at> <http://e/places/Gen%C3%A8ve> <http://e/g> .",
    ])
    let graph = reading.graph
    let lines = graph.nodes.map { node in
      node.id + zip(graph.schema.nodeKeys, node.values).map { $1.map { " \($0.text)" } ?? " -" }.joined()
    }
    #expect(
      graph.schema.nodeKeys == ["kind", "label", "name", "labels", "iri"].map { PropertyKey($0) } + [
        PropertyKey("foaf_name"), PropertyKey("age", .long), PropertyKey("nick"), PropertyKey("foaf_nick"),
      ])
    #expect(
      lines == [
        "http://e/a Person Ann Ann :Person http://e/a Anne 41 A | B -", "_:b - _:b _:b - - - - - Bob",
        "http://e/places/Gen%C3%A8ve - Gen%C3%A8ve Gen%C3%A8ve - http://e/places/Gen%C3%A8ve - - - -",
      ])
    #expect(
      graph.edges == [
        PropertyEdge(
          id: "e0", source: "http://e/a", target: "_:b",
          values: [.text("knows"), .text("http://xmlns.com/foaf/0.1/knows"), .text("knows"), nil]),
        PropertyEdge(
          id: "e1", source: "_:b", target: "http://e/places/Gen%C3%A8ve",
          values: [.text("at"), .text("http://e/v#at"), .text("at"), .text("http://e/g")]),
      ])
  }

  @Test func languagesAndDatatypesThatGraphsDoNotHaveAreSaid() throws {
    let reading = try Self.graph([
      "<http://e/a> <http://e/v#name> \"Ana\"@es .", "<http://e/a> <http://e/v#name> \"Anna\"@en .",
      "<http://e/a> <http://e/v#age> \"41\"^^<http://www.w3.org/2001/XMLSchema#integer> .",
      "<http://e/a> <http://e/v#born> \"1985-04-12\"^^<http://www.w3.org/2001/XMLSchema#date> .",
    ])
    #expect(
      reading.warnings == [
        "languages of texts are not kept: 2, first @es",
        "datatypes without their like in graphs are not kept: 1, first http://www.w3.org/2001/XMLSchema#date",
      ])
  }

  @Test func aGraphMayBeNamedByABlankNode() throws {
    let graph = try Self.graph(["<http://e/a> <http://e/p> <http://e/b> _:g ."]).graph
    let column = try #require(graph.schema.edgeIndex("graph"))
    #expect(graph.edges.map { $0.values[column] } == [.text("_:g")])
  }

  @Test func severalValuesOfAFurtherPropertyAreJoined() throws {
    let country = "<https://w3id.org/rapporteur/id/country/KZ>"
    let graph = try Self.graph([
      "\(country) <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/rapporteur/ontology#Country> .",
      "\(country) <http://e/v#note> \"one\" .", "\(country) <http://e/v#note> \"two\" .",
    ]).graph
    let column = try #require(graph.schema.nodeIndex("note"))
    #expect(graph.nodes.map { $0.values[column] } == [.text("one | two")])
  }

  @Test func otherRDFWithClassesOfTheSameNamesComesBackThroughAGraph() throws {
    let lines = [
      "<http://e/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .",
      "<http://e/a> <http://xmlns.com/foaf/0.1/mbox> <mailto:a@e.org> .",
      "<http://e/a> <http://xmlns.com/foaf/0.1/knows> _:b .",
      "_:b <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .",
    ]
    let reconstruction = try GraphReconstruction(try Self.graph(lines).graph)
    #expect(reconstruction.graph == Graph() && reconstruction.warnings.isEmpty)
    let back = Set(try GraphReconstructionTests.lines(reconstruction))
    #expect(
      back.isSuperset(of: [
        "http://e/a http://xmlns.com/foaf/0.1/mbox mailto:a@e.org", "http://e/a http://xmlns.com/foaf/0.1/knows _:b",
        "mailto:a@e.org rdfs:label 'a@e.org'",
      ]))
  }

  @Test func aThingMayHaveVeryManyValues() throws {
    let values = (0..<20_000).map { "<http://e/a> <http://e/v#alias> \"alias \($0)\" ." }
    let graph = try Self.graph(values).graph
    let column = try #require(graph.schema.nodeIndex("alias"))
    #expect(graph.nodes[0].values[column]?.text.hasSuffix(" | alias 19999") == true)
  }

  @Test func aPlainGraphComesBackFromItsRDF() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: [PropertyKey("label"), PropertyKey("n", .long)], edgeKeys: [PropertyKey("w", .double)]),
      nodes: [
        PropertyNode(id: "http://e/a", values: [.text("A"), .integer(1)]),
        PropertyNode(id: "http://e/b", values: [.text("B"), nil]),
      ],
      edges: [
        PropertyEdge(id: "x", source: "http://e/a", target: "http://e/b", values: [.real(0.5)]),
        PropertyEdge(id: "y", source: "http://e/a", target: "http://e/b", values: [.real(2)]),
      ])
    var reconstruction = RDFReconstruction()
    try GraphReconstruction(graph).forEach { description, name in
      description.forEachTriple { reconstruction.add(Quad($0, graph: name)) }
    }
    let back = try reconstruction.finish().graph
    #expect(back.schema.nodeKeys.map(\.name) == ["kind", "label", "name", "labels", "iri", "n"])
    let (label, number) = (try #require(back.schema.nodeIndex("label")), try #require(back.schema.nodeIndex("n")))
    #expect(back.nodes.map { [$0.values[label], $0.values[number]] } == graph.nodes.map(\.values))
    let weight = try #require(back.schema.edgeIndex("w"))
    #expect(back.edges.map { [$0.id, $0.source, $0.target] } == graph.edges.map { [$0.id, $0.source, $0.target] })
    #expect(back.edges.map { $0.values[weight] } == [.real(0.5), .real(2)])
  }
}
