#!/usr/bin/env python3
"""Checks that the exports of a folder keep the contract of our GraphML and conform to the shapes.

    check_exports.py FOLDER [--shapes shapes.ttl] [--ontology rapporteur.ttl]

FOLDER holds graph.rdf and graph.graphml, made of any statements; check_formats.py looks at all other formats. Needs the
packages of requirements.txt and the program rapper (Debian: raptor2-utils). One line a check; exit code 1 when any
fails.
"""

import argparse
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

from checking import GRAPHML, PYTHON_TYPES, Checks, expect, graph_of_graphml
from graphml_readers import check_igraph, check_networkx, networkx_graph
from rdf_readers import check_shapes, read_pyoxigraph, read_rapper, read_rdflib

NODE_KEYS = {"kind", "label", "name", "labels", "iri", "mentions"}
EDGE_KEYS = {"label", "predicate", "interaction"}
RESERVED_KEYS = {"source", "target", "id"}


def check_contract(path):
    """Keys are declared once, under their names; ids are unique; edges end at nodes and begin with their label."""
    root = ElementTree.parse(path).getroot()
    keys = {"node": {}, "edge": {}}
    for key in root.iter(GRAPHML + "key"):
        domain, name = key.get("for"), key.get("id")
        expect(domain in keys, f"key {name} is for {domain}")
        expect(name == key.get("attr.name"), f"key {name} is named {key.get('attr.name')}")
        expect(key.get("attr.type") in PYTHON_TYPES, f"key {name} has type {key.get('attr.type')}")
        expect(name not in keys[domain], f"key {name} for {domain} comes twice")
        keys[domain][name] = key.get("attr.type")
    names = set(keys["node"]) | set(keys["edge"])
    expect(not names & RESERVED_KEYS, f"keys that readers overwrite: {sorted(names & RESERVED_KEYS)}")
    for domain, wanted in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        expect(wanted <= set(keys[domain]), f"no key for {domain}: {sorted(wanted - set(keys[domain]))}")
        identifiers = [element.get("id") for element in root.iter(GRAPHML + domain)]
        expect(all(identifiers), f"a {domain} without id")
        expect(len(identifiers) == len(set(identifiers)), f"ids of {domain}s come twice")
        for element in root.iter(GRAPHML + domain):
            own = [data.get("key") for data in element.findall(GRAPHML + "data")]
            expect(set(own) <= set(keys[domain]), f"{domain} {element.get('id')}: {set(own) - set(keys[domain])}")
            expect(wanted <= set(own), f"{domain} {element.get('id')} lacks {sorted(wanted - set(own))}")
            expect(domain == "node" or own[0] == "label", f"edge {element.get('id')}: label is not first")
    for name in set(keys["node"]) & set(keys["edge"]):
        expect(keys["node"][name] == keys["edge"][name],
               f"key {name} has one type for nodes and another for edges; networkx keeps only one")
    known = {element.get("id") for element in root.iter(GRAPHML + "node")}
    for edge in root.iter(GRAPHML + "edge"):
        expect(edge.get("source") in known and edge.get("target") in known, f"edge {edge.get('id')} ends nowhere")
    return f"{len(known)} nodes, {len(names)} keys"


def check_node_link(path):
    """Through networkx to JSON and back."""
    import networkx

    graph, _ = networkx_graph(path)
    text = json.dumps(networkx.node_link_data(graph, edges="edges"))
    again = networkx.node_link_graph(json.loads(text), edges="edges")
    expect(dict(again.nodes(data=True)) == dict(graph.nodes(data=True)), "nodes differ")

    def edges(one):
        return sorted((s, t, str(k), json.dumps(d, sort_keys=True)) for s, t, k, d in one.edges(keys=True, data=True))

    expect(edges(again) == edges(graph), "edges differ")
    return f"{len(text)} characters of JSON and back"


def check_edge_list(path, expected):
    """Through networkx to a table of pandas, in which no attribute takes the place of an end."""
    import networkx

    table = networkx.to_pandas_edgelist(networkx_graph(path)[0], edge_key="key")
    expect(len(table) == len(expected.edges), f"{len(table)} rows")
    columns = {name for *_, values in expected.edges for name in values}
    expect(columns <= set(table.columns), f"columns lost: {sorted(columns - set(table.columns))}")
    expect(set(table["source"]) | set(table["target"]) <= set(expected.nodes), "source or target overwritten")
    return f"{len(table)} rows, {len(table.columns)} columns"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--shapes", type=pathlib.Path)
    parser.add_argument("--ontology", type=pathlib.Path)
    options = parser.parse_args()
    rdf, graphml = options.folder / "graph.rdf", options.folder / "graph.graphml"
    for path in (rdf, graphml, options.shapes, options.ontology):
        if path is not None and not path.is_file():
            parser.error(f"{path} is no file")
    checks = Checks()
    triples = checks.run("RDF/XML in rdflib", read_rdflib, rdf)
    if triples is not None:
        checks.run("RDF/XML in pyoxigraph", read_pyoxigraph, rdf, triples)
        checks.run("RDF/XML in rapper", read_rapper, rdf, triples)
    if options.shapes:
        checks.run("RDF/XML against the shapes", check_shapes, rdf, options.shapes, options.ontology)
    checks.run("GraphML as written", check_contract, graphml)
    expected = graph_of_graphml(graphml)
    checks.run("GraphML in networkx", check_networkx, graphml, expected)
    checks.run("networkx to JSON and back", check_node_link, graphml)
    checks.run("networkx to pandas", check_edge_list, graphml, expected)
    checks.run("GraphML in igraph", check_igraph, graphml, expected)
    print(f"{checks.failed} checks failed" if checks.failed else "all checks passed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
