import Testing

/// GraphML as different programs write it, and the same small graph read from each.
struct GraphMLDialect: CustomTestStringConvertible, Sendable {
  let program: String
  let text: String
  /// The nodes as `id key=value …`, then the edges as `id source>target key=value …`.
  let lines: [String]
  var isDirected = true
  var warnings: [String] = []

  var testDescription: String { program }

  private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
  private static let root = #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#

  static let all = [
    GraphMLDialect(
      program: "networkx",
      text: """
        <?xml version='1.0' encoding='utf-8'?>
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
          <key id="d6" for="edge" attr.name="w" attr.type="double" />
          <key id="d5" for="edge" attr.name="label" attr.type="string" />
          <key id="d4" for="node" attr.name="ok" attr.type="boolean" />
          <key id="d2" for="node" attr.name="n" attr.type="long" />
          <key id="d1" for="node" attr.name="label" attr.type="string" />
          <key id="d0" for="graph" attr.name="title" attr.type="string" />
          <graph edgedefault="directed">
            <node id="a b">
              <data key="d1">Ä &amp; &lt;b&gt;</data>
              <data key="d2">3</data>
              <data key="d4">True</data>
            </node>
            <node id="c" />
            <edge source="a b" target="c" id="0">
              <data key="d5">meets</data>
              <data key="d6">2.0</data>
            </edge>
            <edge source="c" target="a b" id="0">
              <data key="d5">calls</data>
            </edge>
            <data key="d0">Visits</data>
          </graph>
        </graphml>
        """,
      lines: ["a b ok=true n=3 label=Ä & <b>", "c", "0 a b>c w=2.0 label=meets", "e0 c>a b label=calls"],
      warnings: [
        "attributes of the graph itself are not kept", "1 edges with the id of another edge are numbered anew",
      ]),
    GraphMLDialect(
      program: "igraph",
      text: head + root + """
        <!-- Created by igraph -->
          <key id="v_name" for="node" attr.name="name" attr.type="string"/>
          <key id="v_n" for="node" attr.name="n" attr.type="double"/>
          <key id="e_w" for="edge" attr.name="w" attr.type="double"/>
          <graph id="G" edgedefault="undirected">
            <node id="n0">
              <data key="v_name">a</data>
              <data key="v_n">1</data>
            </node>
            <node id="n1">
              <data key="v_name">b</data>
            </node>
            <edge source="n0" target="n1">
              <data key="e_w">1e-05</data>
            </edge>
          </graph>
        </graphml>
        """,
      lines: ["n0 name=a n=1.0", "n1 name=b", "e0 n0>n1 w=1e-05"], isDirected: false),
    GraphMLDialect(
      program: "Gephi",
      text: head + root + """
        <key attr.name="label" attr.type="string" for="node" id="d3"/>
        <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
        <key attr.name="Modularity Class" attr.type="int" for="node" id="modularity_class">
        <default>0</default>
        </key>
        <key attr.name="size" attr.type="float" for="node" id="size"/>
        <graph edgedefault="directed">
        <node id="0.1"><data key="d3">A</data><data key="size">4.5</data></node>
        <node id="x"><data key="modularity_class"> 7 </data></node>
        <edge id="12" source="0.1" target="x"><data key="edgelabel">to</data></edge>
        </graph>
        </graphml>
        """,
      lines: ["0.1 label=A size=4.5", "x Modularity Class=7", "12 0.1>x Edge Label=to"]),
    GraphMLDialect(
      program: "Neo4j APOC",
      text: head + root + """
        <key id="name" for="node" attr.name="name"/>
        <key id="tags" for="node" attr.name="tags" attr.type="string[]"/>
        <key id="labels" for="node" attr.name="labels"/>
        <key id="label" for="edge" attr.name="label"/>
        <graph id="G" edgedefault="directed">
        <node id="n0" labels=":Person"><data key="labels">:Person</data><data key="tags">["a","b"]</data></node>
        <node id="n1" labels=":Country"></node>
        <edge id="e0" source="n0" target="n1" label="VISITS"></edge>
        </graph>
        </graphml>
        """,
      lines: [#"n0 tags=["a","b"] labels=:Person"#, "n1 labels=:Country", "e0 n0>n1 label=VISITS"]),
    GraphMLDialect(
      program: "graph-tool",
      text: head + root + """
          <key id="key0" for="node" attr.name="name" attr.type="string" />
          <key id="key1" for="node" attr.name="pos" attr.type="vector_float" />
          <key id="key2" for="edge" attr.name="rank" attr.type="short" />
          <graph id="G" edgedefault="directed" parse.nodeids="canonical" parse.edgeids="canonical" \
        parse.order="nodesfirst">
           <node id="n0"><data key="key0">a</data><data key="key1">0.5, 1</data></node>
           <node id="n1"></node>
           <edge id="e0" source="n0" target="n1"><data key="key2">3</data></edge>
          </graph>
        </graphml>
        """,
      lines: ["n0 name=a pos=0.5, 1", "n1", "e0 n0>n1 rank=3"]),
    GraphMLDialect(
      program: "yEd",
      text: head + """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
          <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
          <key for="node" id="d6" yfiles.type="nodegraphics"/>
          <key for="graphml" id="d7" yfiles.type="resources"/>
          <key attr.name="url" attr.type="string" for="node" id="d4"/>
          <key for="edge" id="d10" yfiles.type="edgegraphics"/>
          <graph edgedefault="directed" id="G">
            <data key="d0"/>
            <node id="n0">
              <data key="d4"><![CDATA[http://example.org/?a=1&b=2]]></data>
              <data key="d6"><y:ShapeNode>
                <y:Geometry height="30.0" width="30.0" x="1.0" y="2.0"/>
                <y:NodeLabel alignment="center">Kazakh &amp;
        stan<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
              </y:ShapeNode></data>
            </node>
            <node id="n1" yfiles.foldertype="group">
              <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
                <y:NodeLabel> </y:NodeLabel><y:NodeLabel>Group</y:NodeLabel></y:GroupNode>
                <y:GroupNode><y:NodeLabel>Folder</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
              <graph edgedefault="directed" id="n1:"><node id="n1::n0"/></graph>
            </node>
            <edge id="e0" source="n0" target="n1::n0">
              <data key="d10"><y:PolyLineEdge><y:EdgeLabel>visits</y:EdgeLabel></y:PolyLineEdge></data>
            </edge>
          </graph>
          <data key="d7"><y:Resources/></data>
        </graphml>
        """,
      lines: [
        "n0 url=http://example.org/?a=1&b=2 label=Kazakh &\nstan", "n1 label=Group", "n1::n0 parent=n1",
        "e0 n0>n1::n0 label=visits",
      ],
      warnings: ["how the file draws nodes and edges is not kept, but for their labels"]),
  ]
}
