/// Reads N-Triples and N-Quads (RDF 1.1), as streams: what lies in memory is a few lines, and terms without escapes are
/// handed over where they lie.
struct LineSyntaxReader: ~Copyable {
  private typealias Place = TermScanner.Place

  private var window: TextWindow
  private var scanner: TermScanner
  private let hasGraphs: Bool
  private let body: (QuadBytes) throws -> Void

  init(_ window: consuming TextWindow, hasGraphs: Bool, body: @escaping (QuadBytes) throws -> Void) {
    scanner = TermScanner(window)
    self.window = window
    self.hasGraphs = hasGraphs
    self.body = body
  }

  /// Reads all there is; to be called once.
  ///
  /// - Throws: ``RDFSyntaxError``, what the body throws, or what the source throws.
  consuming func read() throws {
    var unread = 0
    var searched = 0
    while try window.refill(keeping: unread) {
      searched -= unread
      unread = 0
      let end = endOfLines(from: searched)
      searched = window.count
      guard end > 0 else { continue }
      try readLines(window.start, window.start + end)
      window.mark = end
      unread = end
    }
  }

  /// The offset behind the last line that is whole, 0 where there is none.
  private func endOfLines(from searched: Int) -> Int {
    if !window.canRefill { return window.count }
    let fresh = UnsafeBufferPointer(start: window.start + searched, count: window.count - searched)
    // The grammar lets carriage returns alone end lines, too.
    guard let last = fresh.lastIndex(of: 0x0A) ?? fresh.lastIndex(of: 0x0D) else { return 0 }
    return searched + last + 1
  }

  private mutating func readLines(_ start: Place, _ end: Place) throws {
    scanner = TermScanner(window)
    var place = start
    while place < end {
      switch place.pointee {
      case 0x20, 0x09, 0x0D: place += 1
      case 0x0A:
        place += 1
        window.line += 1
        window.lineStart = place - start
      case 0x23: skipComment(&place)
      default:
        do {
          try readStatement(&place)
        } catch let failure as ScanFailure {
          throw try error(failure)
        } catch let refusal as TripleRefusal {
          window.mark = place - start
          throw window.error(at: place - start, refusal.message)
        }
      }
    }
  }

  private mutating func error(_ failure: ScanFailure) throws -> RDFSyntaxError {
    // A statement lies in one line, and unescaped texts before the place must not count as lines.
    window.mark = failure.place - window.start
    if failure.place == scanner.end { _ = try window.refill(keeping: window.mark) }
    return try window.error(failure)
  }

  private func skipComment(_ place: inout Place) {
    while place < scanner.end, place.pointee != 0x0A, place.pointee != 0x0D { place += 1 }
  }

  @inline(__always)
  private func skipBlanks(_ place: inout Place) {
    while place.pointee == 0x20 || place.pointee == 0x09 { place += 1 }
  }

  @inline(__always)
  private func readStatement(_ place: inout Place) throws {
    let subject = try resource(&place, "a subject: an IRI in angle brackets or a blank node")
    skipBlanks(&place)
    guard place.pointee == 0x3C else {
      throw ScanFailure.expected("a predicate: an IRI in angle brackets", at: place)
    }
    let predicate = try iri(&place)
    skipBlanks(&place)
    let object =
      place.pointee == 0x22
      ? try literal(&place)
      : try resource(&place, "an object: an IRI in angle brackets, a blank node or a text in quotation marks")
    skipBlanks(&place)
    var graph: TermBytes?
    if place.pointee != 0x2E {
      guard hasGraphs else { throw ScanFailure.expected("\".\" behind the object", at: place) }
      graph = try resource(&place, "\".\" or the name of a graph behind the object")
      skipBlanks(&place)
      guard place.pointee == 0x2E else { throw ScanFailure.expected("\".\" behind the name of the graph", at: place) }
    }
    place += 1
    skipBlanks(&place)
    switch place.pointee {
    case 0x0A, 0x0D, 0x23: break
    case 0 where place == scanner.end: break
    default: throw ScanFailure.expected("the end of the line behind \".\"", at: place)
    }
    try body(QuadBytes(subject, predicate, object, graph: graph))
  }

  @inline(__always)
  private func resource(_ place: inout Place, _ expected: StaticString) throws(ScanFailure) -> TermBytes {
    if place.pointee == 0x3C { return TermBytes(.iri, try iri(&place)) }
    guard place.pointee == 0x5F else { throw .expected("\(expected)", at: place) }
    return TermBytes(.blank, try scanner.blankLabel(&place).bytes)
  }

  @inline(__always)
  private func iri(_ place: inout Place) throws(ScanFailure) -> UnsafeBufferPointer<UInt8> {
    let text = try scanner.iriReference(&place)
    if text.isEscaped { try scanner.checkEscapes(text, isIRI: true) }
    let bytes = scanner.unescape(text)
    guard IRIResolver.hasScheme(bytes) else {
      throw .wrong("<\(String(decoding: bytes, as: UTF8.self))> is no absolute IRI: it has no scheme", at: text.start)
    }
    return bytes
  }

  @inline(__always)
  private func literal(_ place: inout Place) throws(ScanFailure) -> TermBytes {
    let text = try scanner.shortString(&place, mark: 0x22)
    if text.isEscaped { try scanner.checkEscapes(text, isIRI: false) }
    let lexical = scanner.unescape(text)
    switch place.pointee {
    case 0x40: return TermBytes(.literal, lexical, language: try scanner.languageTag(&place).bytes)
    case 0x5E:
      guard place[1] == 0x5E else { throw .expected("\"^^\" before a datatype", at: place + 1) }
      place += 2
      guard place.pointee == 0x3C else { throw .expected("the IRI of a datatype in angle brackets", at: place) }
      return TermBytes(.literal, lexical, datatype: TermScanner.withoutString(try iri(&place)))
    default: return TermBytes(.literal, lexical)
    }
  }
}
