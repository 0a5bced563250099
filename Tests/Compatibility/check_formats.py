#!/usr/bin/env python3
"""Checks that every format that the program writes opens, complete and alike, in the tools of others.

    check_formats.py PROGRAM [--statements Samples] [--ontology rapporteur.ttl] [--shapes shapes.ttl] [--keep FOLDER]

Two graphs go through all formats: that of the statements, and one of hard texts (hard_graph.py). Needs the packages of
requirements.txt and the programs rapper, serdi, xmllint and Graphviz (Debian: raptor2-utils, serdi, libxml2-utils,
graphviz); graph-tool is asked where Debian's Python has it. One line a check; exit code 1 when any fails.
"""

import argparse
import pathlib
import sys
import tempfile

import graphml_readers
import hard_graph
import json_readers
import picture_readers
import rdf_readers
import table_readers
from checking import Checks, graph_of_graphml, run_program
from cypher_reader import check_cypher

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# Format, end of its file (of several files: nothing, they share the beginning), reader, check.
TABLE = [
    ("graphml", ".graphml", "XML", graphml_readers.check_itself),
    ("graphml", ".graphml", "networkx", graphml_readers.check_networkx),
    ("graphml", ".graphml", "igraph", graphml_readers.check_igraph),
    ("graphml", "-yed.graphml", "XML", graphml_readers.check_itself),
    ("graphml", "-yed.graphml", "networkx", graphml_readers.check_networkx_yed),
    ("gexf", ".gexf", "networkx", picture_readers.check_gexf),
    ("dot", ".dot", "Graphviz", picture_readers.check_dot),
    ("dot", ".dot", "Graphviz's drawing", picture_readers.check_drawing),
    ("svg", ".svg", "XML", picture_readers.check_svg),
    ("nodelink", ".json", "networkx", json_readers.check_node_link),
    ("cytoscape", ".cyjs", "networkx", json_readers.check_cytoscape),
    ("gephi", "", "pandas", table_readers.check_gephi),
    ("neo4j", "", "the importer's rules", table_readers.check_neo4j),
    ("cypher", ".cypher", "openCypher's literals", check_cypher),
    ("tables", "", "pandas", table_readers.check_tables),
]


def check_graph_formats(checks, title, stem, expected):
    for name, end, reader, check in TABLE:
        checks.run(f"{title}: {name}{' --style yed' if 'yed' in end else ''} in {reader}", check,
                   stem.with_name(stem.name + end), expected)
    for end, schema in ((".graphml", "graphml.rng"), ("-yed.graphml", "graphml.rng"), (".gexf", "gexf-1.3.rng")):
        checks.run(f"{title}: {stem.name}{end} by its schema", graphml_readers.check_schema,
                   stem.with_name(stem.name + end), schema)


def check_returns(checks, title, program, path, expected, folder):
    """GraphML that other programs write from ours is read back."""
    text_only = {"string": "", "boolean": False}
    for name, write, missing in (("networkx", graphml_readers.write_networkx, {}),
                                 ("igraph", graphml_readers.write_igraph, text_only)):
        target = folder / f"{title}-{name}.graphml"
        write(path, target)
        checks.run(f"{title}: GraphML of {name} read back", graphml_readers.check_return, program, target, expected,
                   missing)
    read = checks.run(f"{title}: graphml in graph-tool", graphml_readers.check_graph_tool, path, expected, folder)
    if read is None and not (folder / "graph-tool.graphml").exists():
        return
    checks.run(f"{title}: GraphML of graph-tool read back", graphml_readers.check_return, program,
               folder / "graph-tool.graphml", expected, text_only | {"int": 0, "long": 0, "double": 0.0})


