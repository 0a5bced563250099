import RDF
import SPARQL
import Testing

/// An expression and the term it gives, both as text; `error` where it has no value.
struct ExpressionCase: CustomTestStringConvertible, Sendable {
  let expression: String
  let value: String

  init(_ expression: String, _ value: String) {
    self.expression = expression
    self.value = value
  }

  var testDescription: String { expression }

  /// The value of the expression, as text.
  func evaluated() throws -> String {
    let query = try Query(
      "SELECT (\(expression) AS ?v) {}", base: "http://e/base/",
      prefixes: ["xsd": Vocabulary.XSD.namespace, "": "http://e/"])
    let answer = try ReferenceEvaluator.answer(query, over: ReferenceDataset())
    guard case .table(_, let rows) = answer, let row = rows.first else { return "no row" }
    return row[Variable("v")].map(Self.text) ?? "error"
  }

  static func text(_ term: Term) -> String {
    switch term {
    case .iri(let iri): return iri.description
    case .blank: return "_"
    case .literal(let literal):
      if !literal.language.isEmpty { return "\"\(literal.lexical)\"@\(literal.language)" }
      if literal.datatype == Vocabulary.XSD.string { return "\"\(literal.lexical)\"" }
      if let name = literal.datatype.local(in: Vocabulary.XSD.namespace) {
        return name == "boolean" ? literal.lexical : "\(literal.lexical) \(name)"
      }
      return "\(literal.lexical) \(literal.datatype)"
    }
  }
}
