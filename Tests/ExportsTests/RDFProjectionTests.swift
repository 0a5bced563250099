import Files
import KnowledgeGraph
import RDF
import Testing

@testable import Exports

@Suite struct RDFProjectionTests {
  static let base = ExportOptions.defaultBase
  static let rap = "https://w3id.org/rapporteur/ontology#"

  /// The triples as lines, base and ontology shortened.
  static func lines(_ graph: Graph, options: ExportOptions = ExportOptions()) throws -> [String] {
    var lines: [String] = []
    func short(_ text: String) -> String {
      for (namespace, prefix) in [(base, ":"), (rap, "rap:")] + Names.prefixes.map({ ($0.namespace, $0.prefix + ":") })
      where text.hasPrefix(namespace) {
        return prefix + text.dropFirst(namespace.count)
      }
      return text
    }
    try RDFProjection(graph, options: options).forEachTriple { triple in
      var object = short(triple.object.text)
      if let literal = triple.object.literal {
        object = "'\(literal.lexical)'"
        if literal.datatype != Vocabulary.XSD.string { object += "^^" + short(literal.datatype.string) }
      }
      lines.append("\(short(triple.subject.text)) \(short(triple.predicate.string)) \(object)")
    }
    return lines
  }

  static let expected = [
    ":country/KZ rdf:type rap:Country", ":country/KZ rdfs:label 'Kazakhstan'",
    ":country/KZ rap:mentionCount '1'^^xsd:integer", ":country/KZ rap:isoNumeric '398'",
    ":country/KZ rap:cow '705'^^xsd:integer", ":country/KZ owl:sameAs http://www.wikidata.org/entity/Q232",
    ":event/visit-1 rdf:type rap:Visit", ":event/visit-1 rdf:type rap:Event",
    ":event/visit-1 rap:edtf '2026-06-01/2026-06-03'", ":event/visit-1 rap:begin '2026-06-01'^^xsd:date",
    ":event/visit-1 rap:participant :institution/osce", ":event/visit-1 rap:ploverCategory 'CONSULT'",
    ":person/feridun-sinirlioglu skos:altLabel 'F. Sinirlioğlu'",
    ":person/feridun-sinirlioglu rap:asNamed 'Sinirlioğlu'",
    ":statement/000-osce-pc-1568 dcterms:title 'EU statement on Kazakhstan'",
    ":statement/000-osce-pc-1568 dcterms:date '2026-06-11'^^xsd:date",
    ":statement/000-osce-pc-1568 schema:url 'https://example.org/a?b=c&d=e'",
    ":statement/000-osce-pc-1568 rap:number '1568'", ":place/astana rap:locatedIn :country/KZ",
    ":post/secretary-general rdf:type org:Role", ":post/secretary-general rdfs:label 'Secretary General'",
    ":statement/000-osce-pc-1568#p-10-81 rdf:type oa:SpecificResource",
    ":statement/000-osce-pc-1568#p-10-81 oa:hasSource :statement/000-osce-pc-1568",
    ":statement/000-osce-pc-1568#p-10-81-position oa:end '81'^^xsd:integer",
    ":statement/000-osce-pc-1568#p-10-81-quote oa:exact '\(SampleGraph.sentence)'",
  ]

  @Test(arguments: expected) func holds(_ triple: String) throws {
    #expect(try Self.lines(SampleGraph.plain).contains(triple))
  }

