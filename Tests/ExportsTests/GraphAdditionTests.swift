import PropertyGraph
import Testing

@testable import Exports

/// What someone adds to an exported graph by hand is in the RDF that it becomes.
@Suite struct GraphAdditionTests {
  static let additions: [(String, [String], [String])] = [
    // What someone is sure of, and why, though no statement says it.
    (
      "<edge id=\"mine\" source=\"institution.osce\" target=\"country.KZ\"><data key=\"predicate\">supports</data>"
        + "<data key=\"confidence\">0.5</data><data key=\"evidence\">So they said.</data></edge>",
      [
        ":institution/osce rap:supports :country/KZ", ":edge/mine rdf:predicate rap:supports",
        ":edge/mine key:confidence '0.5'^^xsd:double", ":edge/mine key:evidence 'So they said.'",
      ], []
    ),
    (
      "<edge id=\"mine\" source=\"institution.osce\" target=\"country.KZ\"><data key=\"predicate\">likes</data>"
        + "<data key=\"evidence\">Much.</data></edge>",
      [":institution/osce key:likes :country/KZ", ":edge/mine key:evidence 'Much.'"],
      ["1 edge without a predicate of the vocabulary is written as plain RDF (predicate of edge mine)"]
    ),
    (
      "<edge id=\"mine\" source=\"country.KZ\" target=\"country.KZ\"><data key=\"predicate\">supports</data></edge>",
      [":country/KZ rap:supports :country/KZ"],
      ["1 edge from a node to itself is written as plain RDF (both ends of edge mine)"]
    ),
    (
      "<node id=\"ship\"><data key=\"kind\">Vessel</data><data key=\"label\">Aurora</data>"
        + "<data key=\"aliases\">A | B</data></node>",
      [":ship rdfs:label 'Aurora'", ":ship key:kind 'Vessel'", ":ship key:aliases 'A | B'"],
      ["1 node without a kind of the vocabulary is written as plain RDF (kind of node ship)"]
    ),
    (
      "<node id=\"bare\"/>", [":bare rdf:type rdfs:Resource"],
      ["1 node without a kind of the vocabulary is written as plain RDF (kind of node bare)"]
    ),
    (
      "<node id=\"n\"><data key=\"iri\">mailto:a@example.org</data></node>"
        + "<edge source=\"country.KZ\" target=\"n\"><data key=\"predicate\">supports</data></edge>",
      [":country/KZ rap:supports mailto:a@example.org"],
      [
        "1 node without a kind of the vocabulary is written as plain RDF (kind of node n)",
        "1 edge without a predicate of the vocabulary is written as plain RDF (predicate of edge e0)",
      ]
    ),
  ]

  @Test(arguments: additions) func nothingOfAnAdditionIsLost(_ added: String, _ there: [String], _ warnings: [String])
    throws
  {
    let text = try GraphReconstructionTests.graphML(SampleGraph.plain).replacing("</graph>", with: added + "</graph>")
    let reconstruction = try GraphReconstruction(try GraphReconstructionTests.read(text))
    let lines = Set(try GraphReconstructionTests.lines(reconstruction))
    #expect(lines.isSuperset(of: there), "\(lines.filter { $0.contains("mine") || $0.contains("key:") })")
    #expect(reconstruction.warnings == warnings)
  }

  @Test func theNameIsTheLabelWhereThereIsNone() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("name")]),
      nodes: [PropertyNode(id: "n0", values: [.text("x")]), PropertyNode(id: "n1", values: [nil])])
    #expect(
      try GraphReconstructionTests.lines(GraphReconstruction(graph)) == [
        ":n0 rdfs:label 'x'", ":n1 rdf:type rdfs:Resource",
      ])
  }
}
