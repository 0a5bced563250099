import KnowledgeGraph
import RDF

/// IRIs of nodes and of their assertions.
struct NodeResources {
  let names: ResourceNames

  func iri(_ id: String) -> IRI { names.iri(id) }

  /// The local name of an assertion in its statement: a hash of what is asserted.
  static func assertion(_ subject: String, _ predicate: String, _ object: String, _ role: String) -> String {
    "a-" + Identifier.hash([subject, predicate, object, role])
  }
}

extension Description {
  /// Adds a plain text unless it is empty.
  mutating func add(_ predicate: IRI, text: String) {
    if !text.isEmpty { add(predicate, .literal(Literal(text))) }
  }

  /// Adds a whole number.
  mutating func add(_ predicate: IRI, integer: Int) {
    add(predicate, .literal(Literal(String(integer), datatype: Vocabulary.XSD.integer)))
  }

  /// Adds a day (`YYYY-MM-DD`).
  mutating func add(_ predicate: IRI, day: String) {
    add(predicate, .literal(Literal(day, datatype: Vocabulary.XSD.date)))
  }

  /// Adds a probability with two digits, as steps of 0.01 ask.
  mutating func add(_ predicate: IRI, probability: Double) {
    let steps = probability.isFinite ? Int((Swift.min(Swift.max(probability, 0), 1) * 100).rounded()) : 0
    let fraction = steps % 100
    let digits = fraction < 10 ? "0\(fraction)" : "\(fraction)"
    add(predicate, .literal(Literal("\(steps / 100).\(digits)", datatype: Vocabulary.XSD.decimal)))
  }

  /// Adds the EDTF text and the bounds.
  mutating func add(_ extent: TimeExtent?) {
    guard let extent else { return }
    add(Names.edtf, text: extent.edtf)
    if let begin = extent.begin { add(Names.begin, day: begin) }
    if let end = extent.end { add(Names.finish, day: end) }
  }

  /// Adds a typed value.
  mutating func add(_ predicate: IRI, value: AttributeValue) {
    switch value {
    case .text(let text): add(predicate, text: text)
    case .integer(let number): add(predicate, integer: number)
    case .flag: add(predicate, .literal(Literal(value.text, datatype: Vocabulary.XSD.boolean)))
    }
  }
}
