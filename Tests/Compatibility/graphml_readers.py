"""GraphML in networkx, igraph and graph-tool, and back; its schema."""

import json
import pathlib
import subprocess
import warnings

from checking import Graph, LAYOUT_KEYS, Skipped, expect, graph_of_graphml, run_program, same_graph

SCHEMAS = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "schemas"


def check_schema(path, schema):
    """A RELAX NG schema of the fixtures accepts the file."""
    run_program("xmllint", "--noout", "--huge", "--nonet", "--relaxng", SCHEMAS / schema, path,
                package="libxml2-utils", quiet=False)
    return f"valid by {schema}"


def check_itself(path, expected):
    """What the file says, read as XML."""
    found = graph_of_graphml(path)
    return same_graph(found.without(LAYOUT_KEYS - set(expected.keys["node"])), expected)


def networkx_graph(path):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    expect(graph.is_directed(), "not directed")
    edges = []
    for source, target, key, values in graph.edges(keys=True, data=True):
        edges.append((str(key), source, target, {name: value for name, value in values.items() if name != "id"}))
    return graph, Graph(dict(graph.nodes(data=True)), edges)


def check_networkx(path, expected):
    return same_graph(networkx_graph(path)[1], expected)


def check_networkx_yed(path, expected):
    """networkx puts yEd's geometry and shapes among the attributes, and cuts `label` to yEd's."""
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    expect(all("shape_type" in values for _, values in graph.nodes(data=True)), "a node without a shape")
    for node, values in expected.nodes.items():
        found = graph.nodes[node]
        for name in set(values) - {"label"} - LAYOUT_KEYS:
            expect(found.get(name) == values[name], f"node {node}: {name} is {found.get(name)!r:.200}")
    expect(graph.number_of_edges() == len(expected.edges), f"{graph.number_of_edges()} edges")
    return f"{graph.number_of_nodes()} nodes with shapes, {graph.number_of_edges()} edges"


def igraph_graph(path):
    import igraph

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return igraph.Graph.Read_GraphML(str(path))


def check_igraph(path, expected):
    """igraph has one type for all numbers, NaN and "" for missing values, and drops the ids of edges."""
    graph = igraph_graph(path)
    expect(graph.is_directed(), "not directed")
    kinds = {"string": str, "boolean": bool}
    for sequence, domain in ((graph.vs, "node"), (graph.es, "edge")):
        for name, declared in expected.keys[domain].items():
            expect(name in sequence.attributes(), f"attribute {name} of {domain}s is lost")
            wanted = kinds.get(declared, float)
            wrong = [value for value in sequence[name] if not isinstance(value, wanted)]
            expect(not wrong, f"{name} is {wrong[:1]} and not {wanted.__name__}")

    def compared(values, domain):
        missing = {"string": "", "boolean": False}
        return {name: values[name] if name in values else missing.get(kind) for name, kind
                in expected.keys[domain].items()}

    def found(values, domain):
        numbers = {name for name, kind in expected.keys[domain].items() if kind not in ("string", "boolean")}
        return {name: None if name in numbers and value != value else
                int(value) if name in numbers and expected.keys[domain][name] != "double" else value
                for name, value in values.items() if name != "id"}

    wanted = Graph({node: compared(values, "node") for node, values in expected.nodes.items()},
                   [(*ends, compared(values, "edge")) for *ends, values in expected.edges])
    ids = graph.vs["id"]
    nodes = {vertex["id"]: found(vertex.attributes(), "node") for vertex in graph.vs}
    edges = [("", ids[edge.source], ids[edge.target], found(edge.attributes(), "edge")) for edge in graph.es]
    return same_graph(Graph(nodes, edges), wanted, edge_ids=False)


def check_graph_tool(path, expected, folder):
    """graph-tool comes with Debian's Python; so another process reads, writes GraphML, and tells what it has."""
    reader = pathlib.Path(__file__).resolve().parent / "graph_tool_reader.py"
    run = subprocess.run(["/usr/bin/python3", str(reader), str(path), str(folder / "graph-tool.graphml")],
                         capture_output=True, check=False, text=True)
    if run.returncode == 3:
        raise Skipped("/usr/bin/python3 has no graph_tool (Debian: python3-graph-tool)")
    expect(run.returncode == 0, run.stderr[-500:])
    told = json.loads(run.stdout)
    defaults = {"string": "", "boolean": False, "int": 0, "long": 0, "double": 0.0, "float": 0.0}

    def filled(values, domain):
        return {name: values.get(name, defaults[kind]) for name, kind in expected.keys[domain].items()}

    def typed(values, domain):
        return {name: bool(value) if expected.keys[domain][name] == "boolean" else value
                for name, value in values.items()}

    wanted = Graph({node: filled(values, "node") for node, values in expected.nodes.items()},
                   [(*ends, filled(values, "edge")) for *ends, values in expected.edges])
    return same_graph(Graph({node: typed(values, "node") for node, values in told["nodes"].items()},
                            [(*ends, typed(values, "edge")) for *ends, values in told["edges"]]), wanted)


# What those programs write is read back.

def write_networkx(path, target):
    import networkx

    graph, _ = networkx_graph(path)
    networkx.write_graphml(graph, target)


def write_igraph(path, target):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        igraph_graph(path).write_graphml(str(target))


def check_return(program, path, expected, missing):
    """Our own reading of what another program wrote says the same as our own file did.

    `missing` has the value that the program gives to attributes a node or edge has not, by declared type. All three write
    carriage returns as they are, which XML then reads as line feeds."""
    again = path.with_suffix(".again.graphml")
    run_program(program, "convert", path, "--to", "graphml", "--output", again, "--quiet")
    found = graph_of_graphml(again)

    def plain(values, domain):
        told = {}
        for name, kind in expected.keys[domain].items():
            value = values.get(name)
            if value is None or value != value:
                value = missing.get(kind)
            if kind not in ("string", "boolean") and value is not None:
                value = float(value)
            if isinstance(value, str):
                value = value.replace("\r\n", "\n").replace("\r", "\n")
            told[name] = value
        return told

    def compared(graph, node_names):
        return Graph({node_names[node]: plain(values, "node") for node, values in graph.nodes.items()},
                     [("", node_names[source], node_names[target], plain(values, "edge"))
                      for _, source, target, values in graph.edges])

    by_iri = {values["iri"]: node for node, values in expected.nodes.items()}
    return same_graph(compared(found, {node: by_iri[values["iri"]] for node, values in found.nodes.items()}),
                      compared(expected, {node: node for node in expected.nodes}), edge_ids=False)
