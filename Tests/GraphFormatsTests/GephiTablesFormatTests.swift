import GraphFormats
import PropertyGraph
import Testing

@Suite struct GephiTablesFormatTests {
  @Test(arguments: [
    (
      SamplePropertyGraph.sample,
      #"""
      Id,Label,kind,type,labels,aliases,begin,end,date,mentions,isGroup,id_2
      person.ana,"Ana ""A"" Ružić",Person,,:Person,A. R. | Ana; R | 漢字,,,,2,false,"own, id"
      country.KZ,"]]> & <b>
      	'C:\users\",Country,,:Country,,,,,0,true," "
      event.1,event.1,Event,Visit,:Event,,2026-06-01,2026-06-07,2026-06-01/2026-06-07,1,,

      """#,
      #"""
      Source,Target,Type,Id,Label,Weight,Kind,predicate,confidence,evidence,date,symmetric
      person.ana,country.KZ,Directed,e-1,alignsWith,3,alignsWith,alignsWith,0.85,"""One""\#r
      two",2026-04,
      person.ana,country.KZ,Directed,e-2,alignsWith,1,alignsWith,alignsWith,1.0,=1+1,2009/..,
      event.1,person.ana,Undirected,e-3,Meeting,1,Meeting,Meeting,Infinity,,,true

      """#
    ),
    (
      SamplePropertyGraph.undirected,
      #"""
      Id,Label
      a,a
      b,b

      """#,
      #"""
      Source,Target,Type,Id,Label,Weight,Kind
      a,b,Undirected,ab,,1,

      """#
    ),
    (
      SamplePropertyGraph.single,
      #"""
      Id,Label
      a,A

      """#,
      #"""
      Source,Target,Type,Id,Label,Weight,Kind

      """#
    ),
    (
      SamplePropertyGraph.empty,
      #"""
      Id,Label

      """#,
      #"""
      Source,Target,Type,Id,Label,Weight,Kind

      """#
    ),
  ])
  func tablesAreExactlyThese(graph: PropertyGraph, nodes: String, edges: String) throws {
    let files = try SamplePropertyGraph.written(graph, as: GephiTablesFormat()).files
    #expect(files == ["-gephi-nodes.csv": nodes, "-gephi-edges.csv": edges])
  }
}
