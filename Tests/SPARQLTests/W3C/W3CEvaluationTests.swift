import RDF
import SPARQL
import Testing

/// The reference evaluator and the engine pass the W3C's evaluation tests, and so do the parser, the algebra and the values
/// below them.
@Suite struct W3CEvaluationTests {
  /// Who answers.
  enum Answerer: String, CaseIterable, Sendable {
    case reference, engine

    func answer(_ query: Query, over dataset: ReferenceDataset) throws -> ReferenceResult {
      switch self {
      case .reference: try ReferenceEvaluator.answer(query, over: dataset)
      case .engine: try EngineAnswer.answer(query, over: EngineAnswer.store(dataset))
      }
    }
  }

  @Test(
    .enabled(if: W3CSuite.isPresent, "\(W3CSuite.absence)"), arguments: ["sparql10", "sparql11"], Answerer.allCases)
  func evaluationTestsPass(_ version: String, by answerer: Answerer) throws {
    let tests = try W3CSuite.tests().filter {
      $0.name.hasPrefix(version) && ($0.type == "QueryEvaluationTest" || $0.type == "CSVResultFormatTest")
    }
    #expect(tests.count == (version == "sparql10" ? 283 : 235))
    var passed = 0
    var failures: [String] = []
    var unread = 0
    for test in tests {
      let files = test.data + test.named.map(\.path) + [test.result ?? ""]
      if !RDFReader.syntaxes.contains(.rdfxml), files.contains(where: { $0.hasSuffix(".rdf") }) {
        unread += 1
        continue
      }
      do {
        let why = try run(test, answerer)
        if let why { failures.append("\(test.name): \(why)") } else { passed += 1 }
      } catch {
        failures.append("\(test.name): \(error)")
      }
    }
    print("\(version), \(answerer): \(passed) of \(tests.count) evaluation tests pass; \(unread) wait for RDF/XML")
    for failure in failures { print("  " + failure) }
    #expect(failures.isEmpty)
  }

  /// What is wrong with our answer, or `nil`.
  private func run(_ test: W3CTest, _ answerer: Answerer) throws -> String? {
    let query = try Query(test.text, base: test.base)
    let from = query.dataset.map { ($0.defaultGraphs, $0.namedGraphs) }
    let dataset = try W3CData.dataset(of: test, from: from, inStore: answerer == .engine)
    guard let path = test.result else { return "no result is told" }
    let expected = try ExpectedResult.read(path)
    let answer = try answerer.answer(query, over: dataset)
    switch (expected.result, answer) {
    case (.boolean(let wanted), .boolean(let found)): return wanted == found ? nil : "wants \(wanted)"
    case (.graph(let wanted), .graph(let found)):
      let isSame = Isomorphism.areEqual(
        Set(wanted).map { [$0.subject, .iri($0.predicate), $0.object] },
        found.map { [$0.subject, .iri($0.predicate), $0.object] }, ordered: false)
      return isSame ? nil : "a graph of \(wanted.count) triples, not \(found.count)"
    case (.table(let wantedVariables, let wanted), .table(let variables, let found)):
      let (certain, possible) = (query.algebra.certainVariables, Set(query.algebra.variables))
      for row in found where !certain.isSubset(of: row.keys) || !possible.isSuperset(of: row.keys) {
        return "\(certain.sorted()) should be bound, and at most \(possible.sorted()), not \(row.keys.sorted())"
      }
      let columns = Set(wantedVariables).union(wanted.flatMap(\.keys)).sorted()
      if !wantedVariables.isEmpty, Set(wantedVariables) != Set(variables) {
        return "the columns are \(wantedVariables), not \(variables)"
      }
      func cells(_ rows: [Bindings]) -> [[Term?]] {
        rows.map { row in
          columns.map { column in
            guard expected.isTextual else { return row[column] }
            if case .blank? = row[column] { return row[column] }
            return .literal(Literal(row[column]?.text ?? ""))
          }
        }
      }
      let (wantedCells, foundCells) = (cells(wanted), cells(found))
      if test.isLax {
        return Set(wantedCells) == Set(foundCells) && foundCells.count <= wantedCells.count ? nil : "other rows"
      }
      if Isomorphism.areEqual(wantedCells, foundCells, ordered: expected.isOrdered) { return nil }
      let missing = wantedCells.first { !foundCells.contains($0) }
      let extra = foundCells.first { !wantedCells.contains($0) }
      return "\(wanted.count) rows wanted, \(found.count) found; missing \(missing ?? []), extra \(extra ?? [])"
    default: return "another kind of answer"
    }
  }
}
