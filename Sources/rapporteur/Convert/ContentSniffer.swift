import RDF

/// Tells the syntax of a document by its first bytes, where its name does not.
///
/// Turtle is read as TriG, and N-Triples as N-Quads, of which they are parts.
enum ContentSniffer {
  /// Number of bytes that it wants to see.
  static let length = 4096

  /// The syntax that the bytes begin a document of, or `nil` where they are none that can be told.
  static func syntax(of head: [UInt8]) -> InputSyntax? {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
    let start = text.drop { $0 <= 0x20 }
    guard let first = start.first, !text.contains(0) else { return nil }
    if first == UInt8(ascii: "<"), isMarkup(start) { return markup(start) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), isJSON(start) { return json }
    let lines = wholeLines(text, isAll: head.count < length)
    let statements = lines.filter { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
    if !statements.isEmpty, statements.allSatisfy(isQuad) { return known(.nquads) }
    // Whatever else is text can only be this; the reader says what is wrong with it otherwise.
    return isTurtle(start) ? known(.trig) : nil
  }

  private static let json: InputSyntax? = known(.jsonld)

  private static func known(_ syntax: RDFSyntax) -> InputSyntax? {
    InputSyntax.all.contains(.rdf(syntax)) ? .rdf(syntax) : nil
  }

  /// Whether `<` begins markup, and no IRI: a name follows, or `?` or `!`, and no scheme.
  private static func isMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    guard let first = word.first else { return false }
    if first == UInt8(ascii: "?") || first == UInt8(ascii: "!") { return true }
    return word.last != UInt8(ascii: ":") && !word.starts(with: "urn:".utf8) && !word.contains(UInt8(ascii: "#"))
  }

  /// GraphML where its root element stands in sight, else RDF/XML, which may begin with any element.
  private static func markup(_ text: ArraySlice<UInt8>) -> InputSyntax? {
    let letters = String(decoding: text, as: UTF8.self)
    if letters.contains("<graphml") || letters.contains("http://graphml.graphdrawing.org/xmlns") { return .graphML }
    if letters.lowercased().contains("<html") || letters.lowercased().contains("<!doctype html") { return nil }
    return letters.contains(Vocabulary.RDF.namespace) ? known(.rdfxml) : nil
  }

  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { $0 > 0x20 }
    return next == UInt8(ascii: "\"") || next == UInt8(ascii: "{") || next == UInt8(ascii: "}")
  }

  private static func isTurtle(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return "<@_[({#:".utf8.contains(first) || (first | 0x20) >= UInt8(ascii: "a") && (first | 0x20) <= UInt8(ascii: "z")
  }

  private static func wholeLines(_ text: ArraySlice<UInt8>, isAll: Bool) -> [ArraySlice<UInt8>] {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if !isAll, lines.count > 1 { lines.removeLast() }
    return lines.map { line in
      let start = line.drop { $0 <= 0x20 }
      return start.prefix((start.lastIndex { $0 > 0x20 } ?? start.startIndex - 1) - start.startIndex + 1)
    }
  }

  /// Whether a line can be a statement of N-Quads: subject, predicate in brackets, something, a full stop.
  private static func isQuad(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.last == UInt8(ascii: "."), let first = line.first else { return line.last == 0x3E && line.count > 4096 }
    guard first == UInt8(ascii: "<") || line.starts(with: "_:".utf8) else { return false }
    let rest = line.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "<") else { return false }
    let object = rest.drop { $0 > 0x20 }.drop { $0 <= 0x20 }
    guard let kind = object.first else { return false }
    // One triple a line: what goes on behind a semicolon or comma is Turtle.
    let end = object.dropLast().last { $0 > 0x20 }
    return "<_\"".utf8.contains(kind) && end != UInt8(ascii: ";") && end != UInt8(ascii: ",")
  }
}
