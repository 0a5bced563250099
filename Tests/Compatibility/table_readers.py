"""The tables of comma-separated values in pandas, and those for Neo4j's import by the rules of its headers."""

import re

from checking import Graph, LAYOUT_KEYS, expect, same_graph, text_of

# https://neo4j.com/docs/operations-manual/current/import/: types of properties, and the fields with a meaning.
NEO4J_TYPES = {
    "int": r"[+-]?\d+", "long": r"[+-]?\d+", "float": None, "double": None, "boolean": "true|false", "byte": r"-?\d+",
    "short": r"-?\d+", "char": ".", "string": None, "date": r"\d{4}-\d{2}-\d{2}",
}


def read_table(path, **options):
    import pandas

    return pandas.read_csv(path, keep_default_na=False, na_values=[""], **options)


def rows_of(table, *without):
    """The rows as dictionaries, without empty fields."""
    for row in table.to_dict("records"):
        yield {name: value for name, value in row.items() if value == value and name not in without}


def as_text(graph):
    """A graph as tables have it: all values as text, empty ones missing."""
    return graph.mapped(lambda name, value: text_of(value) or None)


def texts_of(table, ends, *without):
    identifier, source, target = ends
    return [(row.pop(identifier), row.pop(source), row.pop(target), row) for row in rows_of(table, *without)]


def numbers_alike(graph, keys):
    """The same with numbers written as Python writes them; an error where a number is none."""
    numbers = {name for names in keys.values() for name, kind in names.items() if kind in ("double", "float")}
    return graph.mapped(lambda name, value: text_of(float(value)) if name in numbers else value)


def check_types(table, keys, names):
    """pandas guesses the declared types: numbers are numbers."""
    for name, kind in keys.items():
        column = names(name)
        if kind in ("int", "long", "double") and column in table:
            expect(table[column].dtype.kind in "if", f"column {column} is {table[column].dtype}")


def snake_case(name):
    return re.sub("([A-Z])", r"_\1", name).lower()


def check_tables(stem, expected):
    nodes, edges = (read_table(f"{stem}-{what}.csv", dtype=str) for what in ("nodes", "edges"))
    dates = {"begin", "end"} if "begin" in edges and "begin" not in expected.keys["edge"] else set()
    found = Graph({row.pop("id"): row for row in rows_of(nodes)},
                  texts_of(edges, ("id", "source", "target"), *dates))
    wanted = Graph({node: {name: value for name, value in values.items() if name != "labels"}
                    for node, values in expected.nodes.items()},
                   [(*ends, {name: value for name, value in values.items() if name != "interaction"})
                    for *ends, values in expected.edges])
    names = {name: snake_case(name) for keys in expected.keys.values() for name in keys}
    for what, domain in (("nodes", "node"), ("edges", "edge")):
        check_types(read_table(f"{stem}-{what}.csv"), expected.keys[domain], snake_case)
    return same_graph(numbers_alike(found, expected.keys), as_text(wanted.renamed(names)))


def check_gephi(stem, expected):
    nodes, edges = (read_table(f"{stem}-gephi-{what}.csv", dtype=str) for what in ("nodes", "edges"))
    expect(list(nodes.columns[:2]) == ["Id", "Label"], f"columns {list(nodes.columns[:2])}")
    expect(list(edges.columns[:7]) == ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind"],
           f"columns {list(edges.columns[:7])}")
    expect(set(edges["Type"]) <= {"Directed", "Undirected"}, f"types {set(edges['Type'])}")
    expect((edges["Kind"] == edges["predicate"]).all(), "kinds are not the predicates")
    found = Graph({row.pop("Id"): row for row in rows_of(nodes)},
                  texts_of(edges, ("Id", "Source", "Target"), "Type", "Weight", "Kind")).renamed({"Label": "label"})
    return same_graph(numbers_alike(found, expected.keys), as_text(expected))


