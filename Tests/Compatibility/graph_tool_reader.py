#!/usr/bin/env python3
"""Reads GraphML with graph-tool, writes it again, and prints nodes and edges as JSON.

usage: graph_tool_reader.py GRAPH.graphml AGAIN.graphml

Runs under Debian's Python, which alone has graph-tool; exit code 3 where it has not.
"""

import json
import sys

try:
    import graph_tool
except ImportError:
    sys.exit(3)

graph = graph_tool.load_graph(sys.argv[1])
names = graph.vertex_properties["_graphml_vertex_id"]
identifiers = graph.edge_properties["_graphml_edge_id"]


def values(properties, item):
    return {name: table[item] for name, table in properties.items() if not name.startswith("_graphml")}


json.dump({
    "nodes": {names[vertex]: values(graph.vertex_properties, vertex) for vertex in graph.vertices()},
    "edges": [(identifiers[edge], names[edge.source()], names[edge.target()], values(graph.edge_properties, edge))
              for edge in graph.edges()],
}, sys.stdout)
graph.save(sys.argv[2])
