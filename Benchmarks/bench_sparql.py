#!/usr/bin/env python3
"""Measures the query engine beside pyoxigraph and a SPARQL endpoint, like for like, in one run.

Every engine loads the same N-Triples and answers the same queries, warm, every row fetched: ours and pyoxigraph each in
a process of their own, once in memory and once on disk, an endpoint over HTTP. Prints a Markdown table of medians in
milliseconds with what is demanded and whether it is met, and exits with 1 where something is not.

  bench_sparql.py --bench .build/release/bench --queries DIR --graph g1m.nt [--graph g5m.nt]
                  [--endpoint URL of the graph's endpoint, one for each --graph; "" for none] [--runs 5] [--processor]

With --processor the times are those of the processor, where others use the machine too; an endpoint's stay as they are.
"""
import argparse
import glob
import hashlib
import json
import math
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request


def form(term):
    """A term as bench sparql writes it."""
    kind = type(term).__name__
    if kind == "NamedNode":
        return "<%s>" % term.value
    if kind == "BlankNode":
        return "_:"
    if kind == "Literal":
        return '"%s"@%s' % (term.value, term.language) if term.language else '"%s"^^<%s>' % (
            term.value, term.datatype.value)
    return ""


def digest(lines):
    lines = sorted(line.encode() for line in lines)
    return hashlib.sha256(b"".join(line + b"\n" for line in lines)).hexdigest()


def peer(folder, data, queries, runs):
    """Runs pyoxigraph in this process; an empty folder means in memory."""
    import pyoxigraph

    start, processor = time.perf_counter(), time.process_time()
    store = pyoxigraph.Store(folder) if folder else pyoxigraph.Store()
    store.bulk_load(path=data, format=pyoxigraph.RdfFormat.N_TRIPLES)
    if folder:
        store.flush()
    report = {"loadSeconds": time.perf_counter() - start, "loadProcessorSeconds": time.process_time() - processor}
    report["triples"] = len(store)
    if folder:
        del store
        store = pyoxigraph.Store(folder)
        files = (os.path.join(at, name) for at, _, names in os.walk(folder) for name in names)
        report["bytes"] = sum(os.path.getsize(file) for file in files)
    report["queries"] = []
    for path in queries:
        text = open(path, encoding="utf-8").read()
        result = store.query(text)
        if isinstance(result, pyoxigraph.QueryBoolean):
            lines = ["true" if result else "false"]
        elif isinstance(result, pyoxigraph.QueryTriples):
            lines = ["\t".join(map(form, (t.subject, t.predicate, t.object))) for t in result]
        else:
            lines = ["\t".join(form(term) for term in row) for row in result]
        measure = {"name": name_of(path), "rows": len(lines), "digest": digest(lines), "milliseconds": []}
        measure["processorMilliseconds"] = []
        for _ in range(runs):
            start, processor = time.perf_counter(), time.process_time()
            result = store.query(text)
            if not isinstance(result, pyoxigraph.QueryBoolean):
                for _ in result:
                    pass
            measure["milliseconds"].append((time.perf_counter() - start) * 1e3)
            measure["processorMilliseconds"].append((time.process_time() - processor) * 1e3)
        report["queries"].append(measure)
    report["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(json.dumps(report))


def name_of(path):
    return os.path.basename(path)[:-3]


def endpoint(url, queries, runs):
    """Asks an endpoint that holds the graph; the time is that of the whole exchange."""
    report = {"queries": []}
    for path in queries:
        text = open(path, encoding="utf-8").read()
        is_graph = any(line.lstrip().startswith("CONSTRUCT") for line in text.splitlines())
        accept = "text/plain" if is_graph else "application/sparql-results+json"
        body = urllib.parse.urlencode({"query": text, "format": accept}).encode()
        times = []
        for _ in range(runs + 1):
            start = time.perf_counter()
            answer = urllib.request.urlopen(urllib.request.Request(url, body, {"Accept": accept}), timeout=600).read()
            times.append((time.perf_counter() - start) * 1e3)
        if is_graph:
            rows = sum(1 for line in answer.decode().splitlines() if line.rstrip().endswith("."))
        else:
            found = json.loads(answer)
            bindings = found.get("results", {}).get("bindings", [])
            # Virtuoso 7 says yes with a row of one column of its own, and no without a row.
            is_truth = "boolean" in found or "__ASK_RETVAL" in found["head"].get("vars", [])
            truth = found.get("boolean", bool(bindings))
            rows = 1 if is_truth else len(bindings)
        # Terms come in forms of the endpoint's own: only how many there are is held against the others.
        known = digest([str(truth).lower()]) if not is_graph and is_truth else ""
        report["queries"].append({"name": name_of(path), "rows": rows, "digest": known, "milliseconds": times[1:]})
    return report


def measured(command):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


KEY = "milliseconds"


def median(measure):
    return statistics.median(measure.get(KEY) or measure["milliseconds"])


def rate(engine):
    """Thousands of triples loaded in a second."""
    return engine["triples"] / engine["loadSeconds" if KEY == "milliseconds" else "loadProcessorSeconds"] / 1e3


def mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios))


