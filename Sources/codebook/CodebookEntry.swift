import RDF

/// One class or property as the codebook prints it.
struct CodebookEntry {
  private let term: Term
  private let graph: TermGraph
  private let rules: ExportRules

  /// Makes the entry of a term.
  init(_ term: Term, graph: TermGraph, rules: ExportRules) {
    self.term = term
    self.graph = graph
    self.rules = rules
  }

  /// The prefixed name as code.
  var name: String { code(term) }

  /// `Person → Institution or Country`, or `nil` for classes and what has neither domain nor range.
  var run: String? {
    let from = graph.objects(term, Names.domain).map(members)
    let to = graph.objects(term, Names.range).map(members)
    guard !from.isEmpty || !to.isEmpty else { return nil }
    let arrow = graph.isA(term, Names.symmetricProperty) ? "↔" : "→"
    return "\(listed(from.first ?? ["anything"])) \(arrow) \(listed(to.first ?? ["anything"]))"
  }

  /// The entry's Markdown, closed by an empty line.
  var lines: [String] {
    let label = graph.text(term, Names.label) ?? ""
    var lines = ["### \(name): \(label)", "", graph.text(term, Names.comment) ?? "", ""]
    func add(_ title: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("- **\(title):** \(text)") }
    }
    add("What counts", graph.text(term, Names.counts))
    add("What does not", graph.text(term, Names.countsNot))
    add("Example", graph.text(term, Names.example))
    add("Runs", run)
    add("Stands for", union(term).map { listed($0) })
    add("Inverse", codes(Names.inverseOf))
    add("Kind of", codes(graph.isA(term, Names.owlClass) ? Names.subClassOf : Names.subPropertyOf))
    add("Near to", codes(Names.closeMatch))
    add("PLOVER, CAMEO", graph.text(term, Names.ploverCategory).map { $0 + cameo })
    add("In exports", rules.messages(term).joined(separator: " "))
    add("How sure", sureness)
    return lines + [""]
  }

  private var cameo: String { graph.text(term, Names.cameoCode).map { ", \($0)" } ?? "" }

  private var sureness: String? {
    let figures =
      graph.texts(term, Names.measuredPrecision).prefix(1).map { "precision \($0)" }
      + graph.texts(term, Names.measuredRecall).prefix(1).map { "recall \($0)" }
    guard let words = graph.text(term, Names.reliability) else { return nil }
    guard !figures.isEmpty else { return words }
    let sample = graph.text(term, Names.measuredOn).map { " on \($0)" } ?? ""
    return "\(words) Measured\(sample): \(figures.joined(separator: ", "))."
  }

  private func codes(_ property: IRI) -> String {
    graph.objects(term, property).filter { $0.iri != nil }.map(code).joined(separator: ", ")
  }

  private func code(_ term: Term) -> String { "`\(term.iri.map(Names.short) ?? term.text)`" }

  /// The names that a class expression or a list of values stands for, unions taken apart down to the kinds.
  private func members(_ node: Term) -> [String] {
    if let parts = union(node) { return parts }
    if let values = graph.objects(node, Names.oneOf).first { return graph.list(values).map { "“\($0.text)”" } }
    guard let iri = node.iri else { return [] }
    return [iri.local(in: Names.rap).map(String.init) ?? "`\(Names.short(iri))`"]
  }

  private func union(_ node: Term) -> [String]? {
    for expression in [node] + graph.objects(node, Names.equivalentClass) {
      if let parts = graph.objects(expression, Names.unionOf).first { return graph.list(parts).flatMap(members) }
    }
    return nil
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
  }
}
