import RDF
import SPARQL
import Testing

@Suite struct AggregateTests {
  /// Aggregates over `?x` in a table with these values, and their value as text.
  struct Case: CustomTestStringConvertible, Sendable {
    let aggregate: String
    let values: String
    let result: String
    var testDescription: String { "\(aggregate) of \(values)" }

    init(_ aggregate: String, _ values: String, _ result: String) {
      self.aggregate = aggregate
      self.values = values
      self.result = result
    }
  }

  static let cases: [Case] = [
    Case("COUNT(*)", "", "0 integer"), Case("COUNT(?x)", "", "0 integer"), Case("SUM(?x)", "", "0 integer"),
    Case("AVG(?x)", "", "0 integer"), Case("MIN(?x)", "", "error"), Case("SAMPLE(?x)", "", "error"),
    Case("GROUP_CONCAT(?x)", "", "\"\""), Case("COUNT(?x)", "1 UNDEF 1", "2 integer"),
    Case("COUNT(*)", "1 UNDEF 1", "3 integer"), Case("COUNT(DISTINCT *)", "1 UNDEF 1", "2 integer"),
    Case("COUNT(DISTINCT ?x)", "1 1.0 1", "2 integer"), Case("SUM(?x)", "1 2.5", "3.5 decimal"),
    Case("SUM(?x)", "1 2e0", "3.0E0 double"), Case("SUM(?x)", "1 UNDEF", "error"), Case("SUM(?x)", "1 'a'", "error"),
    Case("SUM(DISTINCT ?x)", "2 2 3", "5 integer"), Case("AVG(?x)", "1 2", "1.5 decimal"),
    Case("AVG(?x)", "1 2 2", "1.666666666666666666 decimal"), Case("AVG(?x)", "1e0 2", "1.5E0 double"),
    Case("MIN(?x)", "3 1.5 2", "1.5 decimal"), Case("MAX(?x)", "'a' 1 <e:b>", "\"a\""),
    Case("MIN(?x)", "'a' 1 <e:b>", "<e:b>"), Case("MAX(?x)", "1 UNDEF", "error"),
    Case("SAMPLE(?x)", "UNDEF 1", "1 integer"),
    Case("GROUP_CONCAT(?x)", "'a' 'b' 1", "\"a b 1\""), Case("GROUP_CONCAT(?x; SEPARATOR='')", "'a' 'b'@en", "\"ab\""),
    Case("GROUP_CONCAT(DISTINCT ?x; SEPARATOR=', ')", "'a' 'b' 'a'", "\"a, b\""),
    Case("GROUP_CONCAT(?x)", "'a' UNDEF", "error"), Case("COUNT(?x + 1)", "1 'a'", "1 integer"),
    Case("SUM(?x) + COUNT(?x)", "1 2", "5 integer"), Case("MAX(?x) - MIN(?x)", "1 5", "4 integer"),
  ]

  @Test(arguments: cases) func computes(_ test: Case) throws {
    let query = try Query("SELECT (\(test.aggregate) AS ?v) { VALUES ?x { \(test.values) } }", base: "http://e/")
    guard case .table(_, let rows) = try ReferenceEvaluator.answer(query, over: ReferenceDataset()), rows.count == 1
    else {
      Issue.record("not one row")
      return
    }
    #expect(rows[0][Variable("v")].map(ExpressionCase.text) ?? "error" == test.result)
  }

  @Test func groupsOfNothingThatHaveAKeyAreNone() throws {
    let query = try Query("SELECT ?x (COUNT(*) AS ?n) { VALUES ?x {} } GROUP BY ?x")
    guard case .table(_, let rows) = try ReferenceEvaluator.answer(query, over: ReferenceDataset()) else { return }
    #expect(rows.isEmpty)
  }
}
