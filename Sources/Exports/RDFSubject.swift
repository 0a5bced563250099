import KnowledgeGraph
import RDF

/// What is said of one subject, its terms at hand.
struct RDFSubject {
  struct Row {
    let predicate: String
    let object: Term
    /// Name of the graph; empty for the default graph.
    let graph: String
  }

  /// The IRI, or `_:` and the label of a blank node.
  let iri: String
  let rows: [Row]
  let types: [String]

  init(_ table: TripleTable, _ subject: Int32, _ rows: [TripleTable.Row]) {
    iri = RDFSubject.name(table.term(subject))
    self.rows = rows.map {
      Row(
        predicate: table.iri($0.predicate), object: table.term($0.object),
        graph: $0.graph < 0 ? "" : RDFSubject.name(table.term($0.graph)))
    }
    types = self.rows.filter { $0.predicate == Vocabulary.RDF.type.string }.map(\.object.text)
  }

  static func name(_ term: Term) -> String {
    if case .blank(let label) = term { "_:" + label } else { term.text }
  }

  /// The kind of a node.
  var kind: NodeKind? { types.lazy.compactMap { NodeKind(own: $0) }.first }

  /// Whether it is part of how the projection says something else.
  var isHelper: Bool {
    types.contains { type in
      RDFSubject.helpers.contains(type)
    }
  }

  private static let helpers: Set<String> = Set(
    [
      Names.assertion, Names.passage, Names.positionSelector, Names.quoteSelector, Names.membership, Names.roleClass,
      Names.own("Tie"),
    ].map(\.string))

  /// The first value of a property as text; empty where there is none.
  func text(_ predicate: IRI) -> String {
    rows.first { $0.predicate == predicate.string }?.object.text ?? ""
  }

  /// The first resource that is the value of a property; empty where there is none.
  func resource(_ predicate: IRI) -> String { resources(predicate).first ?? "" }

  /// The resources that are values of a property.
  func resources(_ predicate: IRI) -> [String] {
    rows.filter { $0.predicate == predicate.string && $0.object.literal == nil }.map { RDFSubject.name($0.object) }
  }

  /// When it is.
  var extent: TimeExtent? {
    let edtf = text(Names.edtf)
    let day = text(Names.date)
    let begin = text(Names.begin)
    let end = text(Names.finish)
    guard edtf.isEmpty else {
      return TimeExtent(edtf: edtf, begin: begin.isEmpty ? nil : begin, end: end.isEmpty ? nil : end)
    }
    return day.isEmpty ? nil : TimeExtent(edtf: day, begin: day, end: day)
  }

  /// The attribute that a property says, or `nil` where it says something else.
  static func attribute(_ predicate: String) -> String? {
    switch predicate {
    case Names.title.string: return "title"
    case Names.url.string: return "url"
    case Names.date.string, Names.edtf.string, Names.begin.string, Names.finish.string, Vocabulary.RDFS.label.string:
      return nil
    default:
      let name = LocalName.local(of: predicate)
      return name.isEmpty ? nil : name
    }
  }
}

extension Predicate {
  /// The predicate of an IRI of the vocabulary.
  init?(own iri: String) {
    guard let local = IRI(iri).local(in: Names.rap) else { return nil }
    self.init(rawValue: String(local))
  }
}

extension NodeKind {
  /// The kind of an IRI of the vocabulary.
  init?(own iri: String) {
    guard let local = IRI(iri).local(in: Names.rap) else { return nil }
    self.init(rawValue: String(local))
  }
}

extension EventType {
  /// The event type of an IRI of the vocabulary.
  init?(own iri: String) {
    guard let local = IRI(iri).local(in: Names.rap) else { return nil }
    self.init(rawValue: String(local))
  }
}

extension AttributeValue {
  /// The value of a literal.
  init(_ literal: Literal) {
    switch literal.datatype {
    case Vocabulary.XSD.integer: self = Int(literal.lexical).map { .integer($0) } ?? .text(literal.lexical)
    case Vocabulary.XSD.boolean: self = .flag(literal.lexical == "true" || literal.lexical == "1")
    default: self = .text(literal.lexical)
    }
  }
}
