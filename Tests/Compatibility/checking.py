"""What the checks of this folder share: a line a check, the graph that a file should hold, and how to compare."""

import collections
import dataclasses
import json
import logging
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
PYTHON_TYPES = {"string": str, "int": int, "long": int, "double": float, "float": float, "boolean": bool}
LAYOUT_KEYS = {"x", "y", "size", "color", "degree", "inDegree", "outDegree", "pagerank", "betweenness", "community"}
SHOWN = 5


class Skipped(Exception):
    """Raised by a check whose reader is not on this machine."""


class Checks:
    """Runs checks, prints a line for each, and remembers whether one failed."""

    def __init__(self):
        self.failed = 0
        self.skipped = 0

    def run(self, name, check, *arguments):
        try:
            detail = check(*arguments)
        except Skipped as reason:
            self.skipped += 1
            print(f"skip  {name}: {reason}")
            return None
        except Exception as error:  # A reader may fail with anything; each failure is a finding.
            self.failed += 1
            print(f"FAIL  {name}: {type(error).__name__}: {error}"[:3000])
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


def run_program(program, *arguments, package=None, quiet=True):
    """Runs a program and gives its output; complaints are findings unless `quiet` is false."""
    path = shutil.which(str(program))
    expect(path, f"{program} is not installed" + (f" (Debian: {package})" if package else ""))
    run = subprocess.run([path, *map(str, arguments)], capture_output=True, check=False)
    complaints = run.stderr.decode("utf-8", "replace").strip()
    expect(run.returncode == 0, f"exit code {run.returncode}: {complaints[:500]}")
    expect(not (quiet and complaints), f"warnings: {complaints[:500]}")
    return run.stdout


@dataclasses.dataclass
class Graph:
    """Nodes by id, and edges as (id, source, target, values); `keys` has the types as GraphML declares them."""

    nodes: dict
    edges: list
    keys: dict = dataclasses.field(default_factory=lambda: {"node": {}, "edge": {}})

    def without(self, names):
        """The graph without some attributes."""
        def rest(values):
            return {name: value for name, value in values.items() if name not in names}
        return Graph({node: rest(values) for node, values in self.nodes.items()},
                     [(*ends, rest(values)) for *ends, values in self.edges])

    def mapped(self, change):
        """The graph with each value changed by `change(name, value)`; None leaves it out."""
        def each(values):
            changed = ((name, change(name, value)) for name, value in values.items())
            return {name: value for name, value in changed if value is not None}
        return Graph({node: each(values) for node, values in self.nodes.items()},
                     [(*ends, each(values)) for *ends, values in self.edges])

    def renamed(self, names):
        """The graph with some attributes renamed."""
        def each(values):
            return {names.get(name, name): value for name, value in values.items()}
        return Graph({node: each(values) for node, values in self.nodes.items()},
                     [(*ends, each(values)) for *ends, values in self.edges])


def graph_of_graphml(path):
    """The graph of a GraphML file with plain keys, read without any graph library."""
    root = ElementTree.parse(path).getroot()
    expect(root.tag == GRAPHML + "graphml", f"root element {root.tag}")
    keys, types = {"node": {}, "edge": {}}, {}
    for key in root.iter(GRAPHML + "key"):
        if key.get("attr.name") is not None:
            keys[key.get("for")][key.get("attr.name")] = key.get("attr.type")
            types[key.get("for"), key.get("id")] = key.get("attr.name"), PYTHON_TYPES[key.get("attr.type")]

    def values(element, domain):
        found = {}
        for data in element.findall(GRAPHML + "data"):
            if (domain, data.get("key")) in types:
                name, type_of = types[domain, data.get("key")]
                text = data.text or ""
                found[name] = text == "true" if type_of is bool else type_of(text)
        return found

    nodes = {node.get("id"): values(node, "node") for node in root.iter(GRAPHML + "node")}
    edges = [(edge.get("id"), edge.get("source"), edge.get("target"), values(edge, "edge"))
             for edge in root.iter(GRAPHML + "edge")]
    return Graph(nodes, edges, keys)


def text_of(value):
    """A value as tables write it: numbers without needless digits, truth values in lower case."""
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value).removesuffix(".0") if isinstance(value, float) else str(value)


def same_graph(found, expected, edge_ids=True):
    """Fails with the first differences unless both graphs have the same nodes, edges and attributes."""
    expect(len(found.nodes) == len(expected.nodes), f"{len(found.nodes)} nodes, not {len(expected.nodes)}")
    expect(len(found.edges) == len(expected.edges), f"{len(found.edges)} edges, not {len(expected.edges)}")
    for node, values in expected.nodes.items():
        expect(node in found.nodes, f"no node {node}")
        same_values(f"node {node}", found.nodes[node], values)

    if edge_ids:
        ours = {edge[0]: edge for edge in found.edges}
        expect(len(ours) == len(found.edges), "edge ids come twice")
        for identifier, source, target, values in expected.edges:
            expect(identifier in ours, f"no edge {identifier}")
            expect(ours[identifier][1:3] == (source, target), f"edge {identifier} joins {ours[identifier][1:3]}")
            same_values(f"edge {identifier}", ours[identifier][3], values)
    else:
        def bag(graph):
            return collections.Counter(
                (source, target, json.dumps(values, sort_keys=True)) for _, source, target, values in graph.edges)
        missing, extra = list((bag(expected) - bag(found))), list((bag(found) - bag(expected)))
        expect(not missing and not extra, f"edges differ: {str(missing[:1])[:600]} against {str(extra[:1])[:600]}")
    return f"{len(found.nodes)} nodes, {len(found.edges)} edges, all attributes the same"


def same_values(what, found, expected):
    """Fails unless the same attributes have the same values of the same types."""
    expect(set(found) == set(expected), f"{what}: {sorted(set(found) ^ set(expected))} in one of both only")
    for name, value in expected.items():
        expect(type(found[name]) is type(value) and found[name] == value,
               f"{what}: {name} is {found[name]!r:.300} and not {value!r:.300}")
