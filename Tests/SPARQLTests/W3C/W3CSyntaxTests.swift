import SPARQL
import Testing

@Suite struct W3CSyntaxTests {
  @Test(.enabled(if: W3CSuite.isPresent, "\(W3CSuite.absence)"), arguments: ["sparql10", "sparql11"])
  func everySyntaxTestPasses(_ version: String) throws {
    let tests = try W3CSuite.tests().filter { $0.name.hasPrefix(version) && $0.type.contains("SyntaxTest") }
    #expect(tests.count >= (version == "sparql10" ? 199 : 103))
    var passed = 0
    for test in tests {
      let isPositive = test.type.hasPrefix("Positive")
      do {
        _ = try Query(test.text, base: test.base)
        if isPositive { passed += 1 } else { Issue.record("\(test.name): accepted a bad query") }
      } catch let error as SPARQLSyntaxError {
        if isPositive { Issue.record("\(test.name): \(error)") } else { passed += 1 }
      }
    }
    #expect(passed == tests.count)
    print("\(version): \(passed) of \(tests.count) syntax tests pass")
  }
}
