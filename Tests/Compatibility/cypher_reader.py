"""A reader of the Cypher that we write, by openCypher's grammar of literals, and what a database would then hold."""

import re

from checking import Graph, expect, same_graph

TOKEN = re.compile(r"""
    (?P<space>\s+)
  | (?P<string>"(?:[^"\\]|\\["'\\bfnrt]|\\u[0-9a-fA-F]{4})*")
  | (?P<double>(?:\d+\.\d+(?:[eE]-?\d+)?)|\d+[eE]-?\d+)
  | (?P<integer>\d+)
  | (?P<word>[A-Za-z_][A-Za-z_0-9]*)
  | (?P<sign>\+=|->|[-\[\]{}()<>:;,.=+/])
""", re.VERBOSE)
ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)")
ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
NODES = re.compile(r"MERGE \( n : Resource \{ id : row . id \} \) SET n((?: : \w+)+) , n \+= row . p ;")
EDGES = re.compile(r"MATCH \( a : Resource \{ id : row . from \} \) , \( b : Resource \{ id : row . to \} \) "
                   r"MERGE \( a \) - \[ r : (\w+) \{ id : row . id \} \] -> \( b \) SET r \+= row . p ;")


def tokens_of(text):
    at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        expect(match, f"no token of Cypher at {text[at:at + 40]!r}")
        if match.lastgroup != "space":
            yield match.lastgroup, match.group()
        at = match.end()


class Reader:
    """Reads the statements of a script."""

    def __init__(self, text):
        self.tokens = list(tokens_of(text))
        self.at = 0

    def next(self, wanted=None):
        kind, text = self.tokens[self.at]
        expect(wanted is None or text == wanted, f"{text!r:.60} where {wanted!r} should be")
        self.at += 1
        return kind, text

    def until_end(self):
        words = []
        while not words or words[-1] != ";":
            words.append(self.next()[1])
        return " ".join(words)

    def sequence(self, item, closing):
        found = []
        while self.tokens[self.at][1] != closing:
            found.append(item())
            if self.tokens[self.at][1] != closing:
                self.next(",")
        self.next(closing)
        return found

    def entry(self):
        kind, name = self.next()
        expect(kind == "word", f"{name!r} is no name")
        self.next(":")
        return name, self.value()

    def value(self):
        kind, text = self.next()
        if kind == "string":
            return ESCAPE.sub(
                lambda match: chr(int(match[1][1:], 16)) if len(match[1]) == 5 else ESCAPES.get(match[1], match[1]),
                text[1:-1])
        if kind in ("integer", "double"):
            return int(text) if kind == "integer" else float(text)
        if text == "-":
            return -self.value()
        if text in ("true", "false"):
            return text == "true"
        if text == "[":
            return self.sequence(self.value, "]")
        if text == "{":
            entries = self.sequence(self.entry, "}")
            expect(len(dict(entries)) == len(entries), "a property comes twice")
            return dict(entries)
        if text == "date":
            self.next("(")
            day = self.value()
            self.next(")")
            expect(re.fullmatch(r"\d{4}-\d{2}-\d{2}", day), f"date {day}")
            return day
        raise AssertionError(f"{text!r} is no literal")


def check_cypher(path, expected):
    """The statements build the whole graph: constraint first, nodes before edges, each of the known shape."""
    reader = Reader(path.read_text(encoding="utf-8"))
    expect(reader.until_end() == "CREATE CONSTRAINT resource_id IF NOT EXISTS FOR ( n : Resource ) "
           "REQUIRE n . id IS UNIQUE ;", "no constraint")
    nodes, edges, lists = {}, [], set()
    while reader.at < len(reader.tokens):
        reader.next("UNWIND")
        rows = reader.value()
        reader.next("AS")
        reader.next("row")
        action = reader.until_end()
        of_nodes, of_edges = NODES.fullmatch(action), EDGES.fullmatch(action)
        expect(of_nodes or of_edges, f"statement {action}")
        for row in rows:
            values = row["p"]
            lists |= {name for name, value in values.items() if isinstance(value, list)}
            if of_nodes:
                expect(not edges, "nodes after edges")
                expect(values["kind"] in of_nodes[1].split(), f"{row['id']} is {of_nodes[1]}")
                nodes[row["id"]] = values
            else:
                expect(row["from"] in nodes and row["to"] in nodes, f"edge {row['id']} ends nowhere")
                edges.append((row["id"], row["from"], row["to"], values))
    wanted = expected.mapped(lambda name, value: value if value != "" else None)
    wanted = Graph(wanted.without({"labels"}).nodes, wanted.edges)
    found = Graph(nodes, edges).mapped(lambda name, value: " | ".join(value) if isinstance(value, list) else value)
    return same_graph(found, wanted)
