import RDF
import SPARQL
import Testing

@Suite struct OrderTests {
  /// Terms of every kind in the order of `ORDER BY`, each strictly before the next.
  static let ordered: [Term?] = [
    nil, .blank("a"), .blank("b"), .iri("http://e/a"), .iri("http://e/b"), number("NaN", "double"),
    number("-INF", "double"),
    number("-1", "integer"), number("0.5", "decimal"), number("1", "integer"), number("1.5E0", "float"),
    number("10", "integer"), number("INF", "float"), typed("false", "boolean"), typed("true", "boolean"),
    typed("2025-12-31T23:59:59Z", "dateTime"), typed("2026-01-01T00:00:00", "dateTime"),
    typed("2026-01-01T00:00:00Z", "dateTime"), typed("2026-01-01", "date"), typed("10:00:00", "time"),
    typed("P1D", "dayTimeDuration"), .literal(Literal("")), .literal(Literal("Z")), .literal(Literal("a")),
    .literal(Literal("é")), .literal(Literal("a", language: "en")), .literal(Literal("a", language: "fr")),
    .literal(Literal("a", datatype: "http://e/t")), .literal(Literal("x", datatype: Vocabulary.XSD.integer)),
  ]

  static func typed(_ lexical: String, _ name: String) -> Term {
    .literal(Literal(lexical, datatype: IRI(Vocabulary.XSD.namespace + name)))
  }

  static func number(_ lexical: String, _ name: String) -> Term { typed(lexical, name) }

  @Test func isTotal() {
    for (first, left) in Self.ordered.enumerated() {
      for (second, right) in Self.ordered.enumerated() {
        let order = TermOrder.compare(left, right)
        #expect(
          order.signum() == (first - second).signum(), "\(String(describing: left)), \(String(describing: right))")
      }
    }
  }

  @Test func equalNumbersOfDifferentTypesAreLevel() {
    #expect(TermOrder.compare(Self.number("1", "integer"), Self.number("1.0", "decimal")) == 0)
    #expect(TermOrder.compare(Self.number("1", "integer"), Self.number("1e0", "double")) == 0)
  }
}
