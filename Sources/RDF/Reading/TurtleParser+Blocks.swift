extension TurtleParser {
  /// Reads a directive, the statements of one subject, or a graph.
  mutating func readBlock() throws {
    switch place.pointee {
    case 0x40:
      let word = try scan { scanner, place throws(ScanFailure) in try scanner.languageTag(&place) }
      let name = ScannedName(prefix: word)
      if name.isWord("prefix") {
        try readPrefix()
      } else if name.isWord("base") {
        try readBase()
      } else {
        throw ScanFailure.expected("@prefix or @base", at: word.start - 1)
      }
      try expect(0x2E, "\".\" behind a directive")
    case 0x7B where hasGraphs: try readGraph(nil)
    case 0x61...0x7A, 0x41...0x5A, 0x3A, 0x80...: try readWord()
    default: try readStatement()
    }
  }

  /// Reads what begins with a prefixed name or a keyword.
  private mutating func readWord() throws {
    let name = try scan { scanner, place throws(ScanFailure) in try scanner.name(&place) }
    if name.local != nil { return try readStatement(of: TermBytes(.iri, try expand(name))) }
    if name.isKeyword("prefix") { return try readPrefix() }
    if name.isKeyword("base") { return try readBase() }
    guard hasGraphs, name.isKeyword("graph") else {
      let graph = hasGraphs ? ", GRAPH, \"{\"" : ""
      throw ScanFailure.expected("a subject, @prefix, @base, PREFIX, BASE\(graph)", at: name.prefix.start)
    }
    try skipSpace()
    stack.begin()
    if place.pointee == 0x5B {
      place += 1
      try expect(0x5D, "\"]\" of a blank node that names a graph")
      stack.setFreshSubject()
    } else {
      stack.setSubject(try readResource("the name of a graph: an IRI or a blank node"))
    }
    try skipSpace()
    guard place.pointee == 0x7B else { throw ScanFailure.expected("\"{\" behind the name of a graph", at: place) }
    try readGraph(stack.subject)
  }

  /// Reads the statements in `{` and `}`.
  mutating func readGraph(_ name: TermBytes?) throws {
    graph.shrink(to: 0)
    graphKind = name?.kind
    if let name { graph.append(name.text) }
    graphIsOpen = true
    place += 1
    try skipSpace()
    while place.pointee != 0x7D {
      try readStatement()
      try skipSpace()
    }
    place += 1
    graphIsOpen = false
    graphKind = nil
  }

  private mutating func readPrefix() throws {
    try skipSpace()
    let (prefix, reference) = try scan { scanner, place throws(ScanFailure) -> (ScannedText, ScannedText) in
      let start = place
      let name = try scanner.name(&place)
      guard let local = name.local, local.bytes.isEmpty else {
        throw .expected("a prefix and \":\" in a declaration", at: start)
      }
      try TurtleParser.skipSpace(scanner, &place)
      return (name.prefix, try TurtleParser.reference(scanner, &place))
    }
    prefixes.declare(prefix.bytes, try resolve(reference))
  }

  private mutating func readBase() throws {
    try skipSpace()
    let text = try scan { scanner, place throws(ScanFailure) in try TurtleParser.reference(scanner, &place) }
    let base = String(decoding: try resolve(text), as: UTF8.self)
    guard let resolver = IRIResolver(base: IRI(base)) else {
      throw ScanFailure.wrong("the base <\(base)> is no absolute IRI", at: text.start)
    }
    self.resolver = resolver
  }

  private static func reference(_ scanner: TermScanner, _ place: inout Place) throws(ScanFailure) -> ScannedText {
    guard place.pointee == 0x3C else { throw .expected("an IRI in angle brackets", at: place) }
    return try scanner.iriReference(&place)
  }
}
