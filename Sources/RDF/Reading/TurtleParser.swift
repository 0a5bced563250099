/// Reads Turtle and TriG (RDF 1.1) as streams, by a parser without recursion.
///
/// Every term is scanned as a whole out of the window; where it reaches the end of the bytes in memory, more are read and
/// it is scanned again. Subjects, predicates and the graph are copied to where they last; objects are handed over where
/// they lie.
struct TurtleParser: ~Copyable {
  typealias Place = TermScanner.Place

  /// Most brackets and lists within one another.
  static let deepestNesting = 100_000

  var window: TextWindow
  var scanner: TermScanner
  /// Where reading stands.
  var place: Place
  var prefixes = PrefixNamespaces()
  var resolver: IRIResolver?
  /// The bytes of an IRI or label that does not lie in the window as it is.
  var scratch = TextArena()
  var resolved: [UInt8] = []
  var stack = StatementStack()
  var graph = TextArena()
  var graphKind: TermBytes.Kind?
  /// Whether a graph has been opened by `{`.
  var graphIsOpen = false

  let hasGraphs: Bool
  let body: (QuadBytes) throws -> Void

  init(
    _ window: consuming TextWindow, hasGraphs: Bool, base: IRIResolver?, body: @escaping (QuadBytes) throws -> Void
  ) {
    scanner = TermScanner(window)
    place = window.start
    self.window = window
    resolver = base
    self.hasGraphs = hasGraphs
    self.body = body
  }

  /// Reads all there is; to be called once.
  ///
  /// - Throws: ``RDFSyntaxError``, what the body throws, or what the source throws.
  consuming func read() throws {
    do {
      while true {
        try skipSpace()
        if place == scanner.end { return }
        try readBlock()
      }
    } catch let failure as ScanFailure {
      throw try window.error(failure)
    } catch let refusal as TripleRefusal {
      throw window.error(at: place - window.start, refusal.message)
    }
  }

  /// Reads more bytes and keeps those from an offset on; `false` at the end of the document.
  @inline(never)
  mutating func readMore(keeping kept: Place) throws -> Bool {
    let offset = kept - window.start
    let position = place - kept
    window.advance(to: offset)
    guard try window.refill(keeping: offset) else { return false }
    place = window.start + position
    scanner = TermScanner(window)
    return true
  }

  /// Passes over white space and comments; then a term stands at ``place``, or the document has ended.
  @inline(__always)
  mutating func skipSpace() throws {
    while true {
      switch place.pointee {
      case 0x20, 0x0A: place += 1
      case 0x09, 0x0D: place += 1
      case 0x23: try skipComment()
      case 0:
        guard place == scanner.end else { return }
        guard try readMore(keeping: place) else { return }
      default: return
      }
    }
  }

  @inline(never)
  private mutating func skipComment() throws {
    while true {
      switch place.pointee {
      case 0x0A, 0x0D: return
      case 0 where place == scanner.end:
        guard try readMore(keeping: place) else { return }
      default: place += 1
      }
    }
  }

  /// Scans a term that begins at ``place`` and passes over it; reads more bytes where it needs them.
  @inline(__always)
  mutating func scan<Scanned>(
    _ body: (TermScanner, inout Place) throws(ScanFailure) -> Scanned
  ) throws -> Scanned {
    while true {
      do throws(ScanFailure) {
        var stop = place
        let scanned = try body(scanner, &stop)
        place = stop
        return scanned
      } catch {
        guard error.place >= scanner.end, try readMore(keeping: place) else { throw error }
      }
    }
  }

  /// Passes over a byte that must be there.
  mutating func expect(_ byte: UInt8, _ what: String) throws {
    try skipSpace()
    guard place.pointee == byte else { throw ScanFailure.expected(what, at: place) }
    place += 1
  }

  /// Hands over a triple of the innermost construct.
  @inline(__always)
  func emit(_ object: TermBytes) throws {
    try emit(stack.subject, stack.predicate, object)
  }

  /// Hands over a triple in the graph that is open.
  @inline(__always)
  func emit(_ subject: TermBytes, _ predicate: UnsafeBufferPointer<UInt8>, _ object: TermBytes) throws {
    let name = graphKind.map { TermBytes($0, graph.bytes(from: 0, to: graph.count)) }
    try body(QuadBytes(subject, predicate, object, graph: name))
  }
}
