import RDF

/// A function of SPARQL 1.1 Query, section 17.4, called with values.
struct BuiltinCall {
  let function: Builtin
  let arguments: [Term]
  let context: EvaluationContext

  init(_ function: Builtin, _ arguments: [Term], _ context: EvaluationContext) {
    self.function = function
    self.arguments = arguments
    self.context = context
  }

  /// The result.
  ///
  /// - Throws: ``ExpressionError``, ``RegexLimitError``.
  func result() throws -> Term {
    switch function {
    case .bound, .ifThenElse, .coalesce: throw ExpressionError.wrongType
    case .str, .lang, .datatype, .iri, .uri, .bnode, .uuid, .strUUID, .strLang, .strDatatype, .sameTerm, .isIRI, .isURI,
      .isBlank, .isLiteral, .isNumeric:
      return try termFunction()
    case .abs, .ceil, .floor, .round:
      guard case .numeric(let number) = Value(arguments[0]) else { throw ExpressionError.wrongType }
      return .numeric(try Numeric.apply(function, to: number))
    case .rand: return .numeric(.double(context.random()))
    case .now: return context.now
    case .year, .month, .day, .hours, .minutes, .seconds, .timezone, .tz: return try dateFunction()
    case .md5, .sha1, .sha256, .sha384, .sha512: return .string(try Digest.hexadecimal(function, of: plainText(0)))
    case .concat: return try concatenation()
    case .regex, .replace: return try patternFunction()
    default: return try stringFunction()
    }
  }

  // MARK: Arguments

  /// A string literal: `xsd:string` or tagged.
  struct Text {
    let text: String
    let language: String

    /// Another text in the same language.
    func with(_ text: String) -> Term {
      .literal(language.isEmpty ? Literal(text) : Literal(text, language: language))
    }
  }

  func text(_ index: Int) throws -> Text {
    guard case .literal(let literal) = arguments[index] else { throw ExpressionError.wrongType }
    if !literal.language.isEmpty { return Text(text: literal.lexical, language: literal.language) }
    guard literal.datatype == XSD.string else { throw ExpressionError.wrongType }
    return Text(text: literal.lexical, language: "")
  }

  /// An `xsd:string`.
  func plainText(_ index: Int) throws -> String {
    let text = try text(index)
    guard text.language.isEmpty else { throw ExpressionError.wrongType }
    return text.text
  }

  /// The second of two string literals, which must fit the first (section 17.4.3.1.2).
  func compatibleText(with first: Text) throws -> String {
    let second = try text(1)
    let isSame = CodepointText.equal(second.language.lowercased(), first.language.lowercased())
    guard second.language.isEmpty || isSame else { throw ExpressionError.wrongType }
    return second.text
  }

  // MARK: Terms (sections 17.4.1 and 17.4.2)

  private func termFunction() throws -> Term {
    switch function {
    case .str:
      if case .blank = arguments[0] { throw ExpressionError.wrongType }
      return .string(arguments[0].text)
    case .lang:
      guard case .literal(let literal) = arguments[0] else { throw ExpressionError.wrongType }
      return .string(literal.language)
    case .datatype:
      guard case .literal(let literal) = arguments[0] else { throw ExpressionError.wrongType }
      return .iri(literal.datatype)
    case .iri, .uri: return try iri()
    case .bnode: return arguments.isEmpty ? context.freshBlankNode() : context.blankNode(for: try plainText(0))
    case .uuid: return .iri(IRI("urn:uuid:" + context.uuid()))
    case .strUUID: return .string(context.uuid())
    case .strLang:
      let language = try plainText(1)
      guard !language.isEmpty else { throw ExpressionError.badForm }
      return .literal(Literal(try plainText(0), language: language.lowercased()))
    case .strDatatype:
      guard case .iri(let datatype) = arguments[1] else { throw ExpressionError.wrongType }
      return .literal(Literal(try plainText(0), datatype: datatype))
    case .sameTerm: return .boolean(arguments[0] == arguments[1])
    case .isIRI, .isURI: return .boolean(arguments[0].iri != nil)
    case .isLiteral: return .boolean(arguments[0].literal != nil)
    case .isNumeric:
      if case .numeric = Value(arguments[0]) { return .boolean(true) }
      return .boolean(false)
    default:
      if case .blank = arguments[0] { return .boolean(true) }
      return .boolean(false)
    }
  }

  private func iri() throws -> Term {
    if case .iri = arguments[0] { return arguments[0] }
    guard let iri = IRIReference.resolve(try plainText(0), against: context.base), IRI(iri).isValid else {
      throw ExpressionError.badForm
    }
    return .iri(IRI(iri))
  }

  // MARK: Dates (section 17.4.5)

  /// The parts of a date and time, and beyond the standard those of `xsd:date` and `xsd:time`.
  private func dateFunction() throws -> Term {
    guard case .dateTime(let date) = Value(arguments[0]) else { throw ExpressionError.wrongType }
    func integer(_ number: Int, not excluded: DateTimeValue.Kind) throws -> Term {
      if date.kind == excluded { throw ExpressionError.wrongType }
      return .numeric(.integer(Int128(number)))
    }
    switch function {
    case .year: return try integer(date.year, not: .time)
    case .month: return try integer(date.month, not: .time)
    case .day: return try integer(date.day, not: .time)
    case .hours: return try integer(date.hour, not: .date)
    case .minutes: return try integer(date.minute, not: .date)
    case .seconds:
      if date.kind == .date { throw ExpressionError.wrongType }
      return .numeric(.decimal(date.second))
    case .timezone:
      guard let zone = date.zone else { throw ExpressionError.wrongType }
      return .literal(Literal(DurationValue.text(ofZone: zone), datatype: XSD.dayTimeDuration))
    default:
      // The zone as it is written.
      guard date.zone != nil else { return .string("") }
      let form = Numeric.trimmed(arguments[0].text)
      return .string(form.hasSuffix("Z") ? "Z" : String(form.suffix(6)))
    }
  }
}
