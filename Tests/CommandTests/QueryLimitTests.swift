import Foundation
import Testing

/// Large queries are answered; those that explode end at their limit, in bounded memory.
@Suite(.serialized) struct QueryLimitTests {
  /// Half a gigabyte of address space beyond what the program takes for its data: enough for any of these.
  private static let memory = 4 << 20

  private func run(_ query: String, data: String = "", options: String = "") throws -> (BuiltProgram.Run, Double) {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, ["q.rq": query, "data.ttl": "@prefix : <http://example.org/> .\n" + data])
      let start = Date()
      let run = try BuiltProgram.shell(
        "ulimit -v \(Self.memory); exec rapporteur query --data data.ttl --file q.rq \(options)", in: folder)
      return (run, Date().timeIntervalSince(start))
    }
  }

  private static let prologue = "PREFIX : <http://example.org/> "
  private static let terms = (0..<10_000).map { ":s\($0)" }
  private static let chain = (0..<200).map { ":n\($0) :next :n\($0 + 1) .\n" }.joined()
  private static let cycles = (0..<300).map { ":n\($0) :p :n\(($0 + 1) % 300) , :n\(($0 * 7 + 3) % 300) .\n" }.joined()

  @Test(arguments: [
    "SELECT (COUNT(*) AS ?n) { ?s :next ?o FILTER (?s IN (\(terms.joined(separator: ", ")), :n3)) }",
    "SELECT (COUNT(*) AS ?n) { VALUES ?s { \(terms.joined(separator: " ")) :n3 } ?s :next ?o }",
    "SELECT (COUNT(*) AS ?n) { \((0..<70).map { "?x\($0) :next ?x\($0 + 1)" }.joined(separator: " . ")) "
      + "FILTER (?x0 = :n0) }",
    "SELECT (\(String(repeating: "(1+", count: 3_000))-2999\(String(repeating: ")", count: 3_000)) AS ?n) {}",
  ])
  func aLargeQueryIsAnswered(query: String) throws {
    let (run, seconds) = try run(Self.prologue + query, data: Self.chain)
    #expect(run.exitCode == 0 && run.text == "?n\n1\n", "\(run.text)\(run.messages)")
    #expect(seconds < 20)
  }

  @Test(arguments: [
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?a ?l",
    "SELECT DISTINCT ?a ?d ?g ?j { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT (COUNT(*) AS ?n) { ?a (:p*)* ?b . ?b (:p*)* ?c . ?c (:p*)* ?d . ?d (:p*)* ?e }",
    "SELECT (COUNT(*) AS ?n) { ?a ((:p/:p*)*/:p)* ?b }",
    "CONSTRUCT { ?a ?e ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER (?a != ?j || ?b != ?k) }",
  ])
  func aQueryThatExplodesEndsAtItsTimeLimit(query: String) throws {
    let (run, seconds) = try run(Self.prologue + query, data: Self.cycles, options: "--time-limit 1")
    #expect(run.exitCode == 1 && run.output.isEmpty)
    #expect(
      run.messages.hasPrefix("error: the query was stopped at its time limit of 1") || run.messages.contains("memory"),
      "\(run.messages)")
    #expect(seconds < 15)
  }

  @Test func aRegularExpressionThatBacktracksIsAnErrorAndNeverNo() throws {
    let (run, seconds) = try run(
      Self.prologue + "SELECT * { ?s :text ?t FILTER REGEX(?t, \"^(a+)+$\") }",
      data: ":a :text \"\(String(repeating: "a", count: 40))!\" .")
    #expect(run.exitCode == 1 && run.output.isEmpty && run.messages.contains("takes too many steps"))
    #expect(seconds < 10)
  }

  @Test func memoryHasALimitToo() throws {
    let (run, _) = try run(
      Self.prologue + "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?i", data: Self.cycles,
      options: "--memory-limit 20 --time-limit 60")
    #expect(run.exitCode == 1 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("error: the query needs more memory than the "), "\(run.messages)")
  }
}
