import GraphFormats
import PropertyGraph
import Testing

@Suite struct CypherFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
      UNWIND [
      {id: "person.ana", p: {kind: "Person", label: "Ana \"A\" Ružić", aliases: ["A. R.", "Ana; R", "漢字"], mentions: 2, isGroup: false, id_2: "own, id"}}
      ] AS row
      MERGE (n:Resource {id: row.id}) SET n:Person, n += row.p;
      UNWIND [
      {id: "country.KZ", p: {kind: "Country", label: "]]> & <b>\n\t'C:\\users\\", mentions: 0, isGroup: true, id_2: " "}}
      ] AS row
      MERGE (n:Resource {id: row.id}) SET n:Country, n += row.p;
      UNWIND [
      {id: "event.1", p: {kind: "Event", type: "Visit", begin: date("2026-06-01"), end: date("2026-06-07"), date: "2026-06-01/2026-06-07", mentions: 1}}
      ] AS row
      MERGE (n:Resource {id: row.id}) SET n:Event:Visit, n += row.p;
      UNWIND [
      {from: "person.ana", to: "country.KZ", id: "e-1", p: {label: "alignsWith", predicate: "alignsWith", confidence: 0.85, evidence: "\"One\"\r\ntwo", date: "2026-04", weight: 3}},
      {from: "person.ana", to: "country.KZ", id: "e-2", p: {label: "alignsWith", predicate: "alignsWith", confidence: 1.0, evidence: "=1+1", date: "2009/.."}}
      ] AS row
      MATCH (a:Resource {id: row.from}), (b:Resource {id: row.to})
      MERGE (a)-[r:ALIGNS_WITH {id: row.id}]->(b) SET r += row.p;
      UNWIND [
      {from: "event.1", to: "person.ana", id: "e-3", p: {label: "Meeting", predicate: "Meeting", confidence: 1.0/0.0, symmetric: true}}
      ] AS row
      MATCH (a:Resource {id: row.from}), (b:Resource {id: row.to})
      MERGE (a)-[r:MEETING {id: row.id}]->(b) SET r += row.p;

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
      UNWIND [
      {id: "a", p: {}},
      {id: "b", p: {}}
      ] AS row
      MERGE (n:Resource {id: row.id}) SET n:Node, n += row.p;
      UNWIND [
      {from: "a", to: "b", id: "ab", p: {}}
      ] AS row
      MATCH (a:Resource {id: row.from}), (b:Resource {id: row.to})
      MERGE (a)-[r:RELATED_TO {id: row.id}]->(b) SET r += row.p;

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;
      UNWIND [
      {id: "a", p: {label: "A"}}
      ] AS row
      MERGE (n:Resource {id: row.id}) SET n:Node, n += row.p;

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      CREATE CONSTRAINT resource_id IF NOT EXISTS FOR (n:Resource) REQUIRE n.id IS UNIQUE;

      """#
    ),
  ])
  func scriptsAreExactlyThese(graph: PropertyGraph, text: String) throws {
    #expect(try SamplePropertyGraph.text(graph, as: CypherFormat()) == text)
  }

  @Test func statementsAreSmallAndOfOneTypeEach() throws {
    let nodes = (0..<450).map { PropertyNode(id: "n\($0)", values: [.text($0 % 2 == 0 ? "Even" : "Odd")]) }
    let graph = PropertyGraph(schema: PropertySchema(nodeKeys: [PropertyKey("kind")]), nodes: nodes)
    let text = try SamplePropertyGraph.text(graph, as: CypherFormat())
    let statements = text.split(separator: ";\n").dropFirst()
    #expect(statements.map { $0.split(separator: "\n").count - 3 } == [200, 200, 25, 25])
    #expect(statements.map { $0.contains("n:Even") } == [true, false, true, false])
    #expect(statements.map { $0.contains("n:Odd") } == [false, true, false, true])
  }

  @Test(arguments: [
    (PropertyValue.text("\u{0}\u{8}\u{C}\u{1F}"), #""\u0000\b\f\u001f""#), (.real(-.infinity), "-1.0/0.0"),
    (.real(.nan), "0.0/0.0"), (.real(-2.5e21), "-2.5e21"), (.real(2.5e-7), "2.5e-07"),
    (.integer(-5), "-5"), (.flag(true), "true"), (.text("'\""), #""'\"""#),
  ])
  func valuesAreLiterals(value: PropertyValue, literal: String) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("v")]), nodes: [PropertyNode(id: "a", values: [value])])
    #expect(try SamplePropertyGraph.text(graph, as: CypherFormat()).contains("{v: \(literal)}}"))
  }
}
