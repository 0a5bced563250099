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
    guard let name = literal.datatype.local(in: Vocabulary.XSD.namespace) else { return .other(literal) }
    switch name {
    case "string": return .string(literal.lexical)
    case "boolean":
      return boolean(literal.lexical).map { .boolean($0) } ?? .other(literal)
    case "dateTime", "dateTimeStamp":
      return DateTimeValue(literal.lexical, .dateTime).map { .dateTime($0) } ?? .other(literal)
    case "date": return DateTimeValue(literal.lexical, .date).map { .dateTime($0) } ?? .other(literal)
    case "time": return DateTimeValue(literal.lexical, .time).map { .dateTime($0) } ?? .other(literal)
    case "duration", "dayTimeDuration", "yearMonthDuration":
      return DurationValue(literal.lexical).map { .duration($0) } ?? .other(literal)
    default:
      return Numeric(literal).map { .numeric($0) } ?? .other(literal)
    }
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
