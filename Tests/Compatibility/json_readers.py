"""The formats in JSON, in networkx."""

import json

import networkx

from checking import Graph, expect, same_graph


def check_node_link(path, expected):
    with open(path, encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="edges")
    return same_graph(Graph(dict(graph.nodes(data=True)),
                            [(key, source, target, values)
                             for source, target, key, values in graph.edges(keys=True, data=True)]), expected)


def check_cytoscape(path, expected):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    for kind, wanted in (("nodes", {"id"}), ("edges", {"id", "source", "target"})):
        identifiers = [element["data"]["id"] for element in document["elements"][kind]]
        expect(len(identifiers) == len(set(identifiers)), f"ids of {kind} come twice")
        expect(all(wanted <= set(element["data"]) for element in document["elements"][kind]), f"{kind} lack {wanted}")
    # networkx asks for these, which Cytoscape does not know.
    for node in document["elements"]["nodes"]:
        node["data"]["value"] = node["data"]["id"]
    for edge in document["elements"]["edges"]:
        edge["data"]["key"] = edge["data"]["id"]
    graph = networkx.cytoscape_graph({"directed": True, "multigraph": True, **document})
    expect(graph.number_of_nodes() == len(expected.nodes), f"{graph.number_of_nodes()} nodes in networkx")
    expect(graph.number_of_edges() == len(expected.edges), f"{graph.number_of_edges()} edges in networkx")
    for node in document["elements"]["nodes"]:
        del node["data"]["value"]
    for edge in document["elements"]["edges"]:
        del edge["data"]["key"]
    nodes = {node["data"].pop("id"): node["data"] for node in document["elements"]["nodes"]}
    edges = [(data.pop("id"), data.pop("source"), data.pop("target"), data)
             for data in (edge["data"] for edge in document["elements"]["edges"])]
    return same_graph(Graph(nodes, edges), expected)
