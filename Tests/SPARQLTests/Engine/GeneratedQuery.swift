import RDF

/// Queries made at random from a seed, and data that they have something to find in.
struct GeneratedQuery {
  private var state: UInt64
  private var depth = 0
  private var nameCount = 0

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func next(_ bound: Int) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }

  private mutating func one(_ choices: String...) -> String { choices[next(choices.count)] }

  // MARK: Data

  static func dataset() -> ReferenceDataset {
    func iri(_ name: String) -> Term { .iri(IRI("https://example.org/" + name)) }
    let literals: [Term] = [
      .literal(Literal("1", datatype: Vocabulary.XSD.integer)),
      .literal(Literal("01", datatype: Vocabulary.XSD.integer)),
      .literal(Literal("2.0", datatype: Vocabulary.XSD.decimal)), .literal(Literal("abc")), .literal(Literal("ABC")),
      .literal(Literal("abc", language: "en")), .literal(Literal("Łódź", language: "pl")), .literal(Literal("")),
      .literal(Literal("2020-01-02", datatype: Vocabulary.XSD.date)),
      .literal(Literal("x", datatype: "https://example.org/t")),
    ]
    var dataset = ReferenceDataset()
    var source = GeneratedQuery(seed: 99)
    func triple() -> Triple {
      let subject = source.next(8) == 0 ? Term.blank("b\(source.next(2))") : iri("n\(source.next(6))")
      let object = source.next(3) == 0 ? literals[source.next(literals.count)] : iri("n\(source.next(6))")
      return Triple(subject, IRI("https://example.org/p\(source.next(3))"), object)
    }
    for _ in 0..<40 { dataset.defaultGraph.insert(triple()) }
    dataset.named = ["g1", "g2", "n1"].map { name in
      (iri(name), IndexedGraph((0..<12).map { _ in triple() }))
    }
    return dataset
  }

  // MARK: Queries

  mutating func text() -> String {
    var body = group()
    if next(3) == 0 { body = "{ \(body) FILTER(\(condition())) }" }
    let from =
      next(12) == 0
      ? one(
        "FROM :g1 FROM NAMED :g2", "FROM :g1 FROM :g2", "FROM NAMED :n1 FROM :none", "FROM :n1 FROM :g2 FROM NAMED :g1")
      : ""
    switch next(8) {
    case 0: return prologue + "ASK \(from) \(body)"
    case 1: return prologue + "SELECT ?a (COUNT(*) AS ?n) (COUNT(DISTINCT ?b) AS ?m) \(from) WHERE \(body) GROUP BY ?a"
    case 2: return prologue + "SELECT (COUNT(\(one("*", "?c", "DISTINCT ?a"))) AS ?n) \(from) WHERE \(body)"
    case 3: return prologue + "SELECT DISTINCT ?a ?c \(from) WHERE \(body)"
    case 4:
      return prologue
        + "SELECT (SUBSTR(STR(?c), 1, \(next(4))) AS ?k) (MAX(?a) AS ?x) (SUM(?c) AS ?y) (COUNT(*) AS ?n) \(from) WHERE \(body) "
        + "GROUP BY (SUBSTR(STR(?c), 1, 2)) ?c"
    case 5:
      return prologue
        + "SELECT ?k (COUNT(*) AS ?n) \(from) WHERE { \(body) BIND(SUBSTR(STR(?c), 1, 2) AS ?k) } GROUP BY ?k"
    case 6: return prologue + "SELECT * \(from) WHERE \(body) ORDER BY ?a DESC(?b) ?c ?d"
    default: return prologue + "SELECT * \(from) WHERE \(body)"
    }
  }

  private let prologue = "PREFIX : <https://example.org/> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n"

  private mutating func variable() -> String { one("?a", "?b", "?c", "?d") }

  private mutating func node() -> String { next(5) == 0 ? ":n\(next(6))" : variable() }

  private mutating func object() -> String {
    switch next(10) {
    case 0: one("1", "\"abc\"", "\"abc\"@en", "2.0", "\"2020-01-02\"^^xsd:date")
    case 1: ":n\(next(6))"
    case 2: "[]"
    default: variable()
    }
  }

  private mutating func path() -> String {
    switch next(14) {
    case 0: ":p0/:p1"
    case 1: ":p0+"
    case 2: ":p1*"
    case 3: ":p2?"
    case 4: "^:p0"
    case 5: "(:p0|:p1)+"
    case 6: "!(:p0|^:p1)"
    case 7: variable()
    default: ":p\(next(3))"
    }
  }

  private mutating func triples() -> String {
    (0...next(3)).map { _ in "\(node()) \(path()) \(object()) ." }.joined(separator: " ")
  }

  private mutating func condition() -> String {
    let (left, right) = (variable(), variable())
    switch next(18) {
    case 0: return "\(left) = \(right)"
    case 1: return "\(left) != :n1"
    case 2: return "BOUND(\(left))"
    case 3: return "!BOUND(\(left))"
    case 4: return "\(one("isIRI", "isLiteral", "isBlank"))(\(left))"
    case 5: return "\(left) < \(right)"
    case 6: return "LANG(\(left)) = \"\(one("en", ""))\""
    case 7:
      return
        "\(one("STRSTARTS", "CONTAINS", "STRENDS"))(\(one("", "LCASE", "UCASE", "STR"))(\(left)), \"\(one("a", "ł", "AB", "c"))\")"
    case 8: return "REGEX(\(left), \"^a\", \"i\")"
    case 9: return "\(left) IN (:n1, \(one(":n2", "1", "\"abc\"")))"
    case 10: return "\(left) > 1 || \(condition())"
    case 11: return "!(\(condition()))"
    case 12: return "\(condition()) && \(condition())"
    case 13: return "sameTerm(\(left), \(one("1", ":n0", right)))"
    case 14: return "LANGMATCHES(LANG(\(left)), \"*\")"
    case 15: return "SUBSTR(STR(\(left)), 1, 2) \(one("=", "<", "!=")) \"ab\""
    default:
      guard depth < 2 else { return "true" }
      return "\(one("", "NOT "))EXISTS \(group())"
    }
  }

  private mutating func group() -> String {
    depth += 1
    defer { depth -= 1 }
    var text = "{ "
    if next(6) > 0 { text += triples() + " " }
    for _ in 0..<(depth > 2 ? 0 : next(4)) { text += element() + " " }
    return text + "}"
  }

  private mutating func element() -> String {
    switch next(14) {
    case 0, 1: return "OPTIONAL { \(triples()) }"
    case 2: return "OPTIONAL { \(triples()) FILTER(\(condition())) }"
    case 3: return "OPTIONAL \(group())"
    case 4: return "\(group()) UNION \(group())"
    case 5: return "MINUS \(group())"
    case 6: return "FILTER(\(condition()))"
    case 7:
      nameCount += 1
      return "BIND(\(one("?a", "STR(?b)", "1", "?c + 1", "LCASE(STR(?c))", "SUBSTR(STR(?a), 2, 3)")) AS ?x\(nameCount))"
    case 8:
      return one(
        "VALUES ?a { :n0 :n1 :n2 :none }", "VALUES (?a ?b) { (:n1 UNDEF) (:n0 :n2) }", "VALUES ?c { 1 \"abc\" :n3 :n3 }"
      )
    case 9: return "GRAPH \(one(":g1", ":n1", ":none")) \(group())"
    case 10: return "GRAPH \(one("?g", "?a")) \(group())"
    case 11: return "{ SELECT \(one("?a", "?a ?b", "DISTINCT ?c")) WHERE \(group()) }"
    case 12: return "{ SELECT ?a (COUNT(*) AS ?n\(next(2))) WHERE \(group()) GROUP BY ?a }"
    default: return triples()
    }
  }
}
