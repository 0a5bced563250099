import Foundation
import Testing

/// The saved queries over the graph of the samples; the answers were counted in the export by other means.
@Suite(.serialized) struct SavedQueryTests {
  /// A statement of ours on top of the samples, with which Albania alone aligns, and whose issuer thinks otherwise later.
  private static let more = """
    @prefix rap: <https://w3id.org/rapporteur/ontology#> .
    @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @base <https://w3id.org/rapporteur/id/> .
    <country/AL> rap:alignsWith <statement/x> .
    <statement/x> a rap:Statement ; dcterms:date "2026-01-02"^^xsd:date .
    <statement/y> a rap:Statement ; dcterms:date "2026-02-03"^^xsd:date .
    <country/AL> rap:welcomes <country/AD> . <country/AL> rap:condemns <country/AD> .
    <statement/x#1> rdf:subject <country/AL> ; rdf:predicate rap:welcomes ; rdf:object <country/AD> ;
      rap:statement <statement/x> .
    <statement/y#1> rdf:subject <country/AL> ; rdf:predicate rap:condemns ; rdf:object <country/AD> ;
      rap:statement <statement/y> .
    """

  private func answer(_ arguments: [String], with more: Bool = false) throws -> [String] {
    try TemporaryFolder.with { folder in
      try TemporaryFolder.fill(folder, ["more.ttl": Self.more])
      let graph = BuiltProgram.root.appending(path: "Exports/graph.rdf").path
      let data = ["--data", graph] + (more ? ["--data", folder.appending(path: "more.ttl").path] : [])
      let run = try BuiltProgram.run(["query"] + arguments + data + ["--results", "csv"])
      #expect(run.exitCode == 0 && run.messages.isEmpty, "\(run.messages)")
      return run.text.split(separator: "\r\n").dropFirst().map(String.init)
    }
  }

  @Test func alignmentIsOneZeroOrNotKnown() throws {
    let rows = try answer(["alignment"], with: true)
    let values = rows.map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
    func count(_ value: Substring) -> Int { values.count { $0 == value } }
    // Seven countries, fourteen statements: one lists seven, one lists Albania, twelve list nobody.
    #expect(rows.count == 7 * 14)
    #expect(count("1") == 8 && count("0") == 6 && count("NA") == 7 * 12)
    let last = try answer(["alignment", "--set", "since=2026-01-01", "--set", "until=2026-01-31"], with: true)
    let id = "https://w3id.org/rapporteur/id/"
    #expect(last.count == 7)
    #expect(last.first == "\(id)statement/x,2026-01-02,\(id)country/AL,Albania,1,1,2")
    #expect(last.last == "\(id)statement/x,2026-01-02,\(id)country/UA,Ukraine,0,1,2")
  }

  @Test func coAlignmentCountsPairs() throws {
    #expect(try answer(["co-alignment"]).count == 21)
    let rows = try answer(["co-alignment"], with: true)
    #expect(rows.contains("Albania,Moldova,1,1,0,0.5,2"), "\(rows)")
    #expect(rows.contains("Moldova,Montenegro,1,0,0,1.0,2"))
    #expect(try answer(["co-alignment", "--set", "minimum=2"], with: true).isEmpty)
  }

  @Test func postsHaveTheDaysOnWhichTheyAreAttested() throws {
    #expect(
      try answer(["posts", "--set", "person=BERSET"])
        == ["Alain Berset,Secretary General,Council of Europe,current,2024-12-09,2024-12-09"])
    #expect(try answer(["posts"]).count == 23)
    #expect(
      try answer(["posts", "--set", "at=kenya", "--set", "until=2024-10-09"]).contains(
        "Grace Njeri,Ambassador to Estonia,Kenya,former,2024-10-09,2024-10-09"))
  }

  @Test func visitsAndMeetingsAreCountedByMonth() throws {
    let rows = try answer(["events-by-month"])
    #expect(rows.count == 15)
    #expect(rows.filter { $0.hasPrefix("2025-02") } == ["2025-02,Meeting,3", "2025-02,Visit,1"])
    #expect(try answer(["events-by-month", "--set", "types=Visit", "--set", "since=2025-03"]) == ["2025-09,Visit,1"])
  }

  @Test func stancesHaveTheirSentence() throws {
    let rows = try answer(["stances", "--set", "stance=condemns", "--set", "who=guyana"])
    #expect(rows.count == 2)
    #expect(rows.last?.contains("We deplore, too, the build-up of Venezuelan troops on the island of Ankoko.") == true)
  }

  @Test func partsAreFoundAtAnyDepth() throws {
    let rows = try answer(["institutions", "--set", "whole=United Nations Organization"])
    #expect(rows.contains("United Nations Organization,Executive Board of WFP,through others,1"))
    #expect(rows.contains("United Nations Organization,United Nations World Food Programme,direct,13"))
    #expect(try answer(["institutions"]).count == 34)
  }

  @Test func coMentionsHaveTheirDenominators() throws {
    let rows = try answer(["co-mentions"])
    #expect(rows.first == "Russia,Ukraine,3,4,3,12")
    #expect(rows.count == 7)
  }

  @Test func aChangeOfPositionNamesBothDays() throws {
    #expect(try answer(["positions"]).isEmpty)
    #expect(try answer(["positions"], with: true) == ["Albania,Andorra,2026-01-02,good,2026-02-03,bad"])
  }

  @Test func parametersAreTextsAndNeverPartsOfTheQuery() throws {
    #expect(try answer(["posts", "--set", "person=\" } ?s ?p ?o { \\"]).isEmpty)
  }

  @Test func theListNamesEveryQueryWithItsParametersAndTakesThoseOfAFolder() throws {
    try TemporaryFolder.with { folder in
      let query = "# Mine\n#\n# All there is.\nSELECT * { ?s ?p ?o }\n"
      try TemporaryFolder.fill(folder, ["mine.rq": query, "bad/worse.rq": "SELECT * {}"])
      let names = try FileManager.default.contentsOfDirectory(
        atPath: BuiltProgram.root.appending(path: "Ontology/Queries").path
      ).map { $0.replacing(".rq", with: "") }
      let list = try BuiltProgram.run(["query", "--list"]).text
      for name in names { #expect(list.contains("\n\(name) ") || list.hasPrefix("\(name) "), "\(name)") }
      #expect(list.contains("--set person, at, since, until"))
      let bad = try BuiltProgram.run(["query", "--list", "--ontology", folder.path])
      #expect(bad.exitCode == 1 && bad.messages.contains("worse.rq: the comments at its top must be a title"))
      try FileManager.default.removeItem(at: folder.appending(path: "bad"))
      let page = try BuiltProgram.run(["query", "--list", "mine", "--ontology", folder.path])
      #expect(page.text == "mine: Mine\n\nAll there is.\n\n" + query)
      let run = try BuiltProgram.run(["query", "mine", "--ontology", folder.path])
      #expect(run.text == "?s\t?p\t?o\n")
    }
  }
}
