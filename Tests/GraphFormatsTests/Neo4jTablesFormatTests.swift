import GraphFormats
import PropertyGraph
import Testing

@Suite struct Neo4jTablesFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      id:ID,kind:string,type:string,label:string,aliases:string[],begin:date,end:date,date:string,mentions:int,isGroup:boolean,id_2:string,:LABEL
      person.ana,Person,,"Ana ""A"" Ružić","A. R.;Ana, R;漢字",,,,2,false,"own, id",Person
      country.KZ,Country,,"]]> & <b>
      	'C:\users\",,,,,0,true," ",Country
      event.1,Event,Visit,,,2026-06-01,2026-06-07,2026-06-01/2026-06-07,1,,,Event;Visit

      """#,
      #"""
      :START_ID,:END_ID,:TYPE,id:string,label:string,predicate:string,confidence:double,evidence:string,date:string,weight:long,symmetric:boolean
      person.ana,country.KZ,ALIGNS_WITH,e-1,alignsWith,alignsWith,0.85,"""One""\#r
      two",2026-04,3,
      person.ana,country.KZ,ALIGNS_WITH,e-2,alignsWith,alignsWith,1.0,=1+1,2009/..,,
      event.1,person.ana,MEETING,e-3,Meeting,Meeting,Infinity,,,,true

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      id:ID,:LABEL
      a,Node
      b,Node

      """#,
      #"""
      :START_ID,:END_ID,:TYPE,id:string
      a,b,RELATED_TO,ab

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      id:ID,label:string,:LABEL
      a,A,Node

      """#,
      #"""
      :START_ID,:END_ID,:TYPE,id:string

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      id:ID,:LABEL

      """#,
      #"""
      :START_ID,:END_ID,:TYPE,id:string

      """#
    ),
  ])
  func tablesAreExactlyThese(graph: PropertyGraph, nodes: String, edges: String) throws {
    let files = try SamplePropertyGraph.written(graph, as: Neo4jTablesFormat()).files
    #expect(files == ["-neo4j-nodes.csv": nodes, "-neo4j-relationships.csv": edges])
  }

  @Test func labelsThatNeo4jExportedStay() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("labels"), PropertyKey("name")]),
      nodes: [
        PropertyNode(id: "n0", values: [.text(":Person:Film Actor"), .text("Tom")]),
        PropertyNode(id: "n1", values: [nil, nil]),
      ])
    let nodes = try SamplePropertyGraph.written(graph, as: Neo4jTablesFormat()).files["-neo4j-nodes.csv"]
    #expect(nodes == "id:ID,name:string,:LABEL\nn0,Tom,Person;Film_Actor\nn1,,Node\n")
    #expect(try SamplePropertyGraph.text(graph, as: CypherFormat()).contains("SET n:Person:Film_Actor, n += row.p;"))
  }

  @Test func semicolonsInListsAreNamedInAWarning() throws {
    let report = try SamplePropertyGraph.written(SamplePropertyGraph.sample, as: Neo4jTablesFormat()).report
    #expect(report.warnings == ["semicolons in names became commas: Neo4j ends a list item at them (1 times)"])
    #expect((report.nodes, report.edges) == (3, 3))
  }

  /// The header rules of `neo4j-admin database import`: `name:type`, one `:ID`, `:START_ID`, `:END_ID` and `:TYPE`.
  @Test func headersFollowTheRulesOfTheImporter() throws {
    let types = ["string", "int", "long", "float", "double", "boolean", "date", "string[]"]
    let keys = PropertyKey.ValueType.allCases.map { PropertyKey("a:\($0)", $0) }
    let graph = PropertyGraph(schema: PropertySchema(nodeKeys: keys, edgeKeys: keys))
    let files = try SamplePropertyGraph.written(graph, as: Neo4jTablesFormat()).files
    for (suffix, own) in [
      ("-neo4j-nodes.csv", ["id:ID", ":LABEL"]),
      ("-neo4j-relationships.csv", [":START_ID", ":END_ID", ":TYPE"]),
    ] {
      let header = try #require(files[suffix]).split(separator: "\n")[0].split(separator: ",").map(String.init)
      for field in own { #expect(header.filter { $0 == field }.count == 1) }
      #expect(Set(header).count == header.count)
      for field in header where !own.contains(field) {
        let parts = field.split(separator: ":")
        #expect(parts.count == 2)
        #expect(types.contains(String(parts[parts.count - 1])))
      }
    }
  }

  @Test(arguments: [
    ([], "date"), (["2026-06-01", "0999-12-31"], "date"), (["2026-06"], "string"), (["2026-06-01", "soon"], "string"),
    (["2026-02-30"], "string"), (["2026-06-01T10:00"], "string"),
  ])
  func beginIsADateWhereAllAreDays(begins: [String], type: String) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("begin")]),
      nodes: begins.enumerated().map { PropertyNode(id: "\($0)", values: [.text($1)]) }
        + [PropertyNode(id: "x", values: [nil])])
    let nodes = try SamplePropertyGraph.written(graph, as: Neo4jTablesFormat()).files["-neo4j-nodes.csv"]
    #expect(nodes?.hasPrefix("id:ID,begin:\(type),:LABEL\n") == true)
  }

  @Test(arguments: [
    ("alignsWith", "ALIGNS_WITH"), ("ISSUED", "ISSUED"), ("works with", "WORKS_WITH"), ("tie-2Nd", "TIE_2_ND"),
    ("größe", "GRÖSSE"), ("3rd", "_3RD"), ("", "RELATED_TO"), ("a`b", "A_B"), ("партнёр", "ПАРТНЁР"), ("🕊", "_"),
  ])
  func typesAreInUpperSnakeCase(predicate: String, type: String) throws {
    let graph = PropertyGraph(
      schema: PropertySchema(edgeKeys: [PropertyKey("predicate")]),
      nodes: [PropertyNode(id: "a", values: [])],
      edges: [PropertyEdge(id: "e", source: "a", target: "a", values: [.text(predicate)])])
    let edges = try SamplePropertyGraph.written(graph, as: Neo4jTablesFormat()).files["-neo4j-relationships.csv"]
    #expect(edges?.contains("\na,a,\(type),e,") == true)
  }
}
