import PropertyGraph
import RDF

/// Reads any RDF into nodes, edges and attributes, without knowing what it means.
struct RDFPlainReader {
  /// Properties that name a thing, the first that it has counts.
  private static let labels: [IRI] = [
    Vocabulary.RDFS.label, "http://www.w3.org/2004/02/skos/core#prefLabel", "http://xmlns.com/foaf/0.1/name",
    "https://schema.org/name", "http://schema.org/name",
  ]

  private static let nodeKeys = ["kind", "label", "name", "labels", "iri"]
  private static let reified: Set<String> = Set(
    [Vocabulary.RDF.type, Vocabulary.RDF.subject, Vocabulary.RDF.predicate, Vocabulary.RDF.object].map(\.string))

  private let subjects: [RDFSubject]
  private let hasGraphs: Bool

  init(_ table: TripleTable) {
    subjects = table.bySubject().map { RDFSubject(table, $0.subject, $0.rows) }
    hasGraphs = table.rows.contains { $0.graph >= 0 }
  }

  /// What graphs with attributes cannot say, each in one line.
  var warnings: [String] {
    let literals = subjects.lazy.flatMap(\.rows).compactMap(\.object.literal)
    let texts = literals.filter { !$0.language.isEmpty }
    let others = literals.filter { $0.language.isEmpty && !PlainColumns.keeps($0.datatype) }
    var lines: [String] = []
    if let first = texts.first {
      lines.append("languages of texts are not kept: \(texts.count), first @\(first.language)")
    }
    if let first = others.first {
      lines.append(
        "datatypes without their like in graphs are not kept: \(others.count), first \(first.datatype.string)")
    }
    return lines
  }

  /// The graph.
  func read() -> PropertyGraph {
    var names = (
      nodes: PlainColumns(taken: RDFPlainReader.nodeKeys + ["id", "types"]),
      edges: PlainColumns(taken: ["label", "predicate", "interaction", "graph", "id", "source", "target"])
    )
    let statements = subjects.filter(RDFPlainReader.isStatement)
    let described = subjects.filter { !RDFPlainReader.isStatement($0) }
    // Each name and type must be known before the first row is made.
    for subject in described {
      let label = RDFPlainReader.label(of: subject)
      for row in subject.rows {
        guard case .literal(let literal) = row.object, (row.predicate, literal.lexical) != label else { continue }
        names.nodes.note(row.predicate, literal)
      }
    }
    for subject in statements {
      for row in subject.rows {
        if case .literal(let literal) = row.object { names.edges.note(row.predicate, literal) }
      }
    }
    for subject in described { names.nodes.widenSeveral(of: subject) }
    for subject in statements { names.edges.widenSeveral(of: subject) }
    let hasSeveralTypes = described.contains { $0.types.count > 1 }
    var graph = PropertyGraph(
      schema: PropertySchema(
        nodeKeys: RDFPlainReader.nodeKeys.map { PropertyKey($0) } + (hasSeveralTypes ? [PropertyKey("types")] : [])
          + names.nodes.keys,
        edgeKeys: ["label", "predicate", "interaction"].map { PropertyKey($0) }
          + (hasGraphs ? [PropertyKey("graph")] : []) + names.edges.keys))
    var places: [String: Int] = [:]
    for subject in described {
      places[subject.iri] = graph.nodes.count
      graph.nodes.append(node(subject, hasSeveralTypes, names.nodes))
    }
    func mention(_ name: String) {
      guard places[name] == nil else { return }
      places[name] = graph.nodes.count
      graph.nodes.append(bare(name, count: graph.schema.nodeKeys.count))
    }
    var edgeIDs: Set<String> = []
    var said: Set<[String]> = []
    for subject in statements {
      let ends = [Vocabulary.RDF.subject, Vocabulary.RDF.predicate, Vocabulary.RDF.object].map { subject.resource($0) }
      mention(ends[0])
      mention(ends[2])
      said.insert(ends)
      var id = LocalName.local(of: subject.iri)
      if edgeIDs.contains(id) { id = subject.iri }
      edgeIDs.insert(id)
      let graphName = subject.rows.first?.graph ?? ""
      graph.edges.append(edge(ends, graphName, id: id, attributes: names.edges.values(of: subject)))
    }
    var number = 0
    for subject in described {
      for row in subject.rows {
        guard row.object.literal == nil, row.predicate != Vocabulary.RDF.type.string else { continue }
        let ends = [subject.iri, row.predicate, RDFSubject.name(row.object)]
        if said.contains(ends) { continue }
        mention(ends[2])
        while edgeIDs.contains("e\(number)") { number += 1 }
        let blank = [PropertyValue?](repeating: nil, count: names.edges.keys.count)
        graph.edges.append(edge(ends, row.graph, id: "e\(number)", attributes: blank))
        number += 1
      }
    }
    return graph
  }

