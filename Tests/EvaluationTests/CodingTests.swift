import KnowledgeGraph
import Testing

@testable import Evaluation

struct CodingTests {
  @Test func tablesComeBackAsTheyWere() throws {
    var table = CSVTable(columns: ["id", "text"])
    for text in ["plain", "a, b", "he said \"no\"", "two\nlines", "two\r\nlines", "", "“é”\u{301}\"", " spaced "] {
      table.add(["1", text])
    }
    let again = try CSVTable(table.text, path: "x.csv")
    #expect(again.columns == table.columns)
    #expect(again.rows.map(\.fields) == table.rows.map(\.fields))
    #expect(again.text == table.text)
  }

  @Test(arguments: ["\u{FEFF}a,b\r\n1,2\r\n", "a;b\n1;2\n", "a\tb\n1\t2", "a,b\n\n1,2\n\n"])
  func tablesOfSpreadsheetProgramsAreRead(text: String) throws {
    let table = try CSVTable(text, path: "x.csv")
    #expect(table.columns == ["a", "b"] && table.rows.map(\.fields) == [["1", "2"]])
  }

  @Test(arguments: [
    ("", "s.csv: is empty; a first line of column names is needed"),
    ("id,verdict\n1,y\n", "s.csv:1: lacks the column 'predicate'"),
    (
      "id,predicate,verdict\n1,attacks,y\n2,attacks\n",
      "s.csv:3: 2 fields where the first line names 3; mend the line or its quotes"
    ),
    (
      "id,predicate,verdict\n1,attacks,perhaps\n",
      "s.csv:2: 'perhaps' is no verdict; write y, n, or ? (or nothing) for not judged"
    ),
    ("id,predicate,verdict\n1,attacks,y\n1,attacks,n\n", "s.csv:3: the id 1 stands twice"),
    ("id,predicate,verdict\n,attacks,y\n", "s.csv:2: a row without an id"),
    ("id,predicate,verdict\n1,\"attacks,y\n", "s.csv:2: a quote is opened and never closed"),
    (
      "id,predicate,verdict\n1,\"a\"b,y\n",
      "s.csv:2: text behind a closing quote; quotes within a field are doubled"
    ),
    (
      "id,predicate,verdict\n\"1\n2\",a,y\n3,a,so\n",
      "s.csv:4: 'so' is no verdict; write y, n, or ? (or nothing) for not judged"
    ),
  ])
  func badSheetsAreNamedWithFileAndLine(text: String, message: String) throws {
    #expect(throws: EvaluationError.self) { try CodedSheet(text, path: "s.csv") }
    do {
      _ = try CodedSheet(text, path: "s.csv")
    } catch let error as EvaluationError {
      #expect(error.description == message)
    }
  }

  @Test(arguments: [
    ("id,predicate,population,confidence,rule\n1,attacks,9,1.2,x\n", "k.csv:2: '1.2' is no confidence from 0 to 1"),
    ("id,predicate,population,confidence,rule\n1,attacks,no,1,x\n", "k.csv:2: 'no' is no count of facts"),
  ])
  func badKeysAreNamedWithFileAndLine(text: String, message: String) throws {
    do {
      _ = try SampleKey(text, path: "k.csv")
      Issue.record("read a bad key")
    } catch let error as EvaluationError {
      #expect(error.description == message)
    }
  }

  @Test(arguments: [
    ("y", Verdict.right), ("YES", .right), (" right ", .right), ("1", .right), ("n", .wrong), ("No", .wrong),
    ("wrong", .wrong), ("0", .wrong), ("", .open), ("?", .open),
  ])
  func verdictsAreReadInEveryForm(text: String, verdict: Verdict) {
    #expect(Verdict(text) == verdict)
  }

  private static func facts() throws -> [CodedFact] {
    try Checkout.graphs(Checkout.samples).sorted { $0.key < $1.key }.flatMap { CodedFact.facts(of: $0.value) }
  }