  @Test func everyStatedEdgeHasAnAssertionWithItsPassages() throws {
    let lines = try Self.lines(SampleGraph.plain)
    let mark = NodeResources.assertion("institution/eu", "supports", "country/KZ", "")
    let subject = ":\(SampleGraph.statement)#\(mark)"
    let own = lines.filter { $0.hasPrefix(subject + " ") }.map { String($0.dropFirst(subject.count + 1)) }
    #expect(
      own == [
        "rdf:type rap:Assertion", "rdf:type rdf:Statement", "rdf:subject :institution/eu",
        "rdf:predicate rap:supports", "rdf:object :country/KZ", "rap:statement :\(SampleGraph.statement)",
        "rap:confidence '0.85'^^xsd:decimal", "rap:speaker :institution/eu", "rap:rule 'test-rule'",
        "rap:aspect 'people'", "rap:topic 'reform'",
        "prov:wasDerivedFrom :\(SampleGraph.statement)#p-10-81",
        "prov:wasDerivedFrom :\(SampleGraph.statement)#p-99-170",
      ])
    // Seven stated edges and one event; none for the background.
    #expect(lines.filter { $0.hasSuffix("rdf:type rap:Assertion") }.count == 8)
    #expect(lines.contains { $0.contains("rdf:predicate rdf:type") })
  }

  @Test func withoutEvidenceOnlyDirectTriplesAreLeft() throws {
    let lines = try Self.lines(SampleGraph.plain, options: ExportOptions(evidence: .none))
    #expect(!lines.contains { $0.contains("#a-") || $0.contains("#p-") })
    #expect(lines.contains(":institution/eu rap:supports :country/KZ"))
    #expect(lines.contains { $0.hasSuffix("rdf:type org:Membership") })
  }

  @Test(arguments: [SampleGraph.plain, SampleGraph.hostile]) func noTripleComesTwiceAndEachSubjectOnce(
    _ graph: Graph
  ) throws {
    let lines = try Self.lines(graph).map { Array($0.utf8) }
    #expect(Set(lines).count == lines.count)
    var subjects: Set<Term> = []
    try RDFProjection(graph).forEach { #expect(subjects.insert($0.subject).inserted, "\($0.subject)") }
  }

  @Test func aPostIsAMembershipWithTheDatesThatAttestIt() throws {
    let lines = try Self.lines(SampleGraph.plain)
    let member = try #require(lines.first { $0.hasSuffix(" rap:postStatus 'current'") && $0.hasPrefix(":membership/") })
    let subject = member.prefix { $0 != " " }
    for rest in [
      "rdf:type org:Membership", "org:member :person/feridun-sinirlioglu", "org:organization :institution/osce",
      "org:role :post/secretary-general", "rap:attested '2026-06-11'^^xsd:date",
    ] {
      #expect(lines.contains("\(subject) \(rest)"))
    }
  }

  @Test(arguments: [SampleGraph.plain, SampleGraph.hostile], ExportOptions.Evidence.allCases)
  func namedGraphsHoldTheSameTriples(_ graph: Graph, _ evidence: ExportOptions.Evidence) throws {
    let projection = try RDFProjection(graph, options: ExportOptions(evidence: evidence))
    var whole: Set<Triple> = []
    try projection.forEachTriple { whole.insert($0) }
    var parts: Set<Triple> = []
    var quads: Set<Quad> = []
    try projection.forEachInGraph { description, name in
      description.forEachTriple { triple in
        parts.insert(triple)
        #expect(quads.insert(Quad(triple, graph: name)).inserted, "twice: \(triple)")
      }
    }
    #expect(parts == whole)
    let statement = Term.iri(IRI(Self.base + SampleGraph.statement))
    #expect(Set(quads.compactMap(\.graph)) == [statement])
    let isSaid = { (subject: String, predicate: String) in
      quads.filter { $0.triple.subject.text.hasSuffix(subject) && $0.triple.predicate.string.hasSuffix(predicate) }
        .map { $0.graph == statement }
    }
    #expect(isSaid("institution/eu", "#supports") == [true])
    #expect(isSaid("place/astana", "#locatedIn") == [false])
    #expect(isSaid("country/KZ", "#label") == [false])
    #expect(isSaid("place/astana", "schema#label") == [false])
    let assertions = quads.filter { $0.triple.subject.text.contains("#a-") || $0.triple.subject.text.contains("#p-") }
    #expect(assertions.isEmpty == (evidence == .none) && assertions.allSatisfy { $0.graph == statement })
  }

  static let iris = [
    ("person/alexey-rogov", "person/alexey-rogov"), ("statement/a b", "statement/a%20b"),
    ("statement/a%20b", "statement/a%2520b"), ("statement/\"<>\\^`{|}", "statement/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ("statement/a?b#c", "statement/a%3Fb%23c"), ("statement/é漢🕊", "statement/é漢🕊"),
    ("statement/\u{0}\u{85}\u{E000}\u{FFFE}", "statement/%00%C2%85%EE%80%80%EF%BF%BE"),
    ("statement/[x]", "statement/%5Bx%5D"), ("statement/a:b@c!$&'()*+,;=~", "statement/a:b@c!$&'()*+,%3B=~"),
  ]

  @Test(arguments: iris) func identifiersBecomeIRIs(_ id: String, _ path: String) throws {
    let iri = try ResourceNames(base: Self.base).iri(id)
    #expect(iri.string == Self.base + path)
    #expect(iri.isValid)
  }

  static let same = [
    ("http://www.wikidata.org/entity/Q232", "http://www.wikidata.org/entity/Q232"),
    ("http://e/%41%4x?q=1#a#b c", "http://e/%41%254x?q=1#a%23b%20c"), ("country/KZ", base + "country/KZ"),
    ("urn:isbn:1", "urn:isbn:1"),
  ]

  @Test(arguments: same) func whatIsTheSameElsewhereKeepsItsIRI(_ text: String, _ iri: String) throws {
    #expect(try ResourceNames(base: Self.base).same(text).string == iri)
  }
}
