import RDF

/// The constructor functions of XML Schema types (SPARQL 1.1 Query, section 17.5).
enum Cast {
  /// Calls a function by its IRI.
  ///
  /// - Throws: ``ExpressionError`` when the value cannot be cast or the function is none of these.
  static func apply(_ function: IRI, _ arguments: [Term]) throws -> Term {
    let datatype = Datatype(function)
    guard isKnown(function) else { throw ExpressionError.unknownFunction(function) }
    guard arguments.count == 1 else { throw ExpressionError.wrongType }
    let value = Value(arguments[0])
    switch datatype {
    case .string: return .string(try string(arguments[0], value))
    case .boolean: return .boolean(try boolean(value))
    case .double: return .numeric(.double(try floating(value, { $0.asDouble }, Numeric.double)))
    case .float: return .numeric(.float(try floating(value, { $0.asFloat }, Numeric.float)))
    case .decimal: return .numeric(.decimal(try decimal(value)))
    case .dateTime, .date, .time: return try date(arguments[0], value, datatype: function)
    default: return try integer(value, datatype: function)
    }
  }

  /// Whether it is the name of a cast.
  static func isKnown(_ function: IRI) -> Bool {
    switch Datatype(function) {
    case .duration, .other: false
    default: true
    }
  }

  private static func string(_ term: Term, _ value: Value) throws -> String {
    switch value {
    case .blank: throw ExpressionError.wrongType
    case .numeric(.float(let number)): return FloatingForm.string("\(number)", magnitude: Double(number.magnitude))
    case .numeric(.double(let number)): return FloatingForm.string("\(number)", magnitude: number.magnitude)
    case .numeric(.decimal(let number)): return number.description
    case .numeric(let number): return number.literal.lexical
    case .boolean(let truth): return truth ? "true" : "false"
    default: return term.text
    }
  }

  private static func boolean(_ value: Value) throws -> Bool {
    switch value {
    case .boolean(let truth): return truth
    case .numeric(let number): return number.isTrue
    case .string(let text):
      guard let truth = Value.boolean(text) else { throw ExpressionError.badForm }
      return truth
    default: throw ExpressionError.wrongType
    }
  }

  private static func floating<Number: BinaryFloatingPoint>(
    _ value: Value, _ convert: (Numeric) -> Number, _ read: (String) -> Number?
  ) throws -> Number {
    switch value {
    case .numeric(let number): return convert(number)
    case .boolean(let truth): return truth ? 1 : 0
    case .string(let text):
      guard let number = read(text) else { throw ExpressionError.badForm }
      return number
    default: throw ExpressionError.wrongType
    }
  }

  private static func decimal(_ value: Value) throws -> ExactDecimal {
    switch value {
    case .numeric(let number):
      guard let decimal = number.asDecimal else { throw ExpressionError.outOfRange }
      return decimal
    case .boolean(let truth): return ExactDecimal(truth ? 1 : 0)
    case .string(let text):
      guard let decimal = ExactDecimal(Numeric.trimmed(text)) else { throw ExpressionError.badForm }
      return decimal
    default: throw ExpressionError.wrongType
    }
  }

  /// `xsd:integer` and what is derived from it; fractions are cut off.
  private static func integer(_ value: Value, datatype: IRI) throws -> Term {
    let number: Int128
    if case .string(let text) = value {
      guard let read = Numeric.integer(text) else { throw ExpressionError.badForm }
      number = read
    } else {
      number = try decimal(value).truncated
    }
    let literal = Literal("\(number)", datatype: datatype)
    guard Numeric(literal) != nil else { throw ExpressionError.outOfRange }
    return .literal(literal)
  }

  private static func date(_ term: Term, _ value: Value, datatype: IRI) throws -> Term {
    let kind: DateTimeValue.Kind =
      switch Datatype(datatype) {
      case .dateTime: .dateTime
      case .date: .date
      default: .time
      }
    switch value {
    case .string(let text):
      let form = String(Numeric.trimmed(text))
      guard DateTimeValue(form, kind) != nil else { throw ExpressionError.badForm }
      return .literal(Literal(form, datatype: datatype))
    case .dateTime(let date):
      if date.kind == kind { return .literal(Literal(term.text, datatype: datatype)) }
      let form = String(Numeric.trimmed(term.text))
      let zone = date.zone == nil ? "" : (form.hasSuffix("Z") ? "Z" : String(form.suffix(6)))
      switch (date.kind, kind) {
      case (.date, .dateTime):
        return .literal(Literal(form.dropLast(zone.count) + "T00:00:00" + zone, datatype: datatype))
      case (.dateTime, .date):
        return .literal(Literal(String(form.prefix { $0 != "T" }) + zone, datatype: datatype))
      case (.dateTime, .time):
        return .literal(Literal(String(form.drop { $0 != "T" }.dropFirst()), datatype: datatype))
      default: throw ExpressionError.wrongType
      }
    default: throw ExpressionError.wrongType
    }
  }
}
