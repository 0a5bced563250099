import SPARQL
import Testing

@Suite struct NestingTests {
  struct Shape: CustomTestStringConvertible, Sendable {
    let name: String
    /// A query nested this deep.
    let query: @Sendable (Int) -> String
    var testDescription: String { name }
  }

  static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let nested: [Shape] = [
    Shape(name: "brackets") { "ASK { FILTER(\(repeated("(", $0))1\(repeated(")", $0))) }" },
    Shape(name: "negations") { "ASK { FILTER(\(repeated("!(", $0))1\(repeated(")", $0))) }" },
    Shape(name: "sums in brackets") { "ASK { FILTER(\(repeated("(1 + ", $0))1\(repeated(")", $0)) > 0) }" },
    Shape(name: "functions") { "ASK { FILTER(\(repeated("STR(", $0))1\(repeated(")", $0)) = '1') }" },
    Shape(name: "lists") { "ASK { FILTER(!\(repeated("(1 IN ", $0))(2)\(repeated(")", $0))) }" },
    Shape(name: "groups") { "ASK \(repeated("{", $0))\(repeated("}", $0))" },
    Shape(name: "optionals") { "ASK { \(repeated("OPTIONAL {", $0))\(repeated("}", $0)) }" },
    Shape(name: "minus") { "ASK { \(repeated("MINUS {", $0))\(repeated("}", $0)) }" },
    Shape(name: "exists") { "ASK { \(repeated("FILTER EXISTS {", $0))\(repeated("}", $0)) }" },
    Shape(name: "sub-queries") { "ASK \(repeated("{ SELECT * ", $0)){}\(repeated("}", $0))" },
    Shape(name: "blank nodes") { "ASK { OPTIONAL { ?s <e:p> \(repeated("[ <e:p> ", $0))1\(repeated("]", $0)) } }" },
    Shape(name: "collections") { "ASK { OPTIONAL { ?s <e:p> \(repeated("(", $0))1\(repeated(")", $0)) } }" },
    Shape(name: "paths") { "ASK { OPTIONAL { ?s \(repeated("(<e:p>/", $0))<e:p>\(repeated(")*", $0)) ?o } }" },
  ]

  @Test(arguments: nested) func threeThousandDeepIsRead(_ shape: Shape) throws {
    let query = try Query(shape.query(3_000))
    #expect(try !query.explanation().isEmpty)
  }

  @Test(arguments: nested.prefix(7)) func threeThousandDeepIsAnswered(_ shape: Shape) throws {
    let query = try Query(shape.query(3_000))
    guard case .boolean(let answer) = try ReferenceEvaluator.answer(query, over: ReferenceDataset()) else {
      Issue.record("no truth value")
      return
    }
    #expect(answer)
  }

  @Test(arguments: nested) func absurdDepthIsAnError(_ shape: Shape) throws {
    let error = try #require(throws: SPARQLSyntaxError.self) { try Query(shape.query(20_000)) }
    #expect(error.message == "nested more than 10000 deep")
  }

  static let chains: [Shape] = [
    Shape(name: "or") { "ASK { FILTER(\(repeated("false || ", $0))true) }" },
    Shape(name: "and") { "ASK { FILTER(\(repeated("true && ", $0))true) }" },
    Shape(name: "in") { "ASK { FILTER(1 IN (\(repeated("2, ", $0))1)) }" },
    Shape(name: "values") { "ASK { VALUES ?x { \(repeated("<e:a> ", $0))} }" },
    Shape(name: "alternatives") { "ASK { OPTIONAL { ?s \(repeated("<e:p>|", $0 / 4))<e:p> ?o } }" },
    Shape(name: "sums") { "ASK { FILTER(\(repeated("1 + ", $0 / 4))1 > 0) }" },
    Shape(name: "unions") { "ASK { \(repeated("{} UNION ", $0 / 4)){} }" },
    Shape(name: "optionals in a row") { "ASK { \(repeated("OPTIONAL {} ", $0 / 4)) }" },
    Shape(name: "triples") { "ASK { OPTIONAL { \(repeated("?s <e:p> ?o . ", $0)) } }" },
  ]

  @Test(arguments: chains) func longChainsAreAnswered(_ shape: Shape) throws {
    let query = try Query(shape.query(20_000))
    guard case .boolean(let answer) = try ReferenceEvaluator.answer(query, over: ReferenceDataset()) else {
      Issue.record("no truth value")
      return
    }
    #expect(answer)
  }

  @Test func aQueryOfTooManyPartsIsAnError() throws {
    let nest = "{ \(Self.repeated("OPTIONAL {} ", 30))"
    let query = "ASK \(Self.repeated(nest, 1_000)) \(Self.repeated("}", 1_000))"
    let error = try #require(throws: SPARQLSyntaxError.self) { try Query(query) }
    #expect(error.message.hasPrefix("more than 20000 operators and parts of groups"))
  }

  @Test func whatIsJustAllowedIsAnswered() throws {
    let nest = "{ \(Self.repeated("OPTIONAL {} ", 18)) "
    let query = try Query("ASK \(Self.repeated(nest, 1_000)) \(Self.repeated("}", 1_000))")
    guard case .boolean(let answer) = try ReferenceEvaluator.answer(query, over: ReferenceDataset()) else {
      Issue.record("no truth value")
      return
    }
    #expect(answer)
    #expect(query.depth > 18_000)
  }
}
