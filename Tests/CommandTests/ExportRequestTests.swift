import KnowledgeGraph
import Testing

@testable import rapporteur

@Suite struct ExportRequestTests {
  private func options(_ arguments: [String]) throws -> ExportRequest {
    try ExportRequest(OptionParser(command: "export", options: ExportRequest.specifications).parse(arguments))
  }

  @Test func defaultsWriteBothFormatsWithProofIntoExports() throws {
    let options = try options(["in"])
    #expect(options.target == "Exports")
    #expect(options.formats.map(\.name) == ["rdfxml", "graphml"])
    #expect(options.evidence == .passages && options.view == .full && options.kinds.isEmpty && options.hasBackground)
    #expect(options.common.baseIRI == "https://w3id.org/rapporteur/id/" && options.common.jobs >= 1)
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-06-11", "2026-06-11", "2026-06-11"),
  ])
  func boundsCoverTheWholeDayMonthOrYear(text: String, first: String, last: String) throws {
    let options = try options(["in", "--since", text, "--until", text])
    #expect(options.since?.iso == first)
    #expect(options.until?.iso == last)
  }

  @Test func listsAreReadInAnyCaseAndOrder() throws {
    #expect(try options(["in", "--format", "GraphML,rdfxml"]).formats.map(\.name) == ["rdfxml", "graphml"])
    #expect(try options(["in", "--kinds", "country,Person"]).kinds == [.person, .country])
  }

  @Test(arguments: [
    ([], "no INPUT given"),
    (["in", "--format", "graphm"], "--format knows no 'graphm', only rdfxml, graphml; did you mean graphml?"),
    (["in", "--format", ""], "--format knows no '', only rdfxml, graphml"),
    (
      ["in", "--kinds", "Peson"],
      "--kinds knows no 'Peson', only Statement, Person, Institution, Country, Place, Instrument, Event; "
        + "did you mean Person?"
    ),
    (["in", "--since", "11 June"], "--since takes a date such as 2026-06-11, 2026-06 or 2026, not '11 June'"),
    (["in", "--since", "2026-02-30"], "--since takes a date such as 2026-06-11, 2026-06 or 2026, not '2026-02-30'"),
    (["in", "--until", "2026-13"], "--until takes a date such as 2026-06-11, 2026-06 or 2026, not '2026-13'"),
    (["in", "--since", "2026", "--until", "2025"], "--until 2025-12-31 is before --since 2026-01-01"),
    (["in", "--jobs", "0"], "--jobs takes a number from 1 to 1024, not '0'"),
    (["in", "--jobs", "many"], "--jobs takes a number from 1 to 1024, not 'many'"),
    (["in", "--base-iri", "id/"], "--base-iri takes an absolute IRI that ends in '/', not 'id/'"),
    (
      ["in", "--base-iri", "https://a b/"],
      "--base-iri takes an absolute IRI that ends in '/', not 'https://a b/'"
    ),
    (
      ["in", "--base-iri", "https://example.org/id"],
      "--base-iri takes an absolute IRI that ends in '/', not 'https://example.org/id'"
    ),
    (["in", "--to", ""], "--to needs the name of a folder"),
  ])
  func mistakesAreNamed(arguments: [String], message: String) {
    #expect(throws: UsageError(message, command: "export")) { try options(arguments) }
  }
}
