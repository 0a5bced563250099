import Foundation
import QuadStore
import RDF
import SPARQL
import Testing

/// The engine gives the answers of the reference evaluator.
@Suite struct DifferentialTests {
  @Test func generatedQueriesHaveTheAnswersOfTheDefinitions() throws {
    let dataset = GeneratedQuery.dataset()
    let store = try EngineAnswer.store(dataset)
    let now = Term.literal(Literal("2020-01-01T00:00:00Z", datatype: "http://www.w3.org/2001/XMLSchema#dateTime"))
    let count = ProcessInfo.processInfo.environment["SPARQL_QUERIES"].flatMap { UInt64($0) } ?? 2_000
    var (answered, filled) = (0, 0)
    for seed in 0..<count {
      var generator = GeneratedQuery(seed: seed)
      let text = generator.text()
      // What breaks a rule of the grammar is no query.
      guard let query = try? Query(text) else { continue }
      let wanted = try ReferenceEvaluator.answer(query, over: EngineAnswer.dataset(of: query, in: dataset))
      let engine = QueryEngine(store, options: QueryOptions(timeLimit: .seconds(60)))
      let found = try EngineAnswer.answer(query, by: engine, now: now)
      answered += 1
      switch (wanted, found) {
      case (.boolean(let wanted), .boolean(let found)): #expect(wanted == found, "\(seed): \(text)")
      case (.table(let columns, let wanted), .table(let foundColumns, let found)):
        #expect(columns == foundColumns)
        if !wanted.isEmpty { filled += 1 }
        func counted(_ rows: [Bindings]) -> [Bindings: Int] { rows.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
        #expect(counted(wanted) == counted(found), "\(seed): \(wanted.count) and \(found.count) rows of \(text)")
      default: Issue.record("another kind of answer to \(text)")
      }
    }
    #expect(answered > Int(count) / 2)
    #expect(filled > answered / 4)
  }
}
