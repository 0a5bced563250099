#!/usr/bin/env python3
"""Readers and writers of this program beside those of other libraries, on one graph, in one run.

Usage: formats.py --program RAPPORTEUR --bench BENCH --graphs DIR [--runs N] [--quick]

DIR holds graphs NAME.nt (N-Triples), NAME.jsonl (nodes and edges, an object a line) and NAME.json (their counts).
A Markdown table goes to standard output: thousands of triples or edges for each CPU second (best of the runs), peak
memory, the ratio to the peer and the ratio that is asked for. CPU seconds are those of the whole process, or of the
operation alone where it says "alone". Peers that are not installed are left out, and named.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

EX = "https://example.org/ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"


def worker(operation, source, target):
    """One read or write by a Python library; prints the CPU seconds of the operation alone."""
    library, what = operation.split(":")
    if library == "pyoxigraph":
        import pyoxigraph as ox
        nt, xml = ox.RdfFormat.N_TRIPLES, ox.RdfFormat.RDF_XML
        prefixes = {"ex": EX, "rdfs": RDFS}
        if what == "read":
            start = time.process_time()
            sum(1 for _ in ox.parse(path=source, format=xml))
        elif what == "stream":
            start = time.process_time()
            ox.serialize((q.triple for q in ox.parse(path=source, format=nt)), target, format=xml, prefixes=prefixes)
        else:
            data = [q.triple for q in ox.parse(path=source, format=nt)]
            start = time.process_time()
            ox.serialize(data, target, format=xml, prefixes=prefixes)
    elif library == "rdflib":
        import rdflib
        graph = rdflib.Graph()
        start = time.process_time()
        graph.parse(source, format="xml")
    elif library == "networkx":
        import networkx
        graph = networkx.MultiDiGraph()
        for row in rows(source):
            if row.pop("t") == "n":
                graph.add_node(row.pop("id"), **row)
            else:
                graph.add_edge(row.pop("s"), row.pop("o"), **row)
        start = time.process_time()
        networkx.write_graphml_lxml(graph, target)
    else:
        import igraph
        numbers, edges = {}, []
        texts = ("kind", "label", "lang", "alt", "altlang", "date", "text", "doc")
        nodes = {key: [] for key in texts + ("sent", "conf")}
        values = {key: [] for key in ("p", "doc", "sent", "conf")}
        for row in rows(source):
            if row["t"] == "n":
                numbers[row["id"]] = len(numbers)
                for key in nodes:
                    nodes[key].append(row.get(key, "" if key in texts else 0))
            else:
                edges.append((numbers[row["s"]], numbers[row["o"]]))
                for key in values:
                    values[key].append(row[key])
        nodes["id"] = list(numbers)
        graph = igraph.Graph(len(numbers), edges, directed=True, vertex_attrs=nodes, edge_attrs=values)
        start = time.process_time()
        graph.write_graphml(target)
    print(json.dumps({"op_cpu_s": time.process_time() - start}))


def rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def measure(command, target, runs):
    """The least CPU seconds of the process, those of the operation alone, and the most memory in MB; or None."""
    best = None
    for _ in range(runs):
        with tempfile.TemporaryFile() as told, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(command, stdout=told if target is None else target, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            told.seek(0)
            words = told.read().decode()
            errors.seek(0)
            complaint = errors.read().decode().strip()
        if process.returncode != 0:
            print(f"{' '.join(command)}: {complaint[-300:]}", file=sys.stderr)
            return None
        whole = usage.ru_utime + usage.ru_stime
        alone = json.loads(words.splitlines()[-1])["op_cpu_s"] if words.strip().startswith("{") else None
        memory = usage.ru_maxrss * 1024 / 1e6
        if best is None:
            best = [whole, alone, memory]
        best = [min(best[0], whole), alone if best[1] is None else min(best[1], alone), max(best[2], memory)]
    return best


def table(options, base, folder):
    info = json.load(open(base + ".json"))
    nt, rows_file = base + ".nt", base + ".jsonl"
    rdf, out = os.path.join(folder, "graph.rdf"), os.path.join(folder, "out")
    subprocess.run([options.program, "convert", nt, "--to", "rdfxml", "--output", rdf], check=True)

    def ours(*arguments):
        return [options.bench, "formats", *arguments]

    def peer(operation, source):
        return [sys.executable, os.path.abspath(__file__), "worker", operation, source, out]

    convert = [options.program, "convert", nt, "--to", "rdfxml", "--output", out]
    names = ["-f", f'xmlns:ex="{EX}"', "-f", f'xmlns:rdfs="{RDFS}"']
    # Task, unit, whether the operation alone counts, our command, peer, its command, the ratio asked for.
    tasks = [
        ("convert N-Triples → RDF/XML", "triples", False, convert, "pyoxigraph streaming",
         peer("pyoxigraph:stream", nt), 2),
        ("write RDF/XML", "triples", False, convert, "rapper",
         ["rapper", "-q", "-i", "ntriples", "-o", "rdfxml", *names, nt], 10),
        ("write RDF/XML, alone", "triples", True, ours("write-xml", nt, out), "pyoxigraph from memory",
         peer("pyoxigraph:write", nt), 1.2),
        ("read RDF/XML, alone", "triples", True, ours("read-xml", rdf), "pyoxigraph counting",
         peer("pyoxigraph:read", rdf), 1.3),
        ("read RDF/XML, alone", "triples", True, ours("read-xml", rdf), "rdflib", peer("rdflib:read", rdf), None),
        ("read N-Triples, write them", "triples", False,
         [options.program, "convert", nt, "--to", "ntriples", "--output", out], "serdi",
         ["serdi", "-b", "-i", "ntriples", "-o", "ntriples", nt], 0.9),
        ("write GraphML, alone", "edges", True, ours("write-graphml", rows_file, out), "igraph",
         peer("igraph:write", rows_file), 3),
        ("write GraphML, alone", "edges", True, ours("write-graphml", rows_file, out), "networkx (lxml)",
         peer("networkx:write", rows_file), 20),
    ]
    print(f"\n{os.path.basename(base)}: {info['triples']:,} triples, {info['edges']:,} edges\n")
    print("| task | ours, k/s | ours, MB | peer | peer, k/s | peer, MB | ratio | asked | |")
    print("| --- | --: | --: | --- | --: | --: | --: | --: | --- |", flush=True)
    known, peaks = {}, []
    for task, unit, alone, command, name, other, asked in tasks:
        slow = name.startswith(("rdflib", "networkx"))
        if slow and (options.quick or info["triples"] > 2_000_000):
            print(f"{name}: left out on {os.path.basename(base)}, too slow for it", file=sys.stderr)
            continue
        if shutil.which(other[0]) is None:
            print(f"{name}: not installed, left out", file=sys.stderr)
            continue
        key = tuple(command)
        if key not in known:
            known[key] = measure(command, None, options.runs)
        mine = known[key]
        if other[0] == sys.executable:
            theirs = measure(other, None, 1 if slow else options.runs)
        else:
            theirs = measure(other, subprocess.DEVNULL, options.runs)
        if mine is None or theirs is None:
            continue
        if command is convert:
            peaks.append(mine[2])
        pick = 1 if alone else 0
        count = info[unit] / 1000
        ratio = theirs[pick] / mine[pick]
        met = "" if asked is None else "met" if ratio >= asked else "NOT MET"
        print(f"| {task} | {count / mine[pick]:,.0f} | {mine[2]:.0f} | {name} | {count / theirs[pick]:,.0f} | "
              f"{theirs[2]:.0f} | {ratio:.1f} | {asked or ''} | {met} |", flush=True)
    if peaks:
        print(f"\nPeak memory of convert: {max(peaks):.0f} MB, asked: under 64: "
              + ("met" if max(peaks) < 64 else "NOT MET"))


def main():
    if sys.argv[1:2] == ["worker"]:
        return worker(*sys.argv[2:5])
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", required=True)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--graphs", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="leave out the slow peers")
    options = parser.parse_args()
    bases = sorted(name[:-3] for name in os.listdir(options.graphs) if name.endswith(".nt"))
    if not bases:
        sys.exit(f"{options.graphs}: no graphs (NAME.nt with NAME.jsonl and NAME.json); see the head of this file")
    with tempfile.TemporaryDirectory(dir=options.graphs) as folder:
        for name in bases:
            table(options, os.path.join(options.graphs, name), folder)


if __name__ == "__main__":
    main()
