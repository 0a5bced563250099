"""What draws: DOT in Graphviz, GEXF in networkx, and pictures in SVG."""

import re
import xml.etree.ElementTree as ElementTree

from checking import Graph, LAYOUT_KEYS, expect, run_program, same_graph, text_of

SVG = "{http://www.w3.org/2000/svg}"

# Prints each node and edge with its attributes, between control characters that no text of ours has.
ATTRIBUTES = r"""
BEG_G { string a; }
N { printf("\036N\037%s", $.name);
    for (a = fstAttr($G, "N"); a != ""; a = nxtAttr($G, "N", a)) { printf("\037%s\037%s", a, aget($, a)); } }
E { printf("\036E\037%s\037%s", $.tail.name, $.head.name);
    for (a = fstAttr($G, "E"); a != ""; a = nxtAttr($G, "E", a)) { printf("\037%s\037%s", a, aget($, a)); } }
"""
LOOK = {"shape", "fillcolor", "fontcolor", "fontname", "fontsize", "style", "color", "pos"}


def check_dot(path, expected):
    """Graphviz's own language sees all nodes, edges and attributes; backslashes are doubled, empty means missing."""
    output = run_program("gvpr", ATTRIBUTES, path, package="graphviz").decode("utf-8")
    nodes, edges = {}, []
    for record in output.split("\x1e")[1:]:
        kind, *fields = record.split("\x1f")
        ends, fields = (fields[:1], fields[1:]) if kind == "N" else (fields[:2], fields[2:])
        values = {name: value.replace("\\\\", "\\") for name, value in zip(fields[::2], fields[1::2]) if value}
        # Names that mean something to Graphviz have _2 behind.
        values = {name.removesuffix("_2"): value for name, value in values.items() if name not in LOOK}
        if kind == "N":
            nodes[ends[0]] = values
        else:
            edges.append((values.pop("id"), *ends, values))
    numbers = {name for keys in expected.keys.values() for name, kind in keys.items() if kind == "double"}
    found = Graph(nodes, edges).mapped(
        lambda name, value: text_of(float(value)) if name in numbers else value or None)
    return same_graph(found, expected.mapped(lambda name, value: text_of(value) or None))


def check_drawing(path, expected):
    """sfdp draws it; the drawing has all nodes and edges."""
    root = ElementTree.fromstring(run_program("sfdp", "-Tsvg", path, package="graphviz", quiet=False))
    kinds = [group.get("class") for group in root.iter(SVG + "g")]
    expect(kinds.count("node") == len(expected.nodes), f"{kinds.count('node')} nodes")
    expect(kinds.count("edge") == len(expected.edges), f"{kinds.count('edge')} edges")
    return f"{kinds.count('node')} nodes and {kinds.count('edge')} edges drawn"


def check_svg(path, expected):
    """Well-formed, nothing from elsewhere, no scripts, and every node says its whole label under the pointer."""
    root = ElementTree.parse(path).getroot()
    expect(root.tag == SVG + "svg" and root.get("viewBox"), f"root element {root.tag}")
    titles = []
    for element in root.iter():
        expect(element.tag.startswith(SVG), f"element {element.tag}")
        expect(element.tag.removeprefix(SVG) not in {"script", "image", "foreignObject", "use", "a"}, element.tag)
        for name, value in element.attrib.items():
            expect("href" not in name and not name.startswith("on"), f"attribute {name}")
            expect("url(" not in value or value.startswith("url(#"), f"{name}={value}")
        if element.tag == SVG + "title":
            titles.append(element.text or "")
    if len(expected.nodes) <= 500:
        shown = {re.sub(r"\s+", " ", title).strip() for title in titles}
        for node, values in expected.nodes.items():
            wanted = re.sub(r"\s+", " ", f"{values['label']} ({values['kind']})").strip()
            expect(any(title.startswith(wanted) for title in shown) or len(wanted) > 1000,
                   f"no title for {node}: {wanted:.200}")
    return f"{len(titles)} titles, nothing from elsewhere"


def check_gexf(path, expected):
    import networkx

    graph = networkx.read_gexf(path)
    expect(graph.is_directed(), "not directed")
    expect(all({"color", "position", "size"} <= set(values["viz"]) for _, values in graph.nodes(data=True)),
           "a node without place, size or colour")

    def plain(values, declared):
        time = {"start", "end"} - (set(declared) - {"end"})
        return {name: value for name, value in values.items()
                if name not in LAYOUT_KEYS | {"viz", "id"} and not (name in time and name not in declared)}

    nodes = {}
    for node, values in graph.nodes(data=True):
        # networkx lays the end of the node's time over an attribute of that name.
        values = {name: value for name, value in values.items() if name not in ("start", "end")}
        nodes[node] = plain(values, expected.keys["node"])
    edges = [(values["id"], source, target, plain(values, expected.keys["edge"]))
             for source, target, values in graph.edges(data=True)]
    return same_graph(Graph(nodes, edges), Graph(expected.without({"end"}).nodes, expected.edges))
