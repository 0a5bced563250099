#!/usr/bin/env python3
"""Draws a GraphML file of rapporteur as an SVG picture.

usage: Scripts/draw-graph.py GRAPH.graphml PICTURE.svg

Needs the Python packages networkx and igraph (`make test` puts them into .venv). Background nodes and `mentions` edges
are left out. The layout starts from a circle and uses no chance, so one graph gives one picture.
"""
import itertools
import math
import sys
from xml.sax.saxutils import escape

import igraph
import networkx

COLOURS = {
    "Statement": ("#3b3b3b", "#ffffff"), "Person": ("#fbd5b5", "#5a2d0c"), "Institution": ("#cfe2f3", "#0b3a63"),
    "Country": ("#d5ead0", "#1d4d14"), "Place": ("#f3efc2", "#57500f"), "Instrument": ("#e6d5f0", "#472062"),
    "Event": ("#f6ccd2", "#6b1220"),
}
FONT, SMALL, LINE = 13, 10.5, 16
PATTERN = "DejaVu Sans, Verdana, Helvetica, Arial, sans-serif"


def width_of(text, size):
    """Width of a text in pixels, by the classes of its letters."""
    narrow, wide = "iljftrI.,:;'|!()[] -", "mwMWQOGCDNHU@%&"
    return size * sum(0.36 if c in narrow else 0.86 if c in wide else 0.61 for c in text)


def wrap(text, limit=21, lines=3):
    """A label in a few short lines."""
    rows = [""]
    for word in text.split():
        if rows[-1] and len(rows[-1]) + 1 + len(word) > limit:
            rows.append(word)
        else:
            rows[-1] = (rows[-1] + " " + word).strip()
    if len(rows) > lines:
        rows = rows[: lines - 1] + [rows[lines - 1] + " …"]
    return rows


class Box:
    """A node: a rounded box around its label."""

    def __init__(self, node, data):
        self.node, self.kind = node, data["kind"]
        label = data.get("label", node)
        if self.kind == "Event" and data.get("date"):
            label = f"{data.get('type', 'Event')} {data['date']}"
        elif self.kind == "Event":
            label = data.get("type", "Event")
        self.rows = wrap(label)
        self.w = max(width_of(row, FONT) for row in self.rows) + 20
        self.h = LINE * len(self.rows) + 10
        self.x = self.y = 0.0

    def edge_point(self, x, y):
        """Where the line from the middle towards (x, y) leaves the box."""
        dx, dy = x - self.x, y - self.y
        if not dx and not dy:
            return self.x, self.y
        scale = min(self.w / 2 / abs(dx) if dx else math.inf, self.h / 2 / abs(dy) if dy else math.inf)
        return self.x + dx * min(scale, 1), self.y + dy * min(scale, 1)

    def distance_to(self, x, y, w, h):
        """How far a rectangle of that middle and size lies over this box; 0 where it does not."""
        over_x = (self.w + w) / 2 - abs(self.x - x)
        over_y = (self.h + h) / 2 - abs(self.y - y)
        return max(0, min(over_x, over_y))


def place(boxes, links):
    """Positions by the stress of path lengths, then boxes pushed apart until none lies on another."""
    index = {box.node: i for i, box in enumerate(boxes)}
    graph = igraph.Graph(len(boxes), sorted({(index[a], index[b]) for a, b in links}))
    layout = graph.layout_kamada_kawai(seed=graph.layout_circle().coords, maxiter=200 * len(boxes))
    spread = 74 * math.sqrt(len(boxes))
    layout.fit_into((-spread * 1.5, -spread, spread * 1.5, spread), keep_aspect_ratio=False)
    for box, (x, y) in zip(boxes, layout):
        box.x, box.y = x, y
    for _ in range(600):
        moved = False
        for a, b in itertools.combinations(boxes, 2):
            over_x = (a.w + b.w) / 2 + 60 - abs(a.x - b.x)
            over_y = (a.h + b.h) / 2 + 40 - abs(a.y - b.y)
            if over_x <= 0 or over_y <= 0:
                continue
            moved = True
            if over_y < over_x:
                push = over_y / 2 * (1 if a.y < b.y or (a.y == b.y and a.node < b.node) else -1)
                a.y, b.y = a.y - push, b.y + push
            else:
                push = over_x / 2 * (1 if a.x < b.x or (a.x == b.x and a.node < b.node) else -1)
                a.x, b.x = a.x - push, b.x + push
        if not moved:
            break


