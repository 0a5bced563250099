import Files
import Foundation
import GraphFormats
import KnowledgeGraph
import PropertyGraph
import RDF
import Testing

@testable import Exports

@Suite struct GraphReconstructionTests {
  static let base = ExportOptions.defaultBase
  static let rap = "https://w3id.org/rapporteur/ontology#"

  static func graphML(_ graph: Graph) throws -> String {
    let sink = MemorySink()
    _ = try PropertyExport(GraphMLFormat()).write(graph, to: sink)
    return sink.text
  }

  static func read(_ text: String) throws -> PropertyGraph {
    try GraphMLReader.read(MemorySource(text), file: "edited.graphml").graph
  }

  /// The triples as lines, IRIs shortened.
  static func lines(_ reconstruction: GraphReconstruction) throws -> [String] {
    func short(_ text: String) -> String {
      for (prefix, namespace) in reconstruction.prefixes.reversed() + [("", reconstruction.base)]
      where text.hasPrefix(namespace) {
        return "\(prefix):\(text.dropFirst(namespace.count))"
      }
      return text
    }
    var lines: [String] = []
    try reconstruction.forEach { description, _ in
      description.forEachTriple { triple in
        var object = short(triple.object.text)
        if case .blank(let label) = triple.object { object = "_:\(label)" }
        if let literal = triple.object.literal {
          object = "'\(literal.lexical)'"
          if literal.datatype != Vocabulary.XSD.string { object += "^^" + short(literal.datatype.string) }
        }
        lines.append("\(short(triple.subject.text)) \(short(triple.predicate.string)) \(object)")
      }
    }
    return lines
  }

  static let committed: [URL] = {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Exports")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }.filter { $0.pathExtension == "graphml" }.sorted { $0.path < $1.path }
  }()

  @Test(arguments: committed) func aCommittedGraphComesBackThroughTheKnowledgeGraph(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let reconstruction = try GraphReconstruction(try Self.read(text))
    #expect(reconstruction.warnings.isEmpty)
    #expect(try Self.graphML(reconstruction.graph) == text)
  }

  @Test func textsOfAllKindsComeBackThroughTheKnowledgeGraph() throws {
    let source = try PropertyGraph(PropertyProjection(SampleGraph.hostile))
    let back = try PropertyGraph(PropertyProjection(GraphReconstruction(source).graph))
    #expect(back.schema == source.schema)
    for (mine, theirs) in zip(back.nodes, source.nodes) {
      // Names that hold the mark between names come back as several.
      var (mine, theirs) = (mine, theirs)
      if let column = source.schema.nodeIndex("aliases") { (mine.values[column], theirs.values[column]) = (nil, nil) }
      #expect(mine == theirs)
    }
    #expect(back.edges == source.edges)
  }

  @Test func directTriplesAndAssertionsAreThoseOfTheOriginal() throws {
    let source = try PropertyGraph(PropertyProjection(SampleGraph.plain))
    let back = Set(try Self.lines(GraphReconstruction(source)))
    for line in [
      ":country/KZ rdf:type rap:Country", ":country/KZ rdfs:label 'Kazakhstan'",
      ":country/KZ rap:cow '705'^^xsd:integer",
      ":event/visit-1 rdf:type rap:Visit", ":event/visit-1 rap:edtf '2026-06-01/2026-06-03'",
      ":event/visit-1 rap:participant :institution/osce", ":place/astana rap:locatedIn :country/KZ",
      ":statement/000-osce-pc-1568 schema:url 'https://example.org/a?b=c&d=e'",
      ":statement/000-osce-pc-1568 dcterms:date '2026-06-11'^^xsd:date", ":institution/eu rap:supports :country/KZ",
    ] {
      #expect(back.contains(line), "\(line)")
    }
    #expect(back.contains { $0.hasSuffix("rap:postStatus 'current'") && $0.contains("#a-") })
    #expect(back.contains { $0.contains("oa:exact 'Secretary General \"Feridun\" Sinirlioğlu visited") })
    #expect(!back.contains { $0.contains("TextPositionSelector") })
  }

  @Test func eachSubjectComesOnceWhereGraphsHaveNoNames() throws {
    let reconstruction = try GraphReconstruction(try PropertyGraph(PropertyProjection(SampleGraph.hostile)))
    var subjects: Set<Term> = []
    var triples: Set<Triple> = []
    try reconstruction.forEach(namesGraphs: false) { description, graph in
      #expect(graph == nil && subjects.insert(description.subject).inserted)
      description.forEachTriple { triples.insert($0) }
    }
    var named: Set<Triple> = []
    try reconstruction.forEach { description, _ in description.forEachTriple { named.insert($0) } }
    #expect(named == triples)
  }

