import Foundation
import KnowledgeGraph
import RDF
import Testing

@testable import codebook

@Suite struct CodebookTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let ontology = root.appendingPathComponent("Ontology")

  @Test func committedPageIsWhatTheOntologyGives() throws {
    let committed = try Data(contentsOf: Self.root.appendingPathComponent("Docs/codebook.md"))
    let fresh = try Data(CodebookCommand.page(of: Self.ontology).utf8)
    #expect(committed == fresh, "run `make codebook`")
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    #expect(try CodebookCommand.page(of: Self.ontology) == CodebookCommand.page(of: Self.ontology))
  }

  @Test(arguments: NodeKind.allCases.map(\.rawValue) + EventType.allCases.map(\.rawValue))
  func everyKindAndEventTypeIsDocumented(name: String) throws {
    try expectDocumented(name, type: Names.owlClass)
  }

  @Test(arguments: KnowledgeGraph.Predicate.allCases)
  func everyPredicateIsDocumented(predicate: KnowledgeGraph.Predicate) throws {
    try expectDocumented(predicate.rawValue, type: Names.objectProperty)
    let graph = try CodebookCommand.graph(of: Self.ontology)
    let term = Term.iri(IRI(Names.rap + predicate.rawValue))
    #expect(graph.objects(term, Names.domain).count == 1)
    #expect(graph.objects(term, Names.range).count == 1)
    #expect(graph.isA(term, Names.symmetricProperty) == predicate.isSymmetric)
    #expect(graph.objects(term, Names.subPropertyOf).contains(.iri(Names.stance)) == predicate.isStance)
    #expect(!ExportRules(graph: graph).messages(term).isEmpty, "no shape says what \(predicate) joins")
  }

  @Test func eventTypesAreTheClosedList() throws {
    let graph = try CodebookCommand.graph(of: Self.ontology)
    let types = Codebook(graph: graph).terms(Names.owlClass).filter {
      graph.objects($0, Names.subClassOf).contains(.iri(Names.event))
    }
    let names = types.compactMap { $0.iri?.local(in: Names.rap).map(String.init) }
    #expect(names.sorted() == EventType.allCases.map(\.rawValue).sorted())
  }

  @Test func everyTermOfTheDataFilesIsDeclared() throws {
    let declared = try Set(
      CodebookCommand.graph(of: Self.ontology).subjects.compactMap { $0.iri?.local(in: Names.rap).map(String.init) })
    let files = FileManager.default.enumerator(at: Self.ontology, includingPropertiesForKeys: nil)
    var undeclared: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "ttl" {
      try TurtleReader.read([UInt8](Data(contentsOf: file)), file: file.lastPathComponent, base: "file:///") { triple in
        for iri in [triple.subject.iri, triple.predicate, triple.object.iri].compactMap({ $0 }) {
          if let local = iri.local(in: Names.rap), !local.isEmpty, !declared.contains(String(local)) {
            undeclared.insert("\(local) in \(file.lastPathComponent)")
          }
        }
      }
    }
    #expect(undeclared.sorted() == [])
  }

  @Test func measuredFiguresStandBesideTheWords() throws {
    let turtle = """
      @prefix rap: <\(Names.rap)> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      rap:holds a owl:ObjectProperty ; rdfs:label "holds" ; rdfs:comment "Holds." ; rap:counts "Holding." ;
        rap:reliability "High." ; rdfs:domain rap:Person ; rdfs:range [ owl:unionOf ( rap:Place rap:Country ) ] ;
        rap:measuredOn "ten statements" ; rap:measuredPrecision 0.90 ; rap:measuredRecall 0.75 .
      """
    var graph = TermGraph()
    try graph.read([UInt8](turtle.utf8), file: "test.ttl")
    let entry = CodebookEntry(.iri(IRI(Names.rap + "holds")), graph: graph, rules: ExportRules(graph: graph))
    #expect(
      entry.lines == [
        "### `rap:holds`: holds", "", "Holds.", "", "- **What counts:** Holding.",
        "- **Runs:** Person → Place or Country",
        "- **How sure:** High. Measured on ten statements: precision 0.90, recall 0.75.", "",
      ])
  }

  private func expectDocumented(_ name: String, type: IRI) throws {
    let graph = try CodebookCommand.graph(of: Self.ontology)
    let term = Term.iri(IRI(Names.rap + name))
    #expect(graph.isA(term, type))
    for property in [
      Names.label, Names.comment, Names.counts, Names.countsNot, Names.example, Names.reliability,
    ] {
      #expect(graph.texts(term, property).count == 1, "\(name) has not one \(property)")
    }
  }
}
