import GraphFormats
import PropertyGraph
import Testing

@Suite struct TablesFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      id,kind,type,label,aliases,begin,end,date,mentions,is_group,id_2
      person.ana,Person,,"Ana ""A"" Ružić",A. R. | Ana; R | 漢字,,,,2,false,"own, id"
      country.KZ,Country,,"]]> & <b>
      	'C:\users\",,,,,0,true," "
      event.1,Event,Visit,,,2026-06-01,2026-06-07,2026-06-01/2026-06-07,1,,

      """#,
      #"""
      id,source,target,label,predicate,confidence,evidence,date,weight,symmetric,begin,end
      e-1,person.ana,country.KZ,alignsWith,alignsWith,0.85,"""One""\#r
      two",2026-04,3,,2026-04-01,2026-04-30
      e-2,person.ana,country.KZ,alignsWith,alignsWith,1.0,=1+1,2009/..,,,2009-01-01,
      e-3,event.1,person.ana,Meeting,Meeting,Infinity,,,,true,,

      """#
    ),
    (SamplePropertyGraph.undirected, "id\na\nb\n", "id,source,target\nab,a,b\n"),
    (SamplePropertyGraph.single, "id,label\na,A\n", "id,source,target\n"),
    (SamplePropertyGraph.empty, "id\n", "id,source,target\n"),
  ])
  func tablesAreExactlyThese(graph: PropertyGraph, nodes: String, edges: String) throws {
    let files = try SamplePropertyGraph.written(graph, as: TablesFormat()).files
    #expect(files == ["-nodes.csv": nodes, "-edges.csv": edges])
  }

  @Test func whatOnlyNeo4jAndCytoscapeSayStaysInGraphsOfTheirs() throws {
    let graph = PropertyGraph(
      schema: PropertySchema(nodeKeys: [PropertyKey("labels")], edgeKeys: [PropertyKey("interaction")]),
      nodes: [PropertyNode(id: "a", values: [.text(":Movie")])],
      edges: [PropertyEdge(id: "e", source: "a", target: "a", values: [.text("pp")])])
    let files = try SamplePropertyGraph.written(graph, as: TablesFormat()).files
    #expect(files == ["-nodes.csv": "id,labels\na,:Movie\n", "-edges.csv": "id,source,target,interaction\ne,a,a,pp\n"])
  }

  @Test(arguments: [
    ("postStatus", "post_status"), ("isoNumeric", "iso_numeric"), ("iso2", "iso2"), ("rap_Label", "rap_label"),
    ("IRI", "iri"), ("a b-c", "a_b_c"), ("GrößeX", "größe_x"), ("", "_"), ("THREATEN", "threaten"), ("x1Y", "x1_y"),
  ])
  func namesAreInSnakeCase(name: String, column: String) {
    #expect(SnakeCase.name(name) == column)
  }
}