  @Test func samplesAreStratifiedBlindAndTheSameInAnyOrder() throws {
    let facts = try Self.facts()
    let sample = CodingSample(of: facts, perPredicate: 3, seed: 7)
    #expect(sample.sheet == CodingSample(of: facts.reversed(), perPredicate: 3, seed: 7).sheet)
    #expect(sample.sheet != CodingSample(of: facts, perPredicate: 3, seed: 8).sheet)
    let drawn = Dictionary(grouping: sample.facts, by: \.predicate).mapValues(\.count)
    for (predicate, population) in sample.populations { #expect(drawn[predicate] == min(3, population)) }
    #expect(Set(facts.map(\.id)).count == facts.count, "ids are unique")
    #expect(Set(sample.sheet.columns).isDisjoint(with: ["confidence", "rule", "population"]))
    let verdict = try sample.sheet.index(of: "verdict", path: "")
    #expect(sample.sheet.rows.allSatisfy { $0.fields[verdict].isEmpty })
    #expect(Set(sample.key.rows.map { $0.fields[0] }) == Set(sample.facts.map(\.id)))
    #expect(sample.sheet.rows.allSatisfy { row in row.fields.allSatisfy { !$0.contains("\n") } })
  }

  @Test func factsOfAGraphAreToldInWords() throws {
    let facts = try Self.facts()
    let post = facts.first { $0.predicate == "holdsPost" && $0.subject == "Liina Kasemets" }
    #expect(post?.details.contains("role ") == true)
    #expect(facts.contains { $0.predicate == "type" && $0.object == "Visit" && $0.details.hasPrefix("date ") })
    #expect(facts.contains { $0.predicate == "alignsWith" && $0.object == "this statement" })
  }

  private static func sheet(_ rows: String, _ path: String) throws -> CodedSheet {
    try CodedSheet("id,predicate,verdict\n" + rows, path: path)
  }

  @Test func precisionIsThatOfMostCodersAndWeightedByThePopulation() throws {
    let sheets = [
      try Self.sheet("1,attacks,y\n2,attacks,n\n3,assists,y\n4,assists,?\n", "a.csv"),
      try Self.sheet("1,attacks,y\n2,attacks,n\n3,assists,n\n4,assists,y\n", "b.csv"),
      try Self.sheet("1,attacks,n\n2,attacks,n\n3,assists,y\n4,assists,y\n", "c.csv"),
    ]
    let key = try SampleKey(
      "id,predicate,population,confidence,rule\n1,attacks,10,0.9,x\n2,attacks,10,0.8,x\n3,assists,30,0.9,x\n4,assists,30,0.7,x\n",
      path: "k.csv")
    let report = try AgreementReport(sheets, key: key)
    #expect(report.precision(of: "attacks") == (1, 2))
    #expect(report.precision(of: "assists") == (2, 2))
    #expect(report.precision() == (3, 4))
    #expect(abs(try #require(report.weightedPrecision).value - 0.875) < 1e-12)
    #expect(report.alpha?.facts == 4)
    #expect(report.calibration?.bins.map(\.count) == [1, 1, 2])
    #expect(report.text.contains("precision at 0.9 and above 1.000"))
  }

  @Test func evenlySplitFactsAreLeftOutAndSaidSo() throws {
    let report = try AgreementReport([
      try Self.sheet("1,attacks,y\n2,attacks,y\n", "a.csv"), try Self.sheet("1,attacks,n\n2,attacks,y\n", "b.csv"),
    ])
    #expect(report.precision() == (1, 1))
    #expect(report.text.contains("1 facts on which the coders are evenly split are left out of the precision"))
  }

  @Test func sheetsOfDifferentSamplesAreRefused() throws {
    let sheets = [try Self.sheet("1,attacks,y\n", "a.csv"), try Self.sheet("1,assists,y\n", "b.csv")]
    #expect(throws: EvaluationError.self) { try AgreementReport(sheets) }
  }
}