def check_panel(stem):
    wide, long = read_table(f"{stem}-panel.csv"), read_table(f"{stem}-panel-long.csv")
    pair = ["actor", "target", "month"]
    expect(not wide.duplicated(pair).any(), "a pair and month comes twice")
    counts = [name for name in wide.columns if re.match("plover_|stance_|relation_", name)]
    expect(all(wide[name].dtype.kind == "i" for name in counts), "a count that is no whole number")
    melted = wide.melt(pair, counts, "what", "count").query("count > 0")
    # Categories of PLOVER are in capitals.
    names = long["measure"] + "_" + long["type"].map(lambda name: name.lower() if name.isupper() else snake_case(name))
    ours = dict(zip(zip(melted["actor"], melted["target"], melted["month"], melted["what"]), melted["count"]))
    theirs = dict(zip(zip(long["actor"], long["target"], long["month"], names), long["count"]))
    expect(ours == theirs, f"wide and long differ: {list(set(ours) ^ set(theirs))[:3]}")
    return f"{len(wide)} rows, {len(long)} counts, wide and long alike"


def check_companions(stem, expected):
    """The tables beside nodes and edges point to nodes and edges that are there."""
    edges = {identifier for identifier, *_ in expected.edges}
    references = {
        "evidence": {"edge": edges, "event": expected.nodes, "statement": expected.nodes, "speaker": expected.nodes},
        "posts": {"person": expected.nodes, "body": expected.nodes},
        "mentions": {"node": expected.nodes, "statement": expected.nodes},
        "alignments": {"statement": expected.nodes, "actor": expected.nodes},
    }
    told = []
    for name, columns in references.items():
        table = read_table(f"{stem}-{name}.csv")
        for column, known in columns.items():
            strange = set(table[column].dropna()) - set(known)
            expect(not strange, f"{name}: {column} {sorted(strange)[:3]} is nowhere")
        told.append(f"{len(table)} {name}")
    return ", ".join(told)


def neo4j_column(field, special):
    """Name, type and whether a list, of a field of a header."""
    name, _, kind = field.partition(":")
    if kind in special:
        return name or kind, kind, False
    base = kind.removesuffix("[]")
    expect(name and base in NEO4J_TYPES, f"header {field}")
    return name, base, kind.endswith("[]")


def check_neo4j(stem, expected):
    """Headers, types of values, ends and labels are what neo4j-admin's importer asks for."""
    nodes = read_table(f"{stem}-neo4j-nodes.csv", dtype=str)
    edges = read_table(f"{stem}-neo4j-relationships.csv", dtype=str)
    lists = set()
    for table, special, needed in ((nodes, ("ID", "LABEL"), {"ID", "LABEL"}),
                                   (edges, ("START_ID", "END_ID", "TYPE"), {"START_ID", "END_ID", "TYPE"})):
        columns = [neo4j_column(field, special) for field in table.columns]
        names = [name for name, _, _ in columns]
        expect(len(names) == len(set(names)), "a property comes twice")
        expect({kind for _, kind, _ in columns} >= needed, f"no {needed}")
        for field, (name, kind, many) in zip(table.columns, columns):
            if kind in needed:
                expect(table[field].notna().all(), f"{field} is empty somewhere")
                continue
            lists |= {name} if many else set()
            for value in table[field].dropna():
                for item in value.split(";") if many else [value]:
                    pattern = NEO4J_TYPES[kind]
                    expect(pattern is None or re.fullmatch(pattern, item, re.DOTALL), f"{field}: {item!r:.100}")
                    if kind in ("double", "float"):
                        float(item)
        table.columns = names
    expect(nodes["id"].is_unique, "ids of nodes come twice")
    expect(all(re.fullmatch("[A-Z][A-Z_0-9]*", kind) for kind in set(edges["TYPE"])), "a type in no upper snake case")
    expect(set(edges["START_ID"]) | set(edges["END_ID"]) <= set(nodes["id"]), "an edge ends nowhere")
    for row in rows_of(nodes):
        expect(row["LABEL"].split(";")[0] == row["kind"], f"node {row['id']}: label {row['LABEL']}")

    found = Graph({row.pop("id"): row for row in rows_of(nodes, "LABEL")},
                  texts_of(edges, ("id", "START_ID", "END_ID"), "TYPE"))
    found = found.mapped(lambda name, value: value.replace(";", " | ") if name in lists else value)
    wanted = Graph(expected.without({"labels"}).nodes, expected.edges)
    return same_graph(numbers_alike(found, expected.keys), as_text(wanted))