def draw(graph):
    """The picture as SVG text."""
    kept = [n for n, data in sorted(graph.nodes(data=True)) if data.get("mentions", 1) or data["kind"] == "Statement"]
    names = {}
    for a, b, data in graph.edges(data=True):
        if a in kept and b in kept and data["predicate"] != "mentions" and data["statement"] != "ontology":
            rows = [data["predicate"]] + ([f"({data['role']})"] if data.get("role") else [])
            names.setdefault((a, b), []).extend(row for row in rows if row not in names.get((a, b), []))
    linked = {n for pair in names for n in pair}
    boxes = [Box(n, graph.nodes[n]) for n in kept if n in linked]
    by_node = {box.node: box for box in boxes}
    place(boxes, list(names))

    lines, labels, taken = [], [], []
    for (a, b), predicates in sorted(names.items()):
        one, two = by_node[a], by_node[b]
        (x1, y1), (x2, y2) = one.edge_point(two.x, two.y), two.edge_point(one.x, one.y)
        lines.append(f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" marker-end="url(#tip)"/>')
        rows = list(predicates)
        w, h = max(width_of(row, SMALL) for row in rows), 12 * len(rows)

        def cost(at):
            x, y = x1 + (x2 - x1) * at[0], y1 + (y2 - y1) * at[0] + at[1]
            over = sum(box.distance_to(x, y, w, h) for box in boxes)
            near = sum(max(0, min((w + v) / 2 - abs(x - p), (h + u) / 2 - abs(y - q))) for p, q, v, u in taken)
            return over * 3 + near * 3 + abs(at[0] - 0.5) * 4 + abs(at[1]) / 4

        t, shift = min(((step / 40, dy) for step in range(6, 35) for dy in (0, -9, 9, -18, 18, -26, 26)), key=cost)
        x, y = x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + shift
        taken.append((x, y, w, h))
        for i, row in enumerate(rows):
            labels.append(f'<text x="{x:.1f}" y="{y + 4 + 12 * (i - (len(rows) - 1) / 2):.1f}">{escape(row)}</text>')

    shapes = []
    for box in boxes:
        fill, ink = COLOURS[box.kind]
        shapes.append(f'<rect x="{box.x - box.w / 2:.1f}" y="{box.y - box.h / 2:.1f}" width="{box.w:.1f}" '
                      f'height="{box.h:.1f}" rx="9" fill="{fill}" stroke="{ink}"/>')
        for i, row in enumerate(box.rows):
            y = box.y + 4.5 + LINE * (i - (len(box.rows) - 1) / 2)
            shapes.append(f'<text x="{box.x:.1f}" y="{y:.1f}" fill="{ink}">{escape(row)}</text>')

    left = min([b.x - b.w / 2 for b in boxes] + [x - w / 2 for x, _, w, _ in taken]) - 20
    right = max([b.x + b.w / 2 for b in boxes] + [x + w / 2 for x, _, w, _ in taken]) + 20
    top, bottom = min(b.y - b.h / 2 for b in boxes) - 20, max(b.y + b.h / 2 for b in boxes) + 50
    key, x = [], left + 20
    for kind in [k for k in COLOURS if any(b.kind == k for b in boxes)]:
        fill, ink = COLOURS[kind]
        key.append(f'<rect x="{x:.1f}" y="{bottom - 30:.1f}" width="14" height="14" rx="4" fill="{fill}" stroke="{ink}"/>'
                   f'<text x="{x + 20:.1f}" y="{bottom - 18.5:.1f}">{kind}</text>')
        x += 42 + width_of(kind, FONT)
    right = max(right, x)
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}" '
        f'font-family="{PATTERN}">',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 1L8 4L0 7z" fill="#8a8a8a"/></marker></defs>',
        f'<rect x="{left:.0f}" y="{top:.0f}" width="100%" height="100%" fill="#ffffff"/>',
        '<g stroke="#b0b0b0" stroke-width="1.2" fill="none">', *lines, "</g>",
        f'<g font-size="{FONT}" text-anchor="middle">', *shapes, "</g>",
        f'<g font-size="{SMALL}" fill="#3d3d3d" text-anchor="middle" stroke="#ffffff" stroke-width="3.5" '
        'paint-order="stroke" stroke-linejoin="round">', *labels, "</g>",
        f'<g font-size="{FONT}" fill="#3d3d3d">', *key, "</g>", "</svg>", "",
    ])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.split("\n\n")[1])
    graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(draw(graph))


if __name__ == "__main__":
    main()
