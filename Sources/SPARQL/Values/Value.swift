import RDF

/// What a term means to the operators of SPARQL (SPARQL 1.1 Query, section 17.1).
enum Value: Sendable {
  case iri(IRI)
  case blank(String)
  case numeric(Numeric)
  case boolean(Bool)
  /// `xsd:string`, which plain literals are too.
  case string(String)
  case tagged(String, language: String)
  case dateTime(DateTimeValue)
  case duration(DurationValue)
  /// A literal of a datatype that has no operators, or whose form is wrong.
  case other(Literal)

  init(_ term: Term) {
    switch term {
    case .iri(let iri): self = .iri(iri)
    case .blank(let label): self = .blank(label)
    case .literal(let literal): self = Value.value(of: literal)
    }
  }

  private static func value(of literal: Literal) -> Value {
    if !literal.language.isEmpty { return .tagged(literal.lexical, language: literal.language) }
    let text = literal.lexical
    let datatype = Datatype(literal.datatype)
    let value: Value? =
      switch datatype {
      case .string: .string(text)
      case .boolean: boolean(text).map { .boolean($0) }
      case .dateTime: DateTimeValue(text, .dateTime).map { .dateTime($0) }
      case .date: DateTimeValue(text, .date).map { .dateTime($0) }
      case .time: DateTimeValue(text, .time).map { .dateTime($0) }
      case .duration: DurationValue(text).map { .duration($0) }
      case .other: nil
      default: Numeric(literal, datatype).map { .numeric($0) }
      }
    return value ?? .other(literal)
  }

  /// Reads an `xsd:boolean`.
  static func boolean(_ text: String) -> Bool? {
    switch Numeric.trimmed(text) {
    case "true", "1": true
    case "false", "0": false
    default: nil
    }
  }

  var isLiteral: Bool {
    switch self {
    case .iri, .blank: false
    default: true
    }
  }
}

extension Term {
  /// A literal of `xsd:boolean`.
  static func boolean(_ value: Bool) -> Term {
    .literal(Literal(value ? "true" : "false", datatype: XSD.boolean))
  }

  /// A literal of `xsd:string`.
  static func string(_ value: String) -> Term { .literal(Literal(value)) }

  static func numeric(_ value: Numeric) -> Term { .literal(value.literal) }
}
