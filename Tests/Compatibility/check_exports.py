#!/usr/bin/env python3
"""Checks that the exports of a folder open, complete and alike, in the tools of others.

    check_exports.py FOLDER [--shapes shapes.ttl] [--ontology rapporteur.ttl]

FOLDER holds graph.rdf and graph.graphml. Needs the packages of requirements.txt and the program rapper
(Debian: raptor2-utils). One line a check; exit code 1 when any fails.
"""

import argparse
import json
import logging
import pathlib
import shutil
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
PYTHON_TYPES = {"string": str, "int": int, "long": int, "double": float, "float": float, "boolean": bool}
NODE_KEYS = {"kind", "label", "name", "labels", "iri", "mentions"}
EDGE_KEYS = {"label", "predicate", "interaction"}
RESERVED_KEYS = {"source", "target", "id"}
SHOWN = 5


class Checks:
    """Runs checks, prints a line for each, and remembers whether one failed."""

    def __init__(self):
        self.failed = 0

    def run(self, name, check, *arguments):
        try:
            detail = check(*arguments)
        except Exception as error:  # A reader may fail with anything; each failure is a finding.
            self.failed += 1
            print(f"FAIL  {name}: {type(error).__name__}: {error}")
            return None
        text = detail[0] if isinstance(detail, tuple) else detail
        print(f"ok    {name}: {text}")
        return detail[1] if isinstance(detail, tuple) else None


def expect(condition, message):
    if not condition:
        raise AssertionError(message)


