import Files
import RDF

/// Quads with a bit of everything that writers must get right.
enum SampleQuads {
  static let prefixes = [
    (prefix: "e", namespace: "http://e/"), (prefix: "deep", namespace: "http://e/deep#"),
    (prefix: "xsd", namespace: "http://www.w3.org/2001/XMLSchema#"),
  ]

  static func quad(_ subject: Term, _ predicate: IRI, _ object: Term, graph: Term? = nil) -> Quad {
    Quad(Triple(subject, predicate, object), graph: graph)
  }

  static func iri(_ text: String) -> Term { .iri(IRI(text)) }

  static func typed(_ lexical: String, _ datatype: String) -> Term {
    .literal(Literal(lexical, datatype: IRI("http://www.w3.org/2001/XMLSchema#" + datatype)))
  }

  /// Texts that some syntax must escape; XML can say all of them.
  static let texts = [
    "", "plain", "a & b < c > d", "]]>", "'single' \"double\" \"\"\"three\"\"\"", "back\\slash\\", "line\nend",
    "tab\tend",
    "return\rend\r\n", " spaces around ", "Žmogus 漢字 𝔘 🕊\u{FE0F}", "\u{7F}\u{85}\u{2028}\u{FFFD}", "e\u{301} é", "￼，．",
    String(repeating: "0123456é", count: 10_000), "@en", "^^x", "{\"json\": [1]}", "<b>x</b>",
  ]

  /// Subjects, predicates, objects and graphs of every kind.
  static let quads: [Quad] = {
    let s = iri("http://e/s")
    let type = Vocabulary.RDF.type
    var quads = [
      quad(s, type, iri("http://e/Thing")), quad(s, type, iri("http://other/Thing")), quad(s, type, .blank("class")),
      quad(s, "http://e/p", iri("http://e/o?a&b='c'")), quad(s, "http://e/p", iri("urn:x:y")),
      quad(s, "http://e/deep#q", .blank("b 1.ü-_x")), quad(s, "http://e/p", iri("http://e/")),
      quad(s, "http://e/p", iri("http://e/a/b")), quad(s, "http://e/p", iri("http://e/1.2.")),
      quad(s, "http://other/é-p.1", .literal(Literal("split"))), quad(s, "http://e/1a", .literal(Literal("split"))),
      quad(.blank("class"), "http://e/p", .blank("_x")), quad(.blank("-"), "http://e/p", .blank("")),
      quad(iri("http://e/é/%20"), "http://e/p", iri("http://é.example/漢字#x")),
      quad(s, "http://e/p", .literal(Literal("chat", language: "fr"))),
      quad(s, "http://e/p", .literal(Literal("", language: "zh-Hant-TW"))),
      quad(
        s, "http://e/p", .literal(Literal("<b/>", datatype: "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral"))),
      quad(s, "http://e/p", .literal(Literal("", datatype: "http://e/type?a&b"))),
    ]
    let numbers = [
      ("1", "integer"), ("+01", "integer"), ("-", "integer"), ("1.0", "integer"), ("", "integer"), ("1.5", "decimal"),
      (".5", "decimal"), ("5.", "decimal"), ("5", "decimal"), ("1e0", "double"), ("1.E-3", "double"), ("1.0", "double"),
      ("INF", "double"), (".e1", "double"), ("true", "boolean"), ("1", "boolean"), ("TRUE", "boolean"),
      ("tru", "boolean"),
      ("2026-04-01", "date"), ("1", "int"), ("x", "string"),
    ]
    for (lexical, datatype) in numbers { quads.append(quad(s, "http://e/n", typed(lexical, datatype))) }
    for text in texts { quads.append(quad(iri("http://e/text"), "http://e/p", .literal(Literal(text)))) }
    for text in texts {
      quads.append(quad(iri("http://e/text"), "http://e/q", .literal(Literal(text, language: "en"))))
    }
    return quads
  }()

  /// The same in three graphs one after another, and the first again.
  static let graphs: [Quad] = {
    let names: [Term?] = [nil, iri("http://e/g"), .blank("g"), iri("urn:g"), nil, iri("http://e/g")]
    return names.enumerated().flatMap { number, name in
      [
        quad(iri("http://e/s"), "http://e/p", iri("http://e/o\(number)"), graph: name),
        quad(iri("http://e/s"), "http://e/q", .blank("b"), graph: name),
        quad(iri("http://e/s"), "http://e/p", typed("\(number)", "integer"), graph: name),
        quad(.blank("b"), Vocabulary.RDF.type, iri("http://e/Thing"), graph: name),
      ]
    }
  }()

  static func write(
    _ quads: [Quad], _ syntax: RDFSyntax, options: RDFWriterOptions = RDFWriterOptions(prefixes: prefixes)
  ) throws -> String {
    let sink = MemorySink()
    var writer = try RDFWriter.make(syntax, to: sink, options: options)
    for quad in quads { try writer.write(quad) }
    try writer.finish()
    return sink.text
  }
}
