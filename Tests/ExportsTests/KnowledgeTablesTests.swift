import Exports
import Files
import KnowledgeGraph
import Testing

@Suite struct KnowledgeTablesTests {
  /// The plain sample, of which two more countries know the statement, and one more statement a post.
  private static let graph: Graph = {
    var graph = SampleGraph.plain
    var namibia = Node(id: "country/NA", kind: .country, label: "Namibia")
    namibia.attributes = ["iso2": .text("NA"), "iso3": .text("NAM"), "isoNumeric": .text("516"), "cow": .integer(565)]
    namibia.mentionsByStatement = [SampleGraph.statement: 2, "statement/2": 0, "statement/1": 3]
    graph.insert(namibia)
    var later = Node(id: "statement/2", kind: .statement, label: "Later")
    later.extent = TimeExtent(edtf: "2026-07-01", begin: "2026-07-01", end: "2026-07-01")
    graph.insert(later)
    func insert(_ subject: String, _ predicate: Predicate, _ object: String, role: String = "", in statement: String) {
      var claim = Claim(confidence: 0.5, rule: "test-rule")
      if predicate == .holdsPost { claim.postStatus = "current" }
      let key = Edge.Key(subject: subject, predicate: predicate, object: object, role: role, statement: statement)
      graph.insert(Edge(key: key, claim: claim, evidence: []))
    }
    insert("country/NA", .alignsWith, SampleGraph.statement, in: SampleGraph.statement)
    insert("country/KZ", .alignsWith, SampleGraph.statement, in: SampleGraph.statement)
    insert("country/KZ", .alignsWith, "statement/2", in: Edge.background)
    insert(
      "person/feridun-sinirlioglu", .holdsPost, "institution/osce", role: "Secretary General", in: "statement/2")
    insert("person/nobody", .holdsPost, "institution/osce", in: "statement/2")
    return graph
  }()

  private static func files(_ graph: Graph) throws -> [String: String] {
    var sinks: [String: MemorySink] = [:]
    _ = try KnowledgeTables().write(graph) { suffix in
      let sink = MemorySink()
      sinks[suffix] = sink
      return sink
    }
    return sinks.mapValues(\.text)
  }

  @Test(arguments: [
    (
      "-posts.csv",
      """
      person,person_label,role,body,body_label,status,statements,first_attested,last_attested,attested
      person.feridun-sinirlioglu,Feridun Sinirlioğlu,Ambassador,institution.osce,\
      Organization for Security and Co-operation,former,1,2026-06-11,2026-06-11,2026-06-11
      person.feridun-sinirlioglu,Feridun Sinirlioğlu,Secretary General,institution.osce,\
      Organization for Security and Co-operation,current,2,2026-06-11,2026-07-01,2026-06-11 | 2026-07-01
      person.nobody,,,institution.osce,Organization for Security and Co-operation,current,1,2026-07-01,2026-07-01,\
      2026-07-01

      """
    ),
    (
      "-mentions.csv",
      """
      node,statement,mentions
      country.KZ,statement.000-osce-pc-1568,1
      country.NA,statement.000-osce-pc-1568,2
      country.NA,statement.1,3
      institution.osce,statement.000-osce-pc-1568,3
      person.feridun-sinirlioglu,statement.000-osce-pc-1568,2

      """
    ),
    (
      "-alignments.csv",
      """
      statement,date,issuers,actor,actor_label,actor_kind,iso2,iso3,iso_numeric,cow,gw
      statement.000-osce-pc-1568,2026-06-11,institution.eu,country.KZ,Kazakhstan,Country,KZ,KAZ,398,705,705
      statement.000-osce-pc-1568,2026-06-11,institution.eu,country.NA,Namibia,Country,NA,NAM,516,565,

      """
    ),
  ])
  func tablesAreExactlyThese(suffix: String, text: String) throws {
    #expect(try Self.files(Self.graph)[suffix] == text)
  }

  @Test func evidenceRefersToRowsOfTheOtherTables() throws {
    let files = try Self.files(SampleGraph.plain)
    let evidence = try #require(files["-evidence.csv"])
    let edges = try #require(files["-edges.csv"])
    let header = "edge,event,statement,start,end,quotation,confidence,speaker,rule\n"
    let quotation = "\"Secretary General \"\"Feridun\"\" Sinirlioğlu visited Kazakhstan & met\nA < B.\""
    #expect(
      evidence.hasPrefix(
        "\(header),event.visit-1,statement.000-osce-pc-1568,10,81,\(quotation),0.9,,visit-verb\n"))
    let rows = evidence.split(separator: "\n").filter { $0.hasPrefix("e-") }.map { $0.split(separator: ",")[0] }
    // Two passages an edge; what comes from the gazetteer has none.
    #expect(rows.count == 14 && Set(rows).count == 7)
    for id in rows { #expect(edges.contains("\n\(id),")) }
  }

  @Test func aViewOfActorsHasNodesAndEdgesOnly() throws {
    var suffixes: [String] = []
    _ = try KnowledgeTables().write(ActorView(of: SampleGraph.plain)) { suffix in
      suffixes.append(suffix)
      return MemorySink()
    }
    #expect(suffixes == ["-nodes.csv", "-edges.csv"])
  }
}
