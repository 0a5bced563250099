extension TurtleParser {
  /// What comes next within a statement.
  private enum Step {
    /// A predicate.
    case verb
    /// A predicate, or in TriG the graph that the subject names.
    case verbOrGraph
    /// A predicate, or the end: what came was a subject in brackets that say something of it.
    case verbOrEnd
    /// A predicate, another `;`, or what ends the construct.
    case verbAfterSemicolon
    /// An object.
    case object
    /// `,`, `;`, or what ends the construct.
    case separator
    /// An element of a list, or its end.
    case element
    /// Nothing: the statement has ended.
    case done
  }

  /// Reads a subject and what is said of it, in the graph that is open; in TriG also the graph that it names.
  mutating func readStatement() throws {
    stack.begin()
    try run(from: try readSubject())
  }

  /// As ``readStatement()``, where the subject is read.
  mutating func readStatement(of subject: TermBytes) throws {
    stack.begin()
    stack.setSubject(subject)
    try run(from: .verbOrGraph)
  }

  private mutating func run(from first: Step) throws {
    var step = first
    while step != .done {
      try skipSpace()
      step =
        switch step {
        case .verb: try readVerb()
        case .verbOrGraph: try readVerbOrGraph()
        case .verbOrEnd: isEnd ? try endStatement() : try readVerb()
        case .verbAfterSemicolon: try readVerbAfterSemicolon()
        case .object: try readObject()
        case .separator: try readSeparator()
        case .element: try readElement()
        case .done: .done
        }
    }
  }

  private mutating func readSubject() throws -> Step {
    switch place.pointee {
    case 0x5B:
      place += 1
      try skipSpace()
      if place.pointee == 0x5D {
        place += 1
        stack.setFreshSubject()
        return .verbOrGraph
      }
      stack.open(.properties, isSubject: true)
      return .verb
    case 0x28:
      place += 1
      try skipSpace()
      if place.pointee == 0x29 {
        place += 1
        stack.setSubject(TermBytes(.iri, WellKnownBytes.nil))
        return .verb
      }
      stack.open(.list, isSubject: true)
      return .element
    default:
      stack.setSubject(try readResource(graphIsOpen ? TurtleParser.aSubjectInGraph : TurtleParser.aSubject))
      return .verbOrGraph
    }
  }

  private static let aSubject: StaticString = "a subject: an IRI, a blank node, \"[\" or \"(\""
  private static let aSubjectInGraph: StaticString = "a subject: an IRI, a blank node, \"[\" or \"(\"; or \"}\""

  @inline(__always)
  private mutating func readVerbOrGraph() throws -> Step {
    guard hasGraphs, !graphIsOpen, place.pointee == 0x7B else { return try readVerb() }
    try readGraph(stack.subject)
    return .done
  }

  @inline(__always)
  private mutating func readVerb() throws -> Step {
    switch place.pointee {
    case 0x3C: stack.setPredicate(try readIRIReference())
    case 0x61...0x7A, 0x41...0x5A, 0x3A, 0x80...:
      let name = try scan { scanner, place throws(ScanFailure) in try scanner.name(&place) }
      if name.local != nil {
        stack.setPredicate(try expand(name))
      } else if name.isWord("a") {
        stack.setPredicate(WellKnownBytes.type)
      } else {
        throw ScanFailure.expected(TurtleParser.aPredicate, at: name.prefix.start)
      }
    default: throw ScanFailure.expected(TurtleParser.aPredicate, at: place)
    }
    return .object
  }

  private static let aPredicate = "a predicate: an IRI or \"a\""

  private mutating func readVerbAfterSemicolon() throws -> Step {
    switch place.pointee {
    case 0x3B:
      place += 1
      return .verbAfterSemicolon
    case 0x2E, 0x5D, 0x7D: return try readSeparator()
    default: return try readVerb()
    }
  }

  @inline(__always)
  private mutating func readObject() throws -> Step {
    switch place.pointee {
    case 0x22, 0x27: try emit(try readText())
    case 0x3C: try emit(TermBytes(.iri, try readIRIReference()))
    case 0x5F: try emit(try readBlankNode())
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: try emit(try readNumber())
    case 0x5B: return try openProperties()
    case 0x28: return try openList()
    case 0x61...0x7A, 0x41...0x5A, 0x3A, 0x80...: try emit(try readNameOrBoolean())
    default:
      throw ScanFailure.expected(TurtleParser.anObject + (stack.kind == .list ? ", or \")\"" : ""), at: place)
    }
    return stack.kind == .list ? .element : .separator
  }

  private mutating func openProperties() throws -> Step {
    try checkDepth()
    place += 1
    stack.open(.properties, isSubject: false)
    try emit(stack.outerSubject, stack.outerPredicate, stack.subject)
    try skipSpace()
    guard place.pointee == 0x5D else { return .verb }
    place += 1
    return closeConstruct()
  }

  private mutating func openList() throws -> Step {
    try checkDepth()
    place += 1
    try skipSpace()
    if place.pointee == 0x29 {
      place += 1
      try emit(TermBytes(.iri, WellKnownBytes.nil))
      return stack.kind == .list ? .element : .separator
    }
    stack.open(.list, isSubject: false)
    try emit(stack.outerSubject, stack.outerPredicate, stack.subject)
    return .element
  }

  private func checkDepth() throws {
    guard stack.depth < TurtleParser.deepestNesting else {
      throw ScanFailure.wrong("more than \(TurtleParser.deepestNesting) brackets within one another", at: place)
    }
  }

  private mutating func readElement() throws -> Step {
    if place.pointee == 0x29, stack.elements > 0 {
      place += 1
      try emit(stack.subject, WellKnownBytes.rest, TermBytes(.iri, WellKnownBytes.nil))
      return closeConstruct()
    }
    let name = graphKind.map { TermBytes($0, graph.bytes(from: 0, to: graph.count)) }
    let body = body
    try stack.beginElement { old, new in try body(QuadBytes(old, WellKnownBytes.rest, new, graph: name)) }
    return try readObject()
  }

  private mutating func closeConstruct() -> Step {
    let isSubject = stack.isSubject
    let isList = stack.kind == .list
    stack.close()
    if isSubject { return isList ? .verb : .verbOrEnd }
    return stack.kind == .list ? .element : .separator
  }

  @inline(__always)
  private mutating func readSeparator() throws -> Step {
    switch place.pointee {
    case 0x2C:
      place += 1
      return .object
    case 0x3B:
      place += 1
      return .verbAfterSemicolon
    case 0x5D where stack.kind == .properties:
      place += 1
      return closeConstruct()
    default:
      if stack.kind == .statement, isEnd { return try endStatement() }
      let ends = stack.kind == .properties ? " or \"]\"" : graphIsOpen ? ", \".\" or \"}\"" : " or \".\""
      throw ScanFailure.expected("\",\", \";\"\(ends) behind an object", at: place)
    }
  }

  /// Whether what stands here ends a statement.
  private var isEnd: Bool { place.pointee == 0x2E || (place.pointee == 0x7D && graphIsOpen) }

  private mutating func endStatement() throws -> Step {
    if place.pointee == 0x2E { place += 1 }
    return .done
  }
}
