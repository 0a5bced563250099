extension TurtleParser {
  private enum Suffix {
    case none
    case language(ScannedText)
    case datatype(ScannedText)
    case datatypeName(ScannedName)
  }

  /// A text in quotation marks with its language tag or datatype.
  @inline(__always)
  mutating func readText() throws -> TermBytes {
    let (text, suffix) = try scan { scanner, place throws(ScanFailure) -> (ScannedText, Suffix) in
      let text = try scanner.anyString(&place)
      return (text, try TurtleParser.suffix(scanner, &place))
    }
    let lexical = try settle(text, isIRI: false)
    switch suffix {
    case .none: return TermBytes(.literal, lexical)
    case .language(let tag): return TermBytes(.literal, lexical, language: tag.bytes)
    case .datatype(let iri):
      return TermBytes(.literal, lexical, datatype: TermScanner.withoutString(try resolve(iri)))
    case .datatypeName(let name):
      return TermBytes(.literal, lexical, datatype: TermScanner.withoutString(try expand(name)))
    }
  }

  /// What may follow a text, white space and comments between them or not.
  @inline(__always)
  private static func suffix(_ scanner: TermScanner, _ place: inout Place) throws(ScanFailure) -> Suffix {
    switch place.pointee {
    case 0x40: return .language(try scanner.languageTag(&place))
    case 0x5E: return try datatype(scanner, &place)
    case 0x20 where place[1] == 0x2E || place[1] == 0x3B || place[1] == 0x2C: return .none
    case 0x20, 0x0A, 0x0D, 0x09, 0x23, 0: break
    default: return .none
    }
    var next = place
    try skipSpace(scanner, &next)
    guard next.pointee == 0x40 || next.pointee == 0x5E else { return .none }
    place = next
    return next.pointee == 0x40 ? .language(try scanner.languageTag(&place)) : try datatype(scanner, &place)
  }

  private static func datatype(_ scanner: TermScanner, _ place: inout Place) throws(ScanFailure) -> Suffix {
    guard place[1] == 0x5E else { throw .expected("\"^^\" before a datatype", at: place + 1) }
    place += 2
    try skipSpace(scanner, &place)
    if place.pointee == 0x3C { return .datatype(try scanner.iriReference(&place)) }
    let start = place
    let name = try scanner.name(&place)
    guard name.local != nil else { throw .expected("the IRI of a datatype", at: start) }
    return .datatypeName(name)
  }

  /// Passes over white space and comments within a term, whose bytes must stay where they are.
  static func skipSpace(_ scanner: TermScanner, _ place: inout Place) throws(ScanFailure) {
    while true {
      switch place.pointee {
      case 0x20, 0x0A, 0x0D, 0x09: place += 1
      case 0x23: while place < scanner.end, place.pointee != 0x0A, place.pointee != 0x0D { place += 1 }
      case 0 where place == scanner.end: throw .expected("more of a statement", at: place)
      default: return
      }
    }
  }

  /// A number without quotation marks.
  mutating func readNumber() throws -> TermBytes {
    let (text, kind) = try scan { scanner, place throws(ScanFailure) in try scanner.number(&place) }
    let datatype =
      switch kind {
      case .integer: WellKnownBytes.integer
      case .decimal: WellKnownBytes.decimal
      case .double: WellKnownBytes.double
      }
    return TermBytes(.literal, text.bytes, datatype: datatype)
  }

  /// A prefixed name, `true` or `false`.
  @inline(__always)
  mutating func readNameOrBoolean() throws -> TermBytes {
    let name = try scan { scanner, place throws(ScanFailure) in try scanner.name(&place) }
    if name.local != nil { return TermBytes(.iri, try expand(name)) }
    guard name.isWord("true") || name.isWord("false") else {
      throw ScanFailure.expected(TurtleParser.anObject, at: name.prefix.start)
    }
    return TermBytes(.literal, name.prefix.bytes, datatype: WellKnownBytes.boolean)
  }

  /// What an object can be, for messages.
  static let anObject = "an object: an IRI, a blank node, a text, a number, true, false, \"[\" or \"(\""
}
