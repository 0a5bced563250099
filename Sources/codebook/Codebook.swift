import RDF

/// The codebook page: every class and property of the ontology, in the order of its file.
struct Codebook {
  private let graph: TermGraph
  private let rules: ExportRules

  /// Makes the codebook of the ontology, its shapes and its measured figures.
  init(graph: TermGraph) {
    self.graph = graph
    rules = ExportRules(graph: graph)
  }

  /// The page in Markdown.
  var page: String {
    let classes = terms(Names.owlClass)
    let properties = terms(Names.objectProperty) + terms(Names.datatypeProperty)
    let eventTypes = classes.filter { graph.objects($0, Names.subClassOf).contains(.iri(Names.event)) }
    let stances = properties.filter {
      $0 == .iri(Names.stance) || graph.objects($0, Names.subPropertyOf).contains(.iri(Names.stance))
    }
    let kinds = classes.filter { isCoded($0) && !eventTypes.contains($0) }
    let relations = properties.filter { isCoded($0) && !stances.contains($0) }
    let lines =
      head + section("Classes", kinds) + section("Types of event", eventTypes) + section("Relations", relations)
      + section("Stances", stances) + table("Further properties", properties.filter { !isCoded($0) })
      + table("Classes of the data files", classes.filter { !isCoded($0) })
      + table("Annotations", terms(Names.annotationProperty))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The terms of the ontology's namespace that have a type, in the order of the file.
  func terms(_ type: IRI) -> [Term] {
    graph.subjects.filter { $0.iri?.local(in: Names.rap) != nil && graph.isA($0, type) }
  }

  /// Whether a term says what counts, so that annotators code by it.
  func isCoded(_ term: Term) -> Bool { graph.text(term, Names.counts) != nil }

  private var head: [String] {
    let ontology = graph.subjects.first { graph.isA($0, Names.ontology) && graph.text($0, Names.versionInfo) != nil }
    guard let ontology else { return ["# Codebook", ""] }
    return [
      "# Codebook",
      "",
      "<!-- Written by `make codebook` from rapporteur.ttl, shapes.ttl and reliability.ttl. Change those, not this. -->",
      "",
      "\(graph.text(ontology, Names.title) ?? ""), version \(graph.text(ontology, Names.versionInfo) ?? "").",
      "\(graph.text(ontology, Names.description) ?? "")",
      "",
      "The prefix `rap:` stands for `\(Names.rap)`. Every fact is the speaker's claim, not the truth.",
      "",
    ]
  }

  private func section(_ title: String, _ terms: [Term]) -> [String] {
    ["## \(title)", ""] + terms.flatMap { CodebookEntry($0, graph: graph, rules: rules).lines }
  }

  private func table(_ title: String, _ terms: [Term]) -> [String] {
    let entries = terms.map { CodebookEntry($0, graph: graph, rules: rules) }
    let comments = terms.map { graph.text($0, Names.comment) ?? "" }
    let runs = entries.contains { $0.run != nil }
    let rows = zip(entries, comments).map { entry, comment in
      "| \(entry.name) | " + (runs ? "\(entry.run ?? "") | " : "") + "\(comment) |"
    }
    let rule = ["| name | \(runs ? "from → to | " : "")what it says |", "| --- | \(runs ? "--- | " : "")--- |"]
    return ["## \(title)", ""] + rule + rows + [""]
  }
}