def compare(arguments, graph, url):
    """Measures all engines on one graph; whether everything demanded is met."""
    queries = sorted(glob.glob(os.path.join(arguments.queries, "*.rq")))
    if not queries:
        sys.exit("no queries (*.rq) in " + arguments.queries)
    folder = tempfile.mkdtemp(prefix="bench-sparql-", dir=arguments.scratch)
    try:
        script = [sys.executable, os.path.abspath(__file__), "--peer"]
        ours = [arguments.bench, "sparql", graph, arguments.queries]
        runs = str(arguments.runs)
        engines = {
            "ours, memory": measured(ours + ["-", runs]),
            "ours, disk": measured(ours + [os.path.join(folder, "store.db"), runs]),
            "pyoxigraph, memory": measured(script + ["", graph, arguments.queries, runs]),
            "pyoxigraph, disk": measured(script + [os.path.join(folder, "ox"), graph, arguments.queries, runs]),
        }
        if url:
            engines["Virtuoso"] = endpoint(url, queries, arguments.runs)
    finally:
        shutil.rmtree(folder)
    return report(graph, engines)


def report(graph, engines):
    names = list(engines)
    print("\n## %s\n" % os.path.basename(graph))
    print("| query | rows | %s | ours, disk : best peer | same answer |" % " | ".join(n + ", ms" for n in names))
    print("| --- | --- |" + " --- |" * len(names) + " --- | --- |")
    is_met = True
    slow = []
    peers = [name for name in names if not name.startswith("ours")]
    for index, ours in enumerate(engines["ours, disk"]["queries"]):
        all_of = {name: engines[name]["queries"][index] for name in names}
        best = min(median(all_of[name]) for name in peers)
        same = all(m["rows"] == ours["rows"] and m["digest"] in ("", ours["digest"]) for m in all_of.values())
        is_met &= same
        worst = max(median(all_of[name]) for name in names if name.startswith("ours"))
        if best > 5 and worst > 3 * best:
            slow.append(ours["name"])
        cells = ["%.2f" % median(all_of[name]) for name in names]
        print("| %s | %d | %s | %.2f | %s |" % (
            ours["name"], ours["rows"], " | ".join(cells), median(ours) / best, "yes" if same else "NO"))
    print("\n| | %s |\n| --- |%s" % (" | ".join(names), " --- |" * len(names)))
    rows = [
        ("load, k triples/s", lambda e: "%.0f" % rate(e) if "triples" in e else ""),
        ("load, processor seconds", lambda e: "%.1f" % e["loadProcessorSeconds"] if "triples" in e else ""),
        ("peak memory, MB", lambda e: "%.0f" % e["peakMegabytes"] if "peakMegabytes" in e else ""),
        ("bytes a triple", lambda e: "%.0f" % (e["bytes"] / e["triples"]) if e.get("bytes") else ""),
    ]
    for title, value in rows:
        print("| %s | %s |" % (title, " | ".join(value(engines[name]) for name in names)))

    def ratio(mine, other):
        pairs = zip(engines[mine]["queries"], engines[other]["queries"])
        return mean([median(a) / median(b) for a, b in pairs])

    disk = engines["ours, disk"]
    demands = []
    for mine in ("ours, memory", "ours, disk"):
        demands.append(("geometric mean, %s : pyoxigraph, memory" % mine, ratio(mine, "pyoxigraph, memory"), "≤", 0.5))
        if "Virtuoso" in engines:
            demands.append(("geometric mean, %s : Virtuoso" % mine, ratio(mine, "Virtuoso"), "≤", 1.0))
    demands += [
        ("load on disk, k triples/s", rate(disk), "≥", 250),
        ("memory with the store on disk, MB", disk["peakMegabytes"], "≤", 500),
        ("bytes a triple", disk["bytes"] / disk["triples"], "≤", 120),
    ]
    print("\n| demanded | measured | limit | |\n| --- | --- | --- | --- |")
    for title, value, sign, limit in demands:
        met = value <= limit if sign == "≤" else value >= limit
        is_met &= met
        print("| %s | %.2f | %s %g | %s |" % (title, value, sign, limit, "met" if met else "NOT MET"))
    print("| no query over 3 times the best peer, where that takes over 5 ms | %s | none | %s |" % (
        ", ".join(slow) or "none", "NOT MET" if slow else "met"))
    return is_met and not slow


def main():
    if len(sys.argv) > 1 and sys.argv[1] == "--peer":
        folder, graph, queries, runs = sys.argv[2:6]
        return peer(folder, graph, sorted(glob.glob(os.path.join(queries, "*.rq"))), int(runs))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--queries", required=True)
    parser.add_argument("--graph", action="append", required=True)
    parser.add_argument("--endpoint", action="append", default=[])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scratch", help="folder for the stores")
    parser.add_argument("--processor", action="store_true")
    arguments = parser.parse_args()
    global KEY
    KEY = "processorMilliseconds" if arguments.processor else "milliseconds"
    is_met = True
    for index, graph in enumerate(arguments.graph):
        url = arguments.endpoint[index] if index < len(arguments.endpoint) else ""
        is_met &= compare(arguments, graph, url)
    sys.exit(0 if is_met else 1)


if __name__ == "__main__":
    main()