class Collector(logging.Handler):
    """Collects what a library logs, since warnings about data are findings."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def no_differences(name, ours, theirs):
    missing, extra = sorted(theirs - ours), sorted(ours - theirs)
    expect(not missing and not extra,
           f"{name}: {len(missing)} triples missing, {len(extra)} extra; first: {(missing + extra)[:SHOWN]}")


# RDF/XML. Exports have no blank nodes, so that sets of triples compare as they are.

def plain(term):
    """A term as (kind, text, datatype), the same from every library."""
    kind = type(term).__name__
    if kind == "URIRef" or kind == "NamedNode":
        return ("iri", str(term) if kind == "URIRef" else term.value, "")
    if kind == "Literal":
        datatype = getattr(term, "datatype", None)
        datatype = getattr(datatype, "value", datatype) or "http://www.w3.org/2001/XMLSchema#string"
        text = term.value if hasattr(term, "datatype") and not isinstance(term, str) else str(term)
        return ("literal", text, str(datatype))
    raise AssertionError(f"a blank node where there should be none: {term}")


def read_rdflib(path):
    import rdflib

    collector = Collector()
    logging.getLogger("rdflib").addHandler(collector)
    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Graph()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph.parse(str(path), format="xml")
    expect(not collector.messages, f"warnings: {collector.messages[:SHOWN]}")
    triples = {(plain(s), plain(p), plain(o)) for s, p, o in graph}
    expect(triples, "no triples")
    return f"{len(triples)} triples", triples


def read_pyoxigraph(path, expected):
    import pyoxigraph

    found = [(plain(t.subject), plain(t.predicate), plain(t.object))
             for t in pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.RDF_XML)]
    expect(len(found) == len(set(found)), f"{len(found) - len(set(found))} triples come twice")
    no_differences("against rdflib", set(found), expected)
    return f"{len(found)} triples, the same as rdflib"


def read_rapper(path, expected):
    import pyoxigraph

    program = shutil.which("rapper")
    expect(program, "rapper is not installed (Debian: raptor2-utils)")
    run = subprocess.run([program, "-q", "-i", "rdfxml", "-o", "ntriples", str(path)],
                         capture_output=True, check=False)
    complaints = run.stderr.decode("utf-8", "replace").strip()
    expect(run.returncode == 0, f"exit code {run.returncode}: {complaints[:500]}")
    expect(not complaints, f"warnings: {complaints[:500]}")
    lines = [line for line in run.stdout.splitlines() if line.strip()]
    found = {(plain(t.subject), plain(t.predicate), plain(t.object))
             for t in pyoxigraph.parse(input=run.stdout, format=pyoxigraph.RdfFormat.N_TRIPLES)}
    expect(len(lines) == len(found), f"{len(lines) - len(found)} triples come twice")
    no_differences("against rdflib", found, expected)
    return f"{len(found)} triples, the same as rdflib"


def check_shapes(path, shapes, ontology):
    import pyshacl
    import rdflib

    data = rdflib.Graph().parse(str(path), format="xml")
    conforms, _, text = pyshacl.validate(
        data, shacl_graph=str(shapes), ont_graph=str(ontology) if ontology else None, inference="none",
        meta_shacl=False, advanced=False)
    expect(conforms, text[:4000])
    return f"conforms to {shapes.name}"


# GraphML.

class Document:
    """What the file itself says, read without any graph library."""

    def __init__(self, path):
        root = ElementTree.parse(path).getroot()
        expect(root.tag == GRAPHML + "graphml", f"root element {root.tag}")
        self.keys = {"node": {}, "edge": {}}
        for key in root.iter(GRAPHML + "key"):
            domain = key.get("for")
            expect(domain in self.keys, f"key {key.get('id')} is for {domain}")
            expect(key.get("id") == key.get("attr.name"), f"key {key.get('id')} is named {key.get('attr.name')}")
            expect(key.get("attr.type") in PYTHON_TYPES, f"key {key.get('id')} has type {key.get('attr.type')}")
            expect(key.get("id") not in self.keys[domain], f"key {key.get('id')} for {domain} comes twice")
            self.keys[domain][key.get("id")] = key.get("attr.type")
        self.nodes = list(root.iter(GRAPHML + "node"))
        self.edges = list(root.iter(GRAPHML + "edge"))


def check_document(path):
    document = Document(path)
    names = set(document.keys["node"]) | set(document.keys["edge"])
    expect(not names & RESERVED_KEYS, f"keys that readers overwrite: {sorted(names & RESERVED_KEYS)}")
    for domain, wanted in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        missing = wanted - set(document.keys[domain])
        expect(not missing, f"no key for {domain}: {sorted(missing)}")
    for name in set(document.keys["node"]) & set(document.keys["edge"]):
        expect(document.keys["node"][name] == document.keys["edge"][name],
               f"key {name} has one type for nodes and another for edges; networkx keeps only one")
    for kind, elements in (("node", document.nodes), ("edge", document.edges)):
        identifiers = [element.get("id") for element in elements]
        expect(all(identifiers), f"a {kind} without id")
        expect(len(identifiers) == len(set(identifiers)), f"ids of {kind}s come twice")
        for element in elements:
            for data in element.findall(GRAPHML + "data"):
                expect(data.get("key") in document.keys[kind], f"{kind} {element.get('id')}: key {data.get('key')}")
    known = {element.get("id") for element in document.nodes}
    for edge in document.edges:
        expect(edge.get("source") in known and edge.get("target") in known, f"edge {edge.get('id')} ends nowhere")
        first = edge.find(GRAPHML + "data")
        expect(first is not None and first.get("key") == "label", f"edge {edge.get('id')}: label is not first")
    for node in document.nodes:
        own = {data.get("key") for data in node.findall(GRAPHML + "data")}
        expect(NODE_KEYS <= own, f"node {node.get('id')} lacks {sorted(NODE_KEYS - own)}")
    return f"{len(document.nodes)} nodes, {len(document.edges)} edges, {len(names)} keys", document


def check_types(kind, identifier, values, keys):
    for name, value in values.items():
        expect(name in keys, f"{kind} {identifier}: {name} is not declared")
        wanted = PYTHON_TYPES[keys[name]]
        expect(type(value) is wanted, f"{kind} {identifier}: {name} is {type(value).__name__}, not {wanted.__name__}")


def texts(element):
    return {data.get("key"): data.text or "" for data in element.findall(GRAPHML + "data")}


def read_networkx(path, document):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    expect(graph.is_directed(), "not directed")
    expect(graph.number_of_nodes() == len(document.nodes), f"{graph.number_of_nodes()} nodes")
    expect(graph.number_of_edges() == len(document.edges), f"{graph.number_of_edges()} edges")
    for identifier, values in graph.nodes(data=True):
        check_types("node", identifier, values, document.keys["node"])
    for source, target, key, values in graph.edges(keys=True, data=True):
        values = {name: value for name, value in values.items() if name != "id"}
        check_types("edge", f"{source}-{target} {key}", values, document.keys["edge"])
    for node in document.nodes:
        found, said = graph.nodes[node.get("id")], texts(node)
        expect(set(found) == set(said), f"node {node.get('id')}: {sorted(set(found) ^ set(said))}")
        expect(found["label"] == said["label"], f"node {node.get('id')}: label {found['label']!r}")
    return f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, all typed as declared", graph


def check_node_link(graph):
    import networkx

    text = json.dumps(networkx.node_link_data(graph, edges="edges"))
    again = networkx.node_link_graph(json.loads(text), edges="edges")
    expect(dict(again.nodes(data=True)) == dict(graph.nodes(data=True)), "nodes differ")

    def edges(one):
        return sorted((s, t, str(k), json.dumps(d, sort_keys=True)) for s, t, k, d in one.edges(keys=True, data=True))

    expect(edges(again) == edges(graph), "edges differ")
    return f"{len(text)} characters of JSON and back"


def check_pandas(graph, document):
    import networkx

    table = networkx.to_pandas_edgelist(graph, edge_key="key")
    expect(len(table) == len(document.edges), f"{len(table)} rows")
    columns = set().union(*(texts(edge) for edge in document.edges)) if document.edges else set()
    expect(columns <= set(table.columns), f"columns lost: {sorted(columns - set(table.columns))}")
    identifiers = {node.get("id") for node in document.nodes}
    expect(set(table["source"]) | set(table["target"]) <= identifiers, "source or target overwritten")
    return f"{len(table)} rows, {len(table.columns)} columns"


def read_igraph(path, document):
    import igraph

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = igraph.Graph.Read_GraphML(str(path))
    expect(graph.is_directed(), "not directed")
    expect(graph.vcount() == len(document.nodes), f"{graph.vcount()} nodes")
    expect(graph.ecount() == len(document.edges), f"{graph.ecount()} edges")
    # igraph has one type for all numbers, and keeps the ids as an attribute of their own.
    kinds = {"string": str, "boolean": bool}
    for sequence, keys in ((graph.vs, document.keys["node"]), (graph.es, document.keys["edge"])):
        missing = set(keys) - set(sequence.attributes())
        expect(not missing, f"attributes lost: {sorted(missing)}")
        for name, declared in keys.items():
            wanted = kinds.get(declared, float)
            wrong = [value for value in sequence[name] if value is not None and not isinstance(value, wanted)]
            expect(not wrong, f"{name} is {type(wrong[0]).__name__} and not {wanted.__name__}" if wrong else "")
    expect(graph.vs["id"] == [node.get("id") for node in document.nodes], "ids differ")
    expect(graph.vs["label"] == [texts(node)["label"] for node in document.nodes], "labels differ")
    return f"{graph.vcount()} nodes, {graph.ecount()} edges, all typed as declared"


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
    document = checks.run("GraphML as written", check_document, graphml)
    if document is not None:
        graph = checks.run("GraphML in networkx", read_networkx, graphml, document)
        if graph is not None:
            checks.run("networkx to JSON and back", check_node_link, graph)
            checks.run("networkx to pandas", check_pandas, graph, document)
        checks.run("GraphML in igraph", read_igraph, graphml, document)
    print(f"{checks.failed} checks failed" if checks.failed else "all checks passed")
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
