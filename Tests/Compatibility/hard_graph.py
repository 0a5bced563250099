"""A small graph of texts, numbers and shapes that have broken readers of graphs before, as GraphML."""

import xml.sax.saxutils

GRAPHML_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

# A bare carriage return would be read as a line feed.
RETURN = {"\r": "&#13;"}

TEXTS = {
    "plain": "Norway",
    "latin": "Ærøskøbing, Ñuñoa, São Tomé e Príncipe, Šiauliai, Đà Nẵng",
    "combining": "e\u0301 is not \u00e9",
    "greek-cyrillic": "Ελληνική Δημοκρατία · Республика Қазақстан",
    "right-to-left": "وزارة الشؤون الخارجية — משרד החוץ (MFA)",
    "chinese": "中华人民共和国外交部 𠮷野家",
    "indic": "क्षत्रिय மாநிலம் বাংলাদেশ",
    "emoji": "🕊️ 👩🏽‍⚖️ 🇳🇴 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "quotes": "\"double\" 'single' “curly” «guillemets» `back` \"\"twice\"\"",
    "markup": "<b>a & b</b> ]]> &amp; &lt; <!-- no comment --> <![CDATA[x]]> <?pi?> %3C",
    "newlines": "first line\nsecond line\n\nfourth line",
    "carriage-returns": "one\r\ntwo\rthree",
    "tabs": "one\ttwo\t\tfour",
    "backslashes": "C:\\new\\table \\n \\t \\\" \\\\ \\u0041 \\N \\G \\L end\\",
    "formula": "=HYPERLINK(\"http://example.org\",\"x\")",
    "plus": "+43 1 234; -1, @SUM(A1:A2)",
    "separators": "a,b;c|d | e:f\u2028g\u00a0h\u200bi",
    "braces": "{a: [1, 2]} ${HOME} $1 // no comment /* none */ -- none # none",
    "statement-end": "x'); MATCH (n) DETACH DELETE n; //",
    "true": "true",
    "missing": "NA",
    "null": "null",
    "number": "007",
    "blanks": "  two before and after  ",
    "long": "It regrets “the delay” & asks, again, for <progress>. " * 2000,
}

NODE_KEYS = [
    ("kind", "string"), ("label", "string"), ("name", "string"), ("labels", "string"), ("iri", "string"),
    ("begin", "string"), ("date", "string"), ("mentions", "int"), ("score", "double"), ("checked", "boolean"),
    ("population", "long"), ("note", "string"),
]
EDGE_KEYS = [
    ("label", "string"), ("predicate", "string"), ("interaction", "string"), ("confidence", "double"),
    ("evidence", "string"), ("statement", "string"), ("date", "string"), ("count", "int"), ("sure", "boolean"),
]


def nodes():
    kinds = ["Person", "Institution", "Country", "Place", "Instrument", "Event"]
    for number, (name, text) in enumerate(TEXTS.items()):
        kind = kinds[number % len(kinds)]
        values = {
            "kind": kind, "label": text, "name": text, "labels": f":{kind}",
            "iri": f"https://w3id.org/rapporteur/id/{kind.lower()}/{name}", "mentions": number, "note": text,
        }
        if kind == "Event":
            values |= {"begin": "2026-06-11", "date": "2026-06-11"}
        if number % 2:
            values |= {"score": [0.1, -2.5e-7, 1e21, 0.0, 123456.75][number % 5], "checked": number % 4 == 1}
        if number % 3 == 0:
            # igraph writes 15 digits.
            values |= {"population": 999_999_999_999_999 if number else 0}
        if name == "plain":
            values["note"] = ""
        yield f"{kind.lower()}.{name}", values


def edges():
    """A ring with one text on each edge; two edges more between the first two nodes, and one from a node to itself."""
    names = [identifier for identifier, _ in nodes()]
    pairs = [(names[at], names[(at + 1) % len(names)]) for at in range(len(names))]
    pairs += [(names[0], names[1])] * 2 + [(names[2], names[2])]
    texts = list(TEXTS.values()) + ["the first once more", "the first once more", "a loop"]
    for number, ((source, target), text) in enumerate(zip(pairs, texts)):
        predicate = ["supports", "meets", "alignsWith"][number % 3]
        values = {
            "label": predicate, "predicate": predicate, "interaction": predicate, "confidence": number / 32,
            "evidence": text, "statement": "statement.hard", "count": -number, "sure": number % 2 == 0,
        }
        if number % 4 == 0:
            values["date"] = "2026-06"
        yield f"e{number}", source, target, values


def write(path):
    """Writes the graph to a file."""
    def data(values):
        for name, value in values.items():
            text = str(value).lower() if isinstance(value, bool) else str(value)
            yield f'      <data key="{name}">{xml.sax.saxutils.escape(text, RETURN)}</data>'

    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<graphml xmlns="{GRAPHML_NAMESPACE}">']
    for domain, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        lines += [f'  <key id="{name}" for="{domain}" attr.name="{name}" attr.type="{kind}"/>' for name, kind in keys]
    lines.append('  <graph id="G" edgedefault="directed">')
    for identifier, values in nodes():
        lines += [f'    <node id="{identifier}">', *data(values), "    </node>"]
    for identifier, source, target, values in edges():
        lines += [f'    <edge id="{identifier}" source="{source}" target="{target}">', *data(values), "    </edge>"]
    lines += ["  </graph>", "</graphml>", ""]
    path.write_text("\n".join(lines), encoding="utf-8")
