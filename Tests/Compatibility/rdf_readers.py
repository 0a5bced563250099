"""Every syntax of RDF in rdflib, pyoxigraph, rapper and serdi, and RDF/XML in owlready2, the reader of OWL."""

import logging
import warnings

from checking import Collector, SHOWN, expect, run_program

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"
VOCABULARY = "https://w3id.org/rapporteur/ontology#"
KINDS = ("Statement", "Person", "Institution", "Country", "Place", "Instrument")

# Our name of a syntax, the end of its files, and what each reader calls it; None where it reads no such files.
SYNTAXES = [
    ("rdfxml", "rdf", "xml", "RDF_XML", "rdfxml", None),
    ("turtle", "ttl", "turtle", "TURTLE", "turtle", "turtle"),
    ("trig", "trig", "trig", "TRIG", "trig", "trig"),
    ("ntriples", "nt", "nt", "N_TRIPLES", "ntriples", "ntriples"),
    ("nquads", "nq", "nquads", "N_QUADS", "nquads", "nquads"),
    ("jsonld", "jsonld", "json-ld", "JSON_LD", None, None),
]


def no_differences(name, ours, theirs):
    missing, extra = sorted(theirs - ours), sorted(ours - theirs)
    expect(not missing and not extra,
           f"{name}: {len(missing)} triples missing, {len(extra)} extra; first: {str((missing + extra)[:SHOWN]):.1500}")


def plain(term):
    """A term as (kind, text, datatype), the same from every library; our files have no blank nodes."""
    kind = type(term).__name__
    if kind == "URIRef" or kind == "NamedNode":
        return ("iri", str(term) if kind == "URIRef" else term.value, "")
    if kind == "Literal":
        datatype = getattr(term, "datatype", None)
        datatype = getattr(datatype, "value", datatype) or XSD_STRING
        text = term.value if hasattr(term, "datatype") and not isinstance(term, str) else str(term)
        return ("literal", text, str(datatype))
    raise AssertionError(f"a blank node where there should be none: {term}")


def triples_of(terms):
    return {(plain(subject), plain(predicate), plain(object)) for subject, predicate, object in terms}


def read_rdflib(path, syntax="xml"):
    import rdflib

    collector = Collector()
    logging.getLogger("rdflib").addHandler(collector)
    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Dataset(default_union=True)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # rdflib itself calls what it has deprecated.
        warnings.filterwarnings("ignore", category=DeprecationWarning, module="rdflib")
        graph.parse(str(path), format=syntax)
    logging.getLogger("rdflib").removeHandler(collector)
    expect(not collector.messages, f"warnings: {collector.messages[:SHOWN]}")
    triples = triples_of(graph.triples((None, None, None)))
    expect(triples, "no triples")
    return f"{len(triples)} triples", triples


def check_rdflib(path, syntax, expected):
    no_differences("against N-Triples", read_rdflib(path, syntax)[1], expected)
    return f"{len(expected)} triples, the same as in N-Triples"


def read_pyoxigraph(path, expected, syntax="RDF_XML"):
    import pyoxigraph

    found = [(plain(t.subject), plain(t.predicate), plain(t.object))
             for t in pyoxigraph.parse(path=str(path), format=getattr(pyoxigraph.RdfFormat, syntax))]
    no_differences("against rdflib", set(found), expected)
    return f"{len(found)} triples, the same as rdflib"


def read_lines(output, expected):
    """Compares the N-Triples or N-Quads that another reader made of a file."""
    import pyoxigraph

    found = triples_of((t.subject, t.predicate, t.object)
                       for t in pyoxigraph.parse(input=output, format=pyoxigraph.RdfFormat.N_QUADS))
    no_differences("against rdflib", found, expected)
    return f"{len(found)} triples, the same as rdflib"


def read_rapper(path, expected, syntax="rdfxml"):
    return read_lines(run_program("rapper", "-q", "-i", syntax, "-o", "ntriples", path, package="raptor2-utils"),
                      expected)


def read_serdi(path, expected, syntax):
    return read_lines(run_program("serdi", "-i", syntax, "-o", "nquads", path, package="serdi"), expected)


def check_texts(triples, texts):
    """Each text is the object of a triple, to the letter."""
    literals = {object[1] for _, _, object in triples if object[0] == "literal"}
    lost = [text for text in texts if text not in literals]
    expect(not lost, f"not among the literals: {str(lost)[:500]}")
    return f"{len(texts)} texts to the letter"


def check_owlready(path, ontology, triples):
    """owlready2 loads ontology and graph as Protégé does: classes with their individuals and their labels."""
    import owlready2

    world = owlready2.World()
    vocabulary = world.get_ontology("file://" + str(ontology)).load(only_local=True)
    graph = world.get_ontology("file://" + str(path)).load(only_local=True)
    # It adds that the file is an ontology.
    expect(len(graph.graph) in (len(triples), len(triples) + 1), f"{len(graph.graph)} triples, not {len(triples)}")
    namespace = vocabulary.get_namespace(VOCABULARY)
    told = []
    for kind in KINDS:
        wanted = {subject[1] for subject, predicate, object in triples
                  if predicate[1] == RDF_TYPE and object[1] == VOCABULARY + kind}
        found = {individual.iri for individual in namespace[kind].instances()}
        expect(wanted <= found, f"{kind}: {len(wanted - found)} individuals are not seen")
        told.append(f"{len(found)} {kind}")
    expect(all(individual.label for individual in namespace["Country"].instances()), "a country without label")
    return f"{len(triples)} triples; individuals: " + ", ".join(told)


def check_shapes(path, shapes, ontology):
    import pyshacl
    import rdflib

    data = rdflib.Graph().parse(str(path), format="xml")
    conforms, _, text = pyshacl.validate(
        data, shacl_graph=str(shapes), ont_graph=str(ontology) if ontology else None, inference="none",
        meta_shacl=False, advanced=False)
    expect(conforms, text[:4000])
    return f"conforms to {shapes.name}"
