import Files
import RDF
import Testing
import W3CSuite

/// What holds of the writers of all syntaxes; what each document looks like is shown by the tests of the syntax.
@Suite struct WriterTests {
  /// Takes some bytes and fails then.
  final class FailingSink: ByteSink {
    struct Failure: Error {}

    private var room: Int
    private(set) var isFinished = false

    init(room: Int) { self.room = room }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
      if bytes.count > room { throw Failure() }
      room -= bytes.count
    }

    func finish() { isFinished = true }
  }

  @Test(arguments: RDFSyntax.allCases) func aSinkThatFailsAtAnyByteGivesAnError(_ syntax: RDFSyntax) throws {
    var options = RDFWriterOptions(prefixes: SampleQuads.prefixes)
    options.bufferSize = RDFWriterOptions.smallestBufferSize
    let quads = SampleQuads.graphs + SampleQuads.quads.prefix(12)
    let count = try SampleQuads.write(quads, syntax, options: options).utf8.count
    #expect(count > options.bufferSize * 2)
    for room in 0..<count {
      let sink = FailingSink(room: room)
      #expect(throws: FailingSink.Failure.self, "\(room) bytes") {
        var writer = try RDFWriter.make(syntax, to: sink, options: options)
        for quad in quads { try writer.write(quad) }
        try writer.finish()
      }
      #expect(!sink.isFinished)
    }
    let sink = FailingSink(room: count)
    var writer = try RDFWriter.make(syntax, to: sink, options: options)
    for quad in quads { try writer.write(quad) }
    try writer.finish()
    #expect(sink.isFinished)
  }

  @Test(arguments: RDFSyntax.allCases) func theSizeOfTheBufferChangesNothing(_ syntax: RDFSyntax) throws {
    var options = RDFWriterOptions(prefixes: SampleQuads.prefixes)
    let usual = try SampleQuads.write(SampleQuads.quads, syntax, options: options)
    for size in [0, 257, 300, 1 << 20] {
      options.bufferSize = size
      let other = try SampleQuads.write(SampleQuads.quads, syntax, options: options)
      #expect(other.utf8.elementsEqual(usual.utf8), "\(size)")
    }
  }

  @Test(arguments: RDFSyntax.allCases) func countsTriplesAndGraphNamesThatItCannotSay(_ syntax: RDFSyntax) throws {
    var writer = try RDFWriter.make(syntax, to: MemorySink())
    for quad in SampleQuads.graphs { try writer.write(quad) }
    var described = Description(.iri("http://e/d"), types: ["http://e/T"])
    described.add("http://e/p", .blank("x"))
    try writer.write(described, graph: .iri("http://e/g"))
    try writer.finish()
    #expect(writer.tripleCount == SampleQuads.graphs.count + 2)
    let dropped = 2 + SampleQuads.graphs.count { $0.graph != nil }
    #expect(
      writer.warnings
        == (syntax.hasNamedGraphs
          ? []
          : [
            "\(syntax.title) has no named graphs: "
              + "\(dropped) triples of named graphs were written without the graph's name"
          ]))
  }

  struct BadCase: CustomTestStringConvertible, Sendable {
    let quad: Quad
    let error: RDFWriteError
    var testDescription: String { error.description }
  }

  static let s = SampleQuads.iri("http://e/s")
  static let literal = Term.literal(Literal("x"))
  static let bad = [
    BadCase(quad: SampleQuads.quad(literal, "http://e/p", s), error: .literalAsSubject("x")),
    BadCase(
      quad: SampleQuads.quad(SampleQuads.iri("http://e/a b"), "http://e/p", s),
      error: .badIRI("http://e/a b", subject: "http://e/a b")),
    BadCase(
      quad: SampleQuads.quad(s, "http://e/p", SampleQuads.iri("relative")),
      error: .badIRI("relative", subject: "http://e/s")),
    BadCase(
      quad: SampleQuads.quad(s, "http://e/p", SampleQuads.iri("http://e/<")),
      error: .badIRI("http://e/<", subject: "http://e/s")),
    BadCase(
      quad: SampleQuads.quad(s, "http://e/p", .literal(Literal("x", datatype: "no"))),
      error: .badIRI("no", subject: "http://e/s")),
  ]
  static let tags = ["1", "en_GB", "en-", "-en", "e n", "en--a", "é", "en\"", "@"]

  @Test(arguments: RDFSyntax.allCases, bad) func refusesWhatIsNoRDF(_ syntax: RDFSyntax, _ test: BadCase) {
    #expect(throws: test.error) { try SampleQuads.write([test.quad], syntax) }
  }

  @Test(arguments: RDFSyntax.allCases, tags) func refusesWhatIsNoLanguageTag(_ syntax: RDFSyntax, _ tag: String) {
    let quad = SampleQuads.quad(Self.s, "http://e/p", .literal(Literal("x", language: tag)))
    #expect(throws: RDFWriteError.badLanguage(tag, subject: "http://e/s")) { try SampleQuads.write([quad], syntax) }
  }

  @Test(arguments: [RDFSyntax.nquads, .trig, .jsonld]) func refusesALiteralAsGraph(_ syntax: RDFSyntax) {
    let quad = SampleQuads.quad(Self.s, "http://e/p", Self.s, graph: Self.literal)
    #expect(throws: RDFWriteError.literalAsGraph("x")) { try SampleQuads.write([quad], syntax) }
  }

  static let forbidden = (UInt8(0)...0x20).map { Unicode.Scalar($0) } + "\"<>\\^`{|}\u{7F}".unicodeScalars

  @Test(arguments: RDFSyntax.allCases) func findsEveryForbiddenCharacterAtEveryPlace(_ syntax: RDFSyntax) throws {
    for scalar in Self.forbidden {
      for length in 0..<18 {
        let iri = "http://e/" + String(repeating: "a", count: length) + String(scalar) + "bc"
        #expect(throws: RDFWriteError.self, "\(iri)") {
          try SampleQuads.write([SampleQuads.quad(SampleQuads.iri(iri), "http://e/p", Self.s)], syntax)
        }
      }
    }
  }

  @Test(arguments: RDFReader.syntaxes, [true, false]) func ownReaderGivesTheSameGraphBack(
    _ syntax: RDFSyntax, _ hasNames: Bool
  ) throws {
    let options = hasNames ? RDFWriterOptions(prefixes: SampleQuads.prefixes, base: "http://e/") : RDFWriterOptions()
    for quads in [SampleQuads.quads, SampleQuads.graphs] {
      let written = try SampleQuads.write(quads, syntax, options: options)
      var read: [Quad] = []
      try RDFReader.read(MemorySource(written), syntax: syntax, file: "written") { read.append(Quad($0)) }
      #expect(read.count == quads.count)
      let said = syntax.hasNamedGraphs ? quads : quads.map { Quad($0.triple) }
      #expect(Isomorphism.holds(read, said))
    }
  }
}
