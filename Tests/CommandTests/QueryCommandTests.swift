import Foundation
import Testing

@testable import rapporteur

/// What `query` answers, in which format, and what it says where it cannot.
@Suite(.serialized) struct QueryCommandTests {
  static let files: [String: String] = [
    "a.ttl": """
    @prefix ex: <https://example.org/> .
    ex:nora ex:name "Nora Østby" ; ex:age 41 ; ex:knows [ ex:name "Łukasz" ] .
    """,
    "b.trig": "@prefix ex: <https://example.org/> . ex:g { ex:kofi ex:name \"Kofi\" . }",
    "c.nt": "_:b0 <https://example.org/name> \"somebody\" .\n",
    "d.nt": "_:b0 <https://example.org/name> \"somebody else\" .\n",
    "q.rq": "PREFIX ex: <https://example.org/>\nSELECT ?name {\n  ?who ex:name ?name }\nORDER BY ?name\n",
    "relative.rq": "SELECT ?o { <b> <p> ?o }", "e.ttl": "<b> <p> 1 .", "bad.ttl": "<a:a> <a:b> .", "what": "\u{7}",
  ]

  /// Arguments, and the answer expected.
  struct Case: Sendable, CustomStringConvertible {
    let arguments: [String]
    let answer: String
    var notes = ""

    var description: String { arguments.joined(separator: " ") }
  }

  private static let names =
    "PREFIX ex: <https://example.org/> SELECT ?name ?age { ?s ex:name ?name OPTIONAL { ?s ex:age ?age } } ORDER BY ?name"

  static let answers: [Case] = [
    Case(arguments: ["--data", "a.ttl", "--file", "q.rq"], answer: "?name\n\"Nora Østby\"\n\"Łukasz\"\n"),
    Case(
      arguments: ["--data", "a.ttl", names, "--results", "csv"],
      answer: "name,age\r\nNora Østby,41\r\nŁukasz,\r\n"),
    Case(
      arguments: ["--data", "a.ttl", names, "--results", "table"],
      answer: "name        age\n──────────  ───\nNora Østby   41\nŁukasz\n(2 rows)\n"),
    Case(
      arguments: ["--data", "a.ttl", "SELECT ?x { BIND (1 AS ?x) }", "--results", "json"],
      answer: """
        {"head":{"vars":["x"]},"results":{"bindings":[{"x":{"type":"literal","value":"1",\
        "datatype":"http://www.w3.org/2001/XMLSchema#integer"}}]}}

        """),
    Case(arguments: ["ASK {}"], answer: "true\n"),
    Case(arguments: ["ASK { ?s ?p ?o }", "--results", "json"], answer: "{\"head\":{},\"boolean\":false}\n"),
    Case(
      arguments: ["ASK {}", "--results", "csv"], answer: "true\n",
      notes: "note: csv cannot say what ASK gives; written as table\n"),
    Case(
      arguments: ["SELECT ?x {}", "--results", "turtle"], answer: "?x\n\n",
      notes: "note: turtle cannot say what SELECT gives; written as tsv\n"),
    Case(
      arguments: ["--data", "b.trig", "SELECT ?g ?n { GRAPH ?g { ?s <https://example.org/name> ?n } }"],
      answer: "?g\t?n\n<https://example.org/g>\t\"Kofi\"\n"),
    Case(
      arguments: ["--data", "c.nt", "--data", "d.nt", "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"],
      answer: "?n\n2\n"),
    Case(
      arguments: ["--named", "urn:x=c.nt", "SELECT ?o { GRAPH <urn:x> { ?s ?p ?o } }"], answer: "?o\n\"somebody\"\n"),
    Case(arguments: ["--data", "e.ttl", "--file", "relative.rq"], answer: "?o\n1\n"),
    Case(
      arguments: ["--data", "c.nt", "CONSTRUCT { <a:s> <a:p> ?o } { ?s ?p ?o }", "--results", "nt"],
      answer: "<a:s> <a:p> \"somebody\" .\n"),
    Case(
      arguments: ["--data", "c.nt", "CONSTRUCT { <a:s> <a:p> ?o } { ?s ?p ?o }", "--results", "csv"],
      answer: "\n<a:s> <a:p> \"somebody\" .\n",
      notes: "note: csv cannot say what CONSTRUCT or DESCRIBE gives; written as turtle\n"),
  ]

