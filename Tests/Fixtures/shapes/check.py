"""Holds Ontology/shapes.ttl against the graphs of this folder; needs pyshacl. Exit code 1 when anything differs."""
import re
import sys
from pathlib import Path

import rdflib
from pyshacl import validate

HERE = Path(__file__).resolve().parent
SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
SHAPE = "https://w3id.org/rapporteur/shape/"


def owner(shapes, node):
    """The named shape that a property shape belongs to."""
    while isinstance(node, rdflib.BNode):
        node = next(shapes.subjects(SH.property, node))
    return str(node).removeprefix(SHAPE)


def violated(shapes, path):
    """Names of the shapes that a graph violates."""
    _, report, _ = validate(rdflib.Graph().parse(path), shacl_graph=shapes)
    return {owner(shapes, report.value(result, SH.sourceShape)) for result in report.objects(None, SH.result)}


def main():
    shapes = rdflib.Graph().parse(HERE.parents[2] / "Ontology" / "shapes.ttl")
    faults = []
    if not validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)[0]:
        faults.append("shapes.ttl is not valid SHACL")
    for path in sorted((HERE / "good").glob("*.ttl")):
        if found := violated(shapes, path):
            faults.append(f"good/{path.name} violates {sorted(found)}")
    table = dict(re.findall(r"^\| `([\w-]+\.ttl)` \| `shape:(\w+)` \|", (HERE / "README.md").read_text(), re.M))
    said = {}
    for path in sorted((HERE / "bad").glob("*.ttl")):
        said[path.name] = path.read_text().split("\n", 1)[0].removeprefix("# violates shape:")
        if (found := violated(shapes, path)) != {said[path.name]}:
            faults.append(f"bad/{path.name} violates {sorted(found)}, not {said[path.name]}")
    if table != said:
        faults.append("README.md and the files of bad/ differ")
    targeted = {owner(shapes, s) for p in (SH.targetClass, SH.targetSubjectsOf) for s in shapes.subjects(p, None)}
    for name in sorted(targeted - set(said.values())):
        faults.append(f"shape:{name} has no bad graph")
    print("\n".join(faults) or f"{len(targeted)} shapes, {len(said)} bad graphs, all as they say")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
