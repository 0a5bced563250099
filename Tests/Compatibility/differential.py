#!/usr/bin/env python3
"""Holds the query engine against pyoxigraph: generated queries over generated data must have the same answers.

  differential.py --program .build/release/rapporteur [--count 2000] [--seed 1]

The same seed gives the same data and queries. A difference is passed over only where a rule of KNOWN explains it: what
the query does, what the other side answers, and the section of the standard that it departs from. Every other difference
is printed with its query, and the exit code is 1.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pickle
import random
import re
import subprocess
import sys
import tempfile

import pyoxigraph

EX = "http://example.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
PROLOGUE = "PREFIX : <%s>\nPREFIX xsd: <%s>\n" % (EX, XSD)
SUBJECTS = [":s%d" % i for i in range(14)]
PREDICATES = [":p%d" % i for i in range(4)] + [":q%d" % i for i in range(3)]
GRAPHS = [":g1", ":g2", ":g3"]
# Numbers stand in the form that the other side keeps, which gives up the forms of literals for their values.
LITERALS = [
    "0", "1", "2", "-3", "7", "10", "1.5", '"2"^^xsd:decimal', "-0.5", '"1"^^xsd:double', '"25"^^xsd:double', '"a"', '"b"', '"abc"', '"Abc"', '""', '"10"',
    '"été"', '"a"@en', '"b"@fr', '"abc"@en-gb', "true", "false", '"2024-02-29"^^xsd:date', '"2025-01-01"^^xsd:date',
    '"2024-01-01T00:00:00Z"^^xsd:dateTime', '"2024-01-01T12:30:00+02:00"^^xsd:dateTime', '"1"^^xsd:float',
]
VARIABLES = ["?a", "?b", "?c", "?d", "?e"]


class Generator:
    """Makes queries; each counts in `features` what it uses."""

    def __init__(self, seed):
        self.r = random.Random(seed)
        self.features = set()

    def use(self, name):
        self.features.add(name)

    def data(self):
        """TriG: a default graph and three named ones, which share subjects."""
        lines = ["@prefix : <%s> ." % EX, "@prefix xsd: <%s> ." % XSD]
        for graph in [None] + GRAPHS:
            triples = []
            for _ in range(220 if graph is None else 40):
                predicate = self.r.choice(PREDICATES)
                value = self.r.choice(SUBJECTS) if predicate.startswith(":p") else self.r.choice(LITERALS)
                triples.append("%s %s %s ." % (self.r.choice(SUBJECTS), predicate, value))
            lines += triples if graph is None else [graph + " {"] + triples + ["}"]
        return "\n".join(lines) + "\n"

    def variable(self):
        return self.r.choice(VARIABLES)

    def subject(self):
        return self.variable() if self.r.random() < 0.92 else self.r.choice(SUBJECTS)

    def ends(self):
        """Subject and object, seldom the same variable: hardly anything says something of itself."""
        subject = self.subject()
        value = self.subject()
        while value == subject and self.r.random() < 0.95:
            value = self.subject()
        return subject, value

    def path(self, depth=2):
        one = self.r.choice(PREDICATES[:4])
        kind = self.r.randrange(8) if depth else 0
        if kind == 1:
            return "^" + one
        if kind == 2:
            return "(%s/%s)" % (self.path(depth - 1), self.path(depth - 1))
        if kind == 3:
            return "(%s|%s)" % (self.path(depth - 1), self.path(depth - 1))
        if kind in (4, 5, 6):
            self.use("path*")
            return "(%s)%s" % (self.path(depth - 1), "*+?"[kind - 4])
        if kind == 7:
            return "!(%s|^%s)" % (one, self.r.choice(PREDICATES[:4]))
        return one

    def triple(self):
        draw = self.r.random()
        subject, value = self.ends()
        if draw < 0.12:
            self.use("path")
            return "%s %s %s ." % (subject, self.path(), value)
        predicate = self.variable() if draw < 0.16 else self.r.choice(PREDICATES + PREDICATES[:4])
        if predicate.startswith(":q") and self.r.random() < 0.15:
            value = self.r.choice(LITERALS)
        return "%s %s %s ." % (subject, predicate, value)

    def triples(self):
        return " ".join(self.triple() for _ in range(self.r.choice([1, 1, 1, 2, 2, 3])))

    def value(self, depth=2):
        """An expression."""
        kind = self.r.randrange(14) if depth else self.r.randrange(3)
        if kind < 2:
            return self.variable()
        if kind == 2:
            return self.r.choice(LITERALS)
        inner = self.value(depth - 1)
        if kind in (3, 4):
            return "(%s %s %s)" % (inner, self.r.choice("+-*/"), self.value(depth - 1))
        if kind == 5:
            return "STR(%s)" % inner
        if kind == 6:
            return "%s(STR(%s))" % (self.r.choice(["UCASE", "LCASE", "STRLEN", "ENCODE_FOR_URI"]), inner)
        if kind == 7:
            return "IF(%s, %s, %s)" % (self.condition(depth - 1), inner, self.value(depth - 1))
        if kind == 8:
            return "COALESCE(%s, %s)" % (inner, self.value(depth - 1))
        if kind == 9:
            return "%s(%s)" % (self.r.choice(["DATATYPE", "LANG"]), inner)
        if kind == 10:
            return "%s(%s)" % (self.r.choice(["ABS", "CEIL", "FLOOR", "ROUND"]), inner)
        if kind == 11:
            return "CONCAT(STR(%s), %s)" % (inner, self.r.choice(['"x"', '"é"@fr']))
        if kind == 12:
            return "SUBSTR(STR(%s), %d, %d)" % (inner, self.r.randrange(0, 4), self.r.randrange(0, 4))
        return "xsd:%s(%s)" % (self.r.choice(["integer", "decimal", "double", "string", "boolean"]), inner)

    def condition(self, depth=2):
        kind = self.r.randrange(12) if depth else self.r.randrange(3)
        if kind < 3:
            operator = self.r.choice(["=", "!=", "<", ">", "<=", ">="])
            return "(%s %s %s)" % (self.value(max(0, depth - 1)), operator, self.value(max(0, depth - 1)))
        if kind == 3:
            return "BOUND(%s)" % self.variable()
        if kind == 4:
            return "(!%s)" % self.condition(depth - 1)
        if kind in (5, 6):
            return "(%s %s %s)" % (self.condition(depth - 1), "&&" if kind == 5 else "||", self.condition(depth - 1))
        if kind == 7:
            items = ", ".join(self.r.choice(LITERALS + SUBJECTS) for _ in range(3))
            return "(%s %s (%s))" % (self.value(depth - 1), self.r.choice(["IN", "NOT IN"]), items)
        if kind == 8:
            return "%s(%s)" % (self.r.choice(["isIRI", "isLiteral", "isNumeric", "isBlank"]), self.value(depth - 1))
        if kind == 9:
            function = self.r.choice(["CONTAINS", "STRSTARTS", "STRENDS"])
            return '%s(STR(%s), "%s")' % (function, self.value(depth - 1), self.r.choice(["a", "b", "1", "s", ""]))
        if kind == 10:
            pattern = self.r.choice(["^a", "b.$", "[0-9]+", "s1|s2", "é"])
            return 'REGEX(STR(%s), "%s", "%s")' % (self.value(depth - 1), pattern, self.r.choice(["", "i"]))
        return "sameTerm(%s, %s)" % (self.value(depth - 1), self.value(depth - 1))

    def group(self, depth):
        """The inside of a group graph pattern."""
        parts = [self.triples()]
        for _ in range(self.r.choice([0, 1, 1, 2]) if depth else self.r.choice([0, 1])):
            parts.append(self.part(depth))
        return " ".join(parts)

    def part(self, depth):
        kind = self.r.randrange(11) if depth else self.r.randrange(3)
        if kind < 2:
            return "FILTER %s" % self.condition() if self.r.random() < 0.9 else self.triples()
        if kind == 2:
            self.use("bind")
            return "BIND (%s AS ?n%d)" % (self.value(), self.r.randrange(10**6))
        inner = self.group(depth - 1)
        if kind in (3, 4):
            self.use("optional")
            return "OPTIONAL { %s }" % inner
        if kind == 5:
            self.use("union")
            return "{ %s } UNION { %s }" % (inner, self.group(depth - 1))
        if kind == 6:
            self.use("minus")
            return "MINUS { %s }" % inner
        if kind == 7:
            self.use("exists")
            return "FILTER %sEXISTS { %s }" % (self.r.choice(["", "NOT "]), inner)
        if kind == 8:
            self.use("graph")
            return "GRAPH %s { %s }" % (self.r.choice(GRAPHS + ["?g", "?a"]), inner)
        if kind == 9:
            self.use("values")
            rows = " ".join(self.r.choice(SUBJECTS + LITERALS + ["UNDEF"]) for _ in range(3))
            return "VALUES %s { %s }" % (self.variable(), rows)
        self.use("subquery")
        kept = self.r.sample(VARIABLES, self.r.choice([1, 2]))
        return "{ SELECT %s %s { %s } }" % (self.r.choice(["", "DISTINCT"]), " ".join(kept), inner)

    def query(self):
        """The text of a query."""
        self.features = set()
        inner = self.group(2)
        kind = self.r.randrange(10)
        if kind == 0:
            self.use("ask")
            return PROLOGUE + "ASK { %s }" % inner
        if kind == 1:
            self.use("construct")
            return PROLOGUE + "CONSTRUCT { ?a :made ?b . ?b :of ?c } WHERE { %s }" % inner
        if kind in (2, 3):
            self.use("group")
            function = self.r.choice(["COUNT", "SUM", "MIN", "MAX", "AVG", "COUNT"])
            distinct = self.r.choice(["", "DISTINCT "])
            argument = "*" if function == "COUNT" and self.r.random() < 0.3 else self.value(1)
            having = " HAVING (COUNT(*) > %d)" % self.r.randrange(3) if self.r.random() < 0.3 else ""
            self.use(function.lower())
            by = self.r.choice(["", "GROUP BY ?a", "GROUP BY ?a ?b", "GROUP BY (STR(?a) AS ?k)"])
            keys = {"": "", "GROUP BY ?a": "?a", "GROUP BY ?a ?b": "?a ?b"}.get(by, "?k")
            head = "SELECT %s (%s(%s%s) AS ?z)" % (keys, function, distinct, argument)
            return PROLOGUE + "%s { %s } %s%s" % (head, inner, by, having)
        if kind == 4:
            self.use("slice")
            order = " ORDER BY %s" % self.variable() if self.r.random() < 0.5 else ""
            return PROLOGUE + "SELECT * { %s }%s LIMIT %d OFFSET %d" % (
                inner, order, self.r.randrange(20), self.r.randrange(5))
        head = self.r.choice(["*", "DISTINCT ?a ?b", "?a ?b ?c", "DISTINCT *"])
        order = " ORDER BY DESC(%s) (%s)" % (self.variable(), self.value(1)) if self.r.random() < 0.2 else ""
        return PROLOGUE + "SELECT %s { %s }%s" % (head, inner, order)


def number(text, datatype):
    """Numbers by value: the standard leaves the lexical form of a computed one open."""
    name = datatype[len(XSD):]
    try:
        if name in ("integer", "decimal"):
            return "%.12g" % float(text)
        if name in ("double", "float"):
            return "%.6g" % float(text.replace("INF", "inf"))
    except ValueError:
        pass
    return text


def ours(program, data, path):
    run = subprocess.run(
        [program, "query", "--data", data, "--file", path, "--results", "json", "--time-limit", "20", "--quiet"],
        capture_output=True)
    if run.returncode:
        return ("error", run.stderr.decode().strip().splitlines()[0])
    return run.stdout


def our_term(term):
    if term["type"] == "uri":
        return "<%s>" % term["value"]
    if term["type"] == "bnode":
        return "_:"
    if "xml:lang" in term:
        return '"%s"@%s' % (term["value"], term["xml:lang"].lower())
    datatype = term.get("datatype", XSD + "string")
    return '"%s"^^%s' % (number(term["value"], datatype), datatype)


def their_term(term):
    if isinstance(term, pyoxigraph.NamedNode):
        return "<%s>" % term.value
    if isinstance(term, pyoxigraph.BlankNode):
        return "_:"
    if term.language:
        return '"%s"@%s' % (term.value, term.language.lower())
    return '"%s"^^%s' % (number(term.value, term.datatype.value), term.datatype.value)


def our_answer(output):
    if isinstance(output, tuple):
        return output
    if output.lstrip().startswith(b"{") and b'"head"' in output[:20]:
        found = json.loads(output)
        if "boolean" in found:
            return found["boolean"]
        return collections.Counter(
            tuple(sorted((name, our_term(term)) for name, term in row.items())) for row in found["results"]["bindings"])
    triples = pyoxigraph.parse(output, format=pyoxigraph.RdfFormat.JSON_LD)
    return collections.Counter(tuple(map(their_term, (t.subject, t.predicate, t.object))) for t in triples)


def their_answer(store, query):
    try:
        result = store.query(query)
        if isinstance(result, pyoxigraph.QueryBoolean):
            return bool(result)
        if isinstance(result, pyoxigraph.QueryTriples):
            return collections.Counter({tuple(map(their_term, (t.subject, t.predicate, t.object))) for t in result})
        names = [variable.value for variable in result.variables]
        return collections.Counter(
            tuple(sorted((n, their_term(t)) for n, t in zip(names, row) if t is not None)) for row in result)
    except (SyntaxError, OSError, ValueError, RuntimeError) as error:
        return ("error", str(error))


class Peer:
    """The other engine in a process of its own: a fault of it that ends the process ends one query, not the run."""

    def __init__(self, data):
        self.data = data
        self.crashes = 0
        self.start()

    def start(self):
        self.process = subprocess.Popen([sys.executable, "-B", __file__, "--peer", self.data], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def answer(self, query):
        try:
            pickle.dump(query, self.process.stdin)
            self.process.stdin.flush()
            return pickle.load(self.process.stdout)
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            self.crashes += 1
            self.process.wait()
            self.start()
            return None

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    @staticmethod
    def serve(data):
        store = pyoxigraph.Store()
        store.load(path=data, format=pyoxigraph.RdfFormat.TRIG)
        while True:
            try:
                query = pickle.load(sys.stdin.buffer)
            except EOFError:
                return
            pickle.dump(their_answer(store, query), sys.stdout.buffer)
            sys.stdout.buffer.flush()


def is_error(answer):
    return isinstance(answer, tuple)


def counts_errors(query, mine, theirs):
    """COUNT(expression): theirs is unbound where the expression is an error for one solution."""
    return is_table(mine, theirs) and re.search(r"\(COUNT\((?!\*)", query) and without(mine, "z") == without(
        theirs, "z") and all("z" not in dict(row) for row in theirs - mine)


def drops_duplicates(query, mine, theirs):
    """Paths with `|`: theirs gives an answer once where two ways lead to it; the other way round never."""
    if not re.search(ALTERNATIVE, query):
        return False
    return not is_plain_table(query, mine, theirs) or set(mine) == set(theirs) and not theirs - mine


ALTERNATIVE = r"(?<!\|)\|(?!\|)"


def is_plain_table(query, mine, theirs):
    return is_table(mine, theirs) and not re.search(r"\b(COUNT|SUM|AVG|LIMIT)\b", query)


def forgets_distinct(query, mine, theirs):
    """COUNT(DISTINCT *) counts repeated solutions too."""
    return "COUNT(DISTINCT *)" in query


def orders_unlike_terms(query, mine, theirs):
    """MIN and MAX of terms of several kinds follow ORDER BY, which leaves the order of most kinds open."""
    return is_table(mine, theirs) and re.search(r"\b(MIN|MAX)\(", query) and without(mine, "z") == without(theirs, "z")


def compares_iris(query, mine, theirs):
    """`<=` of the same IRI: no operator of the table takes IRIs, so an error; theirs is true, and `<` false."""
    return bool(re.search(r" [<>]=? ", query))


def writes_numbers_otherwise(query, mine, theirs):
    """The text of a computed number: its value is given, its lexical form is not."""
    return is_table(mine, theirs) and by_value(mine) == by_value(theirs)


def by_value(rows):
    def plain(pair):
        form = re.match(r'"(.*)"', pair[1] if isinstance(pair, tuple) else pair, re.DOTALL)
        text = form.group(1) if form else str(pair)
        numbers = re.sub(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?", lambda n: "%.6g" % float(n.group()), text)
        return (pair[0] if isinstance(pair, tuple) else "", numbers)

    return collections.Counter(tuple(map(plain, row)) for row in rows.elements())


def is_table(mine, theirs):
    return isinstance(mine, collections.Counter) and isinstance(theirs, collections.Counter)


def without(rows, name):
    return collections.Counter(tuple(pair for pair in row if pair[0] != name) for row in rows.elements())


# What the other side answers otherwise than the standard says: (name, section, whether a query is concerned).
# The fourth part, where there is one, changes the query so that it does no such thing: the answers must then be the same.
KNOWN = [
    ("COUNT of an expression that is an error for a solution is unbound there", "18.5.1.2", counts_errors, None),
    ("COUNT(DISTINCT *) counts solutions that are the same", "18.5.1.2", forgets_distinct,
     lambda query: query.replace("COUNT(DISTINCT *)", "COUNT(*)")),
    ("MIN and MAX of unlike terms: their order is left open", "18.5.1.5, 15.1", orders_unlike_terms, None),
    ("an IRI is compared with itself by <, <=, > or >=, which is an error", "17.3", compares_iris,
     lambda query: re.sub(r" [<>]=? ", " + ", query)),
    ("text of computed numbers: the lexical form is left open", "17.4.2.5", writes_numbers_otherwise, None),
    ("alternatives and negated sets of both directions give a solution once", "18.2.2.4, 18.4", drops_duplicates,
     lambda query: re.sub(ALTERNATIVE, "/", re.sub(r"!\((\S+?)\|\S+?\)", r"!\1", query))),
]


def explanation(query, mine, theirs, ask):
    for name, section, concerns, change in KNOWN:
        if concerns(query, mine, theirs) and (change is None or is_equal(query, *ask(change(query)))):
            return "%s (%s)" % (name, section)
    return None


def is_equal(query, mine, theirs):
    if is_error(mine) and is_error(theirs):
        return True
    if "LIMIT" in query and is_table(mine, theirs):
        # Which solutions a slice gives is open where no order is total; how many is not.
        return sum(mine.values()) == sum(theirs.values())
    return mine == theirs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program")
    parser.add_argument("--peer", help=argparse.SUPPRESS)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="folder that keeps data and differing queries")
    arguments = parser.parse_args()
    if arguments.peer:
        return Peer.serve(arguments.peer)
    if not arguments.program:
        parser.error("--program is needed")
    generator = Generator(arguments.seed)
    known = collections.Counter()
    features = collections.Counter()
    same = empty = 0
    failures = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.keep or scratch
        os.makedirs(folder, exist_ok=True)
        data = os.path.join(folder, "data.trig")
        with open(data, "w", encoding="utf-8") as file:
            file.write(generator.data())
        peer = Peer(data)
        cases = []
        for index in range(arguments.count):
            query = generator.query()
            features.update(generator.features)
            path = os.path.join(folder, "q%d.rq" % index)
            with open(path, "w", encoding="utf-8") as file:
                file.write(query)
            cases.append((query, path))

        def ask(query):
            changed = os.path.join(folder, "changed.rq")
            with open(changed, "w", encoding="utf-8") as file:
                file.write(query)
            return our_answer(ours(arguments.program, data, changed)), peer.answer(query)

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            outputs = pool.map(lambda case: ours(arguments.program, data, case[1]), cases)
            for (query, path), output in zip(cases, outputs):
                mine, theirs = our_answer(output), peer.answer(query)
                if theirs is None:
                    continue
                if is_equal(query, mine, theirs):
                    same += 1
                    empty += not mine
                    continue
                reason = explanation(query, mine, theirs, ask)
                if reason:
                    known[reason] += 1
                else:
                    failures.append((path, query, mine, theirs))
        peer.close()
    for path, query, mine, theirs in failures:
        print("DIFFERENT %s\n%s" % (os.path.basename(path), query[len(PROLOGUE):]))
        if isinstance(mine, collections.Counter) and isinstance(theirs, collections.Counter):
            print("  ours alone:", list((mine - theirs).items())[:3], "\n  theirs alone:", list((theirs - mine).items())[:3])
        else:
            print("  ours:", str(mine)[:300], "\n  theirs:", str(theirs)[:300])
    print("%d queries: %d same (%d of them empty or false), %d explained, %d different; %d ended the other engine" % (
        arguments.count, same, empty, sum(known.values()), len(failures), peer.crashes))
    print("used: " + ", ".join("%s %d" % pair for pair in sorted(features.items())))
    for reason, count in sorted(known.items()):
        print("  %4d explained by: %s" % (count, reason))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