def check_rdf(checks, title, stem):
    """All syntaxes say the same triples to all readers; gives the triples."""
    triples = checks.run(f"{title}: ntriples in rdflib", rdf_readers.read_rdflib, f"{stem}.nt", "nt")
    if triples is None:
        return None
    for name, end, rdflib, pyoxigraph, rapper, serdi in rdf_readers.SYNTAXES:
        path = f"{stem}.{end}"
        checks.run(f"{title}: {name} in rdflib", rdf_readers.check_rdflib, path, rdflib, triples)
        checks.run(f"{title}: {name} in pyoxigraph", rdf_readers.read_pyoxigraph, path, triples, pyoxigraph)
        if rapper:
            checks.run(f"{title}: {name} in rapper", rdf_readers.read_rapper, path, triples, rapper)
        if serdi:
            checks.run(f"{title}: {name} in serdi", rdf_readers.read_serdi, path, triples, serdi)
    return triples


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--statements", type=pathlib.Path, default=ROOT / "Samples")
    parser.add_argument("--ontology", type=pathlib.Path, default=ROOT / "Ontology/rapporteur.ttl")
    parser.add_argument("--shapes", type=pathlib.Path, help="check the graph against these SHACL shapes too")
    parser.add_argument("--keep", type=pathlib.Path, help="where to leave the files; a temporary folder by default")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or pathlib.Path(temporary)
        folder.mkdir(exist_ok=True)
        formats = ["rdfxml", "turtle", "trig", "ntriples", "nquads", "jsonld", "graphml", "gexf", "svg", "dot", "gephi",
                   "neo4j", "cypher", "cytoscape", "nodelink", "tables"]
        run_program(options.program, "export", options.statements, "--to", folder, "--quiet",
                    "--format", ",".join([*formats, "panel"]))
        hard_graph.write(folder / "source.graphml")
        for name in formats:
            ends = {row[0]: row[1] for row in TABLE if "yed" not in row[1]}
            ends |= {syntax: f".{end}" for syntax, end, *_ in rdf_readers.SYNTAXES}
            run_program(options.program, "convert", folder / "source.graphml", "--to", name, "--quiet",
                        "--output", folder / f"hard{ends[name]}")
        for source, target in (("source", "hard"), ("graph", "graph")):
            run_program(options.program, "convert", folder / f"{source}.graphml", "--to", "graphml", "--style", "yed",
                        "--quiet", "--output", folder / f"{target}-yed.graphml")
        sample = graph_of_graphml(folder / "graph.graphml")
        hard = graph_of_graphml(folder / "source.graphml")
        for title, stem, expected in (("sample", folder / "graph", sample), ("hard", folder / "hard", hard)):
            check_graph_formats(checks, title, stem, expected)
            check_returns(checks, title, options.program, stem.with_name(f"{stem.name}.graphml"), expected, folder)
            triples = check_rdf(checks, title, stem)
            if title == "hard" and triples is not None:
                checks.run("hard: texts in RDF", rdf_readers.check_texts, triples, hard_graph.TEXTS.values())
            elif triples is not None:
                check_sample(checks, options, folder, sample, triples)
    print(f"{checks.failed} checks failed, {checks.skipped} skipped"
          if checks.failed or checks.skipped else "all checks passed")
    return 1 if checks.failed else 0


def check_sample(checks, options, folder, sample, triples):
    """What only a graph of statements has."""
    checks.run("sample: panel in pandas", table_readers.check_panel, folder / "graph")
    checks.run("sample: tables point to each other", table_readers.check_companions, folder / "graph", sample)
    run_program(options.program, "convert", options.ontology, "--to", "rdfxml", "--output", folder / "ontology.owl",
                "--quiet")
    checks.run("sample: ontology and rdfxml in owlready2", rdf_readers.check_owlready, folder / "graph.rdf",
               folder / "ontology.owl", triples)
    if options.shapes:
        checks.run("sample: rdfxml against the shapes", rdf_readers.check_shapes, folder / "graph.rdf", options.shapes,
                   options.ontology)


if __name__ == "__main__":
    sys.exit(main())