  @Test(arguments: answers) func anAnswerHasTheFormatAskedForOrAFitOne(case: Case) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.files)
      let run = try BuiltProgram.run(["query"] + `case`.arguments, in: folder)
      #expect(run.exitCode == 0 && run.messages == `case`.notes, "\(run.messages)")
      #expect(run.text == `case`.answer)
    }
  }

  static let usage: [Case] = [
    Case(arguments: [], answer: "no query given: write it after the options"),
    Case(arguments: ["ASK", "{}"], answer: "one query only; put it into quotes"),
    Case(arguments: ["ASK {}", "--file", "q.rq"], answer: "give a query or --file, not both"),
    Case(arguments: ["ASK {}", "--data", "a.ttl", "--store", "s.db"], answer: "--store and --data exclude each other"),
    Case(
      arguments: ["ASK {}", "--results", "jsn"], answer: "--results knows no 'jsn', only table, csv, tsv, json, xml"),
    Case(arguments: ["ASK {}", "--named", "a.ttl"], answer: "--named takes IRI=FILE, not 'a.ttl'"),
    Case(arguments: ["ASK {}", "--time-limit", "0"], answer: "--time-limit takes a number of seconds above 0"),
    Case(arguments: ["ASK {}", "--row-limit", "x"], answer: "--row-limit takes a whole number from 0 up, not 'x'"),
    Case(arguments: ["ASK {}", "--base", "x y"], answer: "--base takes an absolute IRI, not 'x y'"),
    Case(arguments: ["ASK {}", "--set", "a=b"], answer: "--set goes with the name of a saved query"),
    Case(arguments: ["posts", "--set", "persn=b"], answer: "posts has no parameter 'persn', only person, at, since"),
    Case(arguments: ["post"], answer: "no saved query is called 'post'; did you mean posts?"),
    Case(arguments: ["--list", "post"], answer: "no saved query is called 'post'; did you mean posts?"),
  ]

  @Test(arguments: usage) func wrongUsageIsNamedWithCode2(wrong: Case) throws {
    let run = try BuiltProgram.run(["query"] + wrong.arguments)
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.messages.hasPrefix("rapporteur: " + wrong.answer), "\(run.messages)")
  }

  static let failures: [Case] = [
    Case(
      arguments: ["--file", "bad.rq"],
      answer: "error: bad.rq, line 2, column 3: unexpected oops\n  \t\toops }\n  \t\t^\nexpected "),
    Case(arguments: ["SELECT ?x { ?x rap:y 1 }"], answer: "error: line 1, column 16: "),
    Case(arguments: ["--file", "none.rq"], answer: "error: none.rq: no such file"),
    Case(arguments: ["--data", "bad.ttl", "ASK {}"], answer: "error: bad.ttl:1:"),
    Case(arguments: ["--data", "what", "ASK {}"], answer: "error: what: neither its name nor its content tells"),
    Case(arguments: ["--data", "none.ttl", "ASK {}"], answer: "error: none.ttl: no such file"),
    Case(arguments: ["--store", "none.db", "ASK {}"], answer: "error: none.db"),
    Case(arguments: ["SELECT * { SERVICE <a:b> { ?s ?p ?o } }"], answer: "error: SERVICE <a:b> is not asked"),
    Case(
      arguments: ["--data", "c.nt", "--row-limit", "0", "SELECT * { ?s ?p ?o }"], answer: "error: the answer has more"),
  ]

  @Test(arguments: failures) func whatCannotBeAnsweredIsNamedAndLeavesNoFile(bad: Case) throws {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, Self.files.merging(["bad.rq": "SELECT * {\n\t\toops }"]) { $1 })
      let before = try TemporaryFolder.contents(folder)
      let run = try BuiltProgram.run(["query"] + bad.arguments + ["--output", "answer"], in: folder)
      #expect(run.exitCode == 1 && run.output.isEmpty)
      #expect(run.messages.hasPrefix(bad.answer), "\(run.messages)")
      #expect(try TemporaryFolder.contents(folder) == before)
    }
  }

  @Test func anAnswerLargerThanWhatIsHeldInMemoryIsWhole() throws {
    try TemporaryFolder.with { folder in
      let rows = 400_000
      let values = (0..<1_000).map(String.init).joined(separator: " ")
      try TemporaryFolder.fill(
        folder, ["q.rq": "SELECT * { VALUES ?a { \(values) } VALUES ?b { \(values) } } LIMIT \(rows)"])
      let query = ["query", "--file", "q.rq", "--results", "json"]
      let run = try BuiltProgram.run(query, in: folder)
      #expect(run.exitCode == 0 && run.output.count > 16 << 20)
      #expect(run.output.split(separator: UInt8(ascii: "b")).count > rows)
      #expect(run.output.suffix(4) == Array("]}}\n".utf8))
      let file = try BuiltProgram.run(query + ["--output", "answer.json"], in: folder)
      #expect(file.exitCode == 0)
      #expect(try Array(Data(contentsOf: folder.appending(path: "answer.json"))) == run.output)
      let limited = try BuiltProgram.run(query + ["--row-limit", "\(rows - 1)"], in: folder)
      #expect(limited.exitCode == 1 && limited.output.isEmpty)
    }
  }

  @Test func explainShowsAlgebraAndSQLAndAsksNothing() throws {
    let run = try BuiltProgram.run(["query", "SELECT ?x { ?x <a:p> ?y FILTER (?y > 1) }", "--explain"])
    #expect(run.exitCode == 0 && run.text.contains("(filter") && run.text.contains("SELECT"), "\(run.text)")
  }

  @Test func aFullStandardOutputIsNamed() throws {
    let run = try BuiltProgram.run(["query", "ASK {}"], output: "/dev/full")
    #expect(run.exitCode == 1 && run.messages == "error: standard output: no space left on device\n")
  }
}