  /// Whether a resource only describes an edge: an `rdf:Statement` between resources with literals besides.
  private static func isStatement(_ subject: RDFSubject) -> Bool {
    guard subject.types == [Vocabulary.RDF.statement.string] else { return false }
    let ends = [Vocabulary.RDF.subject, Vocabulary.RDF.predicate, Vocabulary.RDF.object]
    return ends.allSatisfy { subject.resources($0).count == 1 }
      && subject.rows.allSatisfy { $0.object.literal != nil || reified.contains($0.predicate) }
  }

  private func node(_ subject: RDFSubject, _ hasTypes: Bool, _ columns: PlainColumns) -> PropertyNode {
    let said = RDFPlainReader.label(of: subject)
    var label = said.text
    let isBlank = subject.iri.hasPrefix("_:")
    if label.isEmpty { label = isBlank ? subject.iri : LocalName.local(of: subject.iri) }
    // That something is a resource says nothing.
    let kinds = subject.types.filter { $0 != Vocabulary.RDFS.resource.string }.map { LocalName.local(of: $0) }
    var values: [PropertyValue?] = [
      kinds.first.map { .text($0) }, .text(label), .text(label), kinds.first.map { .text(":" + $0) },
      isBlank ? nil : .text(subject.iri),
    ]
    if hasTypes { values.append(kinds.count > 1 ? .text(kinds.joined(separator: " | ")) : nil) }
    return PropertyNode(id: subject.iri, values: values + columns.values(of: subject, label: said))
  }

  /// The property and the text that name a subject; empty where none does.
  private static func label(of subject: RDFSubject) -> (predicate: String, text: String) {
    for property in labels {
      let text = best(subject.rows.filter { $0.predicate == property.string })
      if !text.isEmpty { return (property.string, text) }
    }
    return ("", "")
  }

  /// A node of which nothing is said.
  private func bare(_ name: String, count: Int) -> PropertyNode {
    let isBlank = name.hasPrefix("_:")
    let label = PropertyValue.text(isBlank ? name : LocalName.local(of: name))
    var values: [PropertyValue?] = [nil, label, label, nil, isBlank ? nil : .text(name)]
    values += [PropertyValue?](repeating: nil, count: count - values.count)
    return PropertyNode(id: name, values: values)
  }

  private func edge(_ ends: [String], _ graph: String, id: String, attributes: [PropertyValue?]) -> PropertyEdge {
    let label = PropertyValue.text(LocalName.local(of: ends[1]))
    var values: [PropertyValue?] = [label, .text(ends[1]), label]
    if hasGraphs { values.append(graph.isEmpty ? nil : .text(graph)) }
    return PropertyEdge(id: id, source: ends[0], target: ends[2], values: values + attributes)
  }

  /// Of labels in several languages that without a tag, or the English one, or the first in the order of tags.
  private static func best(_ rows: [RDFSubject.Row]) -> String {
    func rank(_ literal: Literal) -> (Int, String, String) {
      let language = literal.language.lowercased()
      let order = language.isEmpty ? 0 : language == "en" || language.hasPrefix("en-") ? 1 : 2
      return (order, language, literal.lexical)
    }
    return rows.compactMap(\.object.literal).min { rank($0) < rank($1) }?.lexical ?? ""
  }
}