  static let edits: [(String, String, [String], [String])] = [
    (
      "label\">Kazakhstan<", "label\">Qazaqstan<", [":country/KZ rdfs:label 'Qazaqstan'"],
      [":country/KZ rdfs:label 'Kazakhstan'"]
    ),
    (
      "<node id=\"country.KZ\">",
      "<node id=\"place.almaty\"><data key=\"kind\">Place</data><data key=\"label\">Almaty</data></node>\n"
        + "<node id=\"country.KZ\">",
      [":place/almaty rdf:type rap:Place", ":place/almaty rdfs:label 'Almaty'"], []
    ),
    (
      "</graph>",
      "<edge source=\"place.astana\" target=\"institution.osce\"><data key=\"label\">near</data></edge></graph>",
      [":place/astana key:near :institution/osce"], []
    ),
    (
      "</graph>",
      "<edge source=\"institution.osce\" target=\"country.KZ\"><data key=\"predicate\">supports</data></edge></graph>",
      [":institution/osce rap:supports :country/KZ"], []
    ),
    (
      "<node id=\"country.KZ\">", "<node id=\"n1\"><data key=\"label\">Someone</data></node><node id=\"country.KZ\">",
      [":n1 rdfs:label 'Someone'"], [":n1 rdf:type rap:Person"]
    ),
  ]

  @Test(arguments: edits) func whatAnEditSaysIsInTheRDF(
    _ old: String, _ new: String, _ there: [String], _ gone: [String]
  ) throws {
    let text = try Self.graphML(SampleGraph.plain)
    #expect(text.contains(old))
    let lines = Set(try Self.lines(GraphReconstruction(try Self.read(text.replacing(old, with: new)))))
    #expect(lines.isSuperset(of: there))
    #expect(lines.isDisjoint(with: gone))
  }

  @Test func furtherAttributesStayAndDrawingGoes() throws {
    var source = try PropertyGraph(PropertyProjection(SampleGraph.plain))
    source.schema.nodeKeys += [PropertyKey("Modularity Class", .int), PropertyKey("x", .double)]
    for index in source.nodes.indices { source.nodes[index].values += [.integer(3), .real(0.5)] }
    source.schema.edgeKeys.append(PropertyKey("weight", .double))
    for index in source.edges.indices { source.edges[index].values.append(index == 0 ? .real(2) : nil) }
    let reconstruction = try GraphReconstruction(source)
    let lines = try Self.lines(reconstruction)
    #expect(lines.contains(":country/KZ rap:Modularity_Class '3'^^xsd:integer"))
    #expect(lines.filter { $0.hasSuffix(" key:weight '2.0'^^xsd:double") }.count == 1)
    #expect(lines.contains { $0.contains("#a-") && $0.contains("key:weight") })
    #expect(!lines.contains { $0.contains("rap:x ") })
    #expect(reconstruction.warnings == ["what says how to draw or was measured is left out: x"])
  }

  @Test func theBaseIsThatOfTheNodes() throws {
    let options = ExportOptions(base: "https://example.org/x/")
    let source = try PropertyGraph(PropertyProjection(SampleGraph.hostile, options: options))
    let reconstruction = try GraphReconstruction(source)
    #expect(reconstruction.base == options.base)
    #expect(reconstruction.graph["country/KZ"]?.label == "Kazakhstan")
  }

  @Test func anyOtherGraphIsPlainRDF() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: [PropertyKey("label"), PropertyKey("2nd name"), PropertyKey("n", .int, default: .integer(7))],
        edgeKeys: [PropertyKey("label"), PropertyKey("w", .double)]),
      nodes: [
        PropertyNode(id: "a b", values: [.text("Ä"), .text("x"), .integer(1)]),
        PropertyNode(id: "http://example.org/c", values: [nil, nil, nil]),
        PropertyNode(id: "_:d", values: [nil, nil, .integer(2)]),
      ],
      edges: [
        PropertyEdge(
          id: "e0", source: "a b", target: "http://example.org/c", values: [.text("knows"), .real(.infinity)]),
        PropertyEdge(id: "e1", source: "a b", target: "http://example.org/c", values: [.text("knows"), nil]),
        PropertyEdge(id: "e2", source: "_:d", target: "a b", values: [nil, nil]),
        PropertyEdge(id: "e3", source: "_:d", target: "_:d", values: [.text("http://example.org/p"), nil]),
      ])
    let reconstruction = try GraphReconstruction(graph)
    #expect(reconstruction.graph == Graph() && reconstruction.warnings.isEmpty)
    #expect(
      try Self.lines(reconstruction) == [
        ":a%20b rdfs:label 'Ä'", ":a%20b key:_2nd_name 'x'", ":a%20b key:n '1'^^xsd:integer",
        ":a%20b key:knows http://example.org/c", ":edge/e0 rdf:type rdf:Statement", ":edge/e0 rdf:subject :a%20b",
        ":edge/e0 rdf:predicate key:knows", ":edge/e0 rdf:object http://example.org/c",
        ":edge/e0 key:w 'INF'^^xsd:double", "http://example.org/c key:n '7'^^xsd:integer", "d key:n '2'^^xsd:integer",
        "d key:edge :a%20b", "d http://example.org/p _:d",
      ])
  }
}
