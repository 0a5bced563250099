import RDF
import Testing
import W3CSuite

@Suite(.enabled(if: SuiteFolder.isPresent, Comment(rawValue: SuiteFolder.absence)))
struct SyntaxSuiteTests {
  @Test(arguments: SyntaxSuite.readable) func everyTestPasses(_ suite: SyntaxSuite) throws {
    let entries = try suite.manifest().entries
    #expect(entries.count == suite.count)
    var failures: [String] = []
    for entry in entries {
      let failure = try suite.failure(of: entry)
      switch (failure, suite.exclusions[entry.name]) {
      case (nil, nil), (_?, _?): continue
      case (let failure?, nil): failures.append("\(entry.name): \(failure)")
      case (nil, let reason?): failures.append("\(entry.name) passes, but is excluded: \(reason)")
      }
    }
    #expect(failures == [])
    #expect(Set(suite.exclusions.keys).isSubset(of: entries.map(\.name)))
  }
}
