#!/usr/bin/env python3
"""Draws the modules of Package.swift and what they import: usage: swift package dump-package | draw-modules.py > modules.dot

An import that follows from others (A to C where A imports B and B imports C) is left out, system libraries and tools too.
Graphviz makes the picture: dot -Tsvg modules.dot > Docs/architecture.svg
"""
import json
import sys

TOOLS = {"codebook", "bench", "fuzz", "Training", "rapporteur-train", "Evaluation", "W3CSuite"}


def main():
    package = json.load(sys.stdin)
    kept = {}
    for target in package["targets"]:
        name = target["name"]
        if target["type"] in ("regular", "executable") and name not in TOOLS and not name.startswith("C"):
            kept[name] = {next(iter(d.values()))[0] for d in target["dependencies"]}
    kept = {name: {d for d in found if d in kept} for name, found in kept.items()}

    def reach(name):
        found = set()
        for dependency in kept[name]:
            found |= {dependency} | reach(dependency)
        return found

    print('digraph modules {\n  rankdir=RL; bgcolor=white; ranksep=0.5; nodesep=0.18;')
    print('  node [shape=box, style="rounded,filled", fillcolor="#eef3f8", color="#4a6a8a", fontname="DejaVu Sans", fontsize=12];')
    print('  edge [color="#4a6a8a", arrowsize=0.7];')
    for name in sorted(kept):
        print(f'  "{name}";')
        for dependency in sorted(kept[name]):
            if not any(dependency in reach(other) for other in kept[name] if other != dependency):
                print(f'  "{name}" -> "{dependency}";')
    print("}")


if __name__ == "__main__":
    main()
