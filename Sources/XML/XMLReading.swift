import CLibXML2

/// One reading of one document: owns the parser, takes its callbacks, watches the limits.
///
/// The parser is never stopped from within a callback, which would free memory that it still uses. After the first
/// failure it gets no more bytes, and what it still makes of those it has is passed over.
final class XMLReading {
  let limits: XMLLimits
  /// What ended the reading.
  var failure: (any Error)?
  /// Bytes given to the parser so far.
  private(set) var byteCount = 0
  /// Number of events so far; tells a long piece of markup from many short ones.
  private(set) var eventCount = 0
  /// How much the references to entities stand for.
  var expansion = XMLExpansion()

  private let handler: any XMLHandler
  private let source: (UnsafeMutableRawBufferPointer) throws -> Int
  private(set) var parser: xmlParserCtxtPtr?
  private var depth = 0
  private var textCount = 0
  /// Number of events at the last event that the source was asked after, and how many bytes had been given then.
  private var marked = (event: 0, byte: 0)
  /// Bytes given when the document type declaration began, while it lasts.
  private var doctypeStart: Int?

  init(
    _ handler: any XMLHandler, limits: XMLLimits, source: @escaping (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws {
    self.handler = handler
    self.limits = limits
    self.source = source
    var callbacks = XMLReading.callbacks()
    let context = Unmanaged.passUnretained(self).toOpaque()
    parser =
      LibXML2.isReady
      ? xmlCreateIOParserCtxt(
        &callbacks, context,
        { context, buffer, count in
          guard let context, let buffer, count > 0 else { return 0 }
          return XMLReading.at(context) { $0.fill(UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))) }
        }, nil, context, XML_CHAR_ENCODING_NONE) : nil
    guard let parser else { throw failure ?? XMLReading.outOfMemory }
    // References to entities are replaced by their texts, nothing is fetched, and the limits are those of this class.
    let options = XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    xmlCtxtUseOptions(parser, Int32(bitPattern: options))
  }

  deinit {
    guard let parser else { return }
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
  }

  static var outOfMemory: XMLReadingError {
    XMLReadingError(kind: .limit, line: 1, column: 1, message: "there is not enough memory to read XML")
  }

  /// Reads the document.
  func run() throws {
    guard let parser else { throw XMLReading.outOfMemory }
    // Errors in conversion between encodings go to the handler of the thread, which writes to standard error.
    let before = (context: __xmlStructuredErrorContext()?.pointee, handler: __xmlStructuredError()?.pointee)
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(self).toOpaque(), parser.pointee.sax.pointee.serror)
    let status = withExtendedLifetime(self) { xmlParseDocument(parser) }
    xmlSetStructuredErrorFunc(before.context ?? nil, before.handler ?? nil)
    if let failure { throw failure }
    guard status == 0, parser.pointee.wellFormed == 1 else { throw error(.illFormed, "the document is ill-formed") }
  }

  /// The reading that a callback belongs to.
  @inline(__always) static func at<Result>(
    _ context: UnsafeMutableRawPointer, _ body: (XMLReading) -> Result
  ) -> Result {
    Unmanaged<XMLReading>.fromOpaque(context)._withUnsafeGuaranteedRef(body)
  }

  // MARK: - Content

  @inline(__always) func start(_ element: XMLElement, defaulted: Int) {
    guard failure == nil else { return }
    eventCount += 1
    depth += 1
    textCount = 0
    doctypeStart = nil
    if depth > limits.depth {
      return fail(.limit, "elements are nested deeper than \(limits.depth) levels", at: .tag)
    }
    if element.attributes.count > limits.attributes {
      return fail(
        .limit, "the element \(element.name.written) has more than \(limits.attributes) attributes", at: .tag)
    }
    if !element.namespaces.isEmpty, let parser, Int(parser.pointee.nsNr) > 2 * limits.namespaces {
      return failNamespaces(at: .tag)
    }
    if defaulted > 0 { expand(element.attributes.suffix(defaulted).reduce(0) { $0 + $1.value.count }) }
    do {
      try handler.start(element)
    } catch {
      take(error, at: .tag)
    }
  }

  @inline(__always) func end(_ name: XMLNameBytes) {
    guard failure == nil else { return }
    eventCount += 1
    depth -= 1
    textCount = 0
    do {
      try handler.end(name)
    } catch {
      take(error)
    }
  }

  @inline(__always) func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard failure == nil else { return }
    eventCount += 1
    textCount += bytes.count
    if textCount > limits.textBytes { return fail(.limit, "a text is longer than \(limits.textBytes) bytes") }
    do {
      try handler.text(bytes)
    } catch {
      take(error)
    }
  }

  /// Comments and processing instructions; those of the document type declaration are no content.
  func other(_ body: (any XMLHandler) throws -> Void) {
    guard failure == nil else { return }
    eventCount += 1
    guard doctypeStart == nil || parser?.pointee.inSubset == 0 else { return }
    do {
      try body(handler)
    } catch {
      take(error)
    }
  }

  func startDoctype() { doctypeStart = byteCount }

  // MARK: - Bytes

  private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard failure == nil else { return 0 }
    if eventCount != marked.event { marked = (eventCount, byteCount) }
    if let doctypeStart {
      if byteCount - doctypeStart > limits.doctypeBytes {
        fail(.limit, "the document type declaration is longer than \(limits.doctypeBytes) bytes", at: .source)
      }
    } else if byteCount - marked.byte > limits.markupBytes {
      fail(.limit, "a tag, comment or section is longer than \(limits.markupBytes) bytes", at: .source)
    }
    if let parser {
      // The parser compares each attribute with all others once the tag is whole, which would take too long then.
      if Int(parser.pointee.maxatts) > 10 * max(limits.attributes, 50) {
        fail(.limit, "an element has more than \(limits.attributes) attributes", at: .source)
      }
      if Int(parser.pointee.nsNr) > 2 * limits.namespaces { failNamespaces(at: .source) }
      if let names = parser.pointee.dict, Int(xmlDictGetUsage(names)) > limits.nameBytes {
        fail(.limit, "the different names take more than \(limits.nameBytes) bytes", at: .source)
      }
    }
    guard failure == nil else { return 0 }
    do {
      // The parser looks ahead no further than one call brings it, so every call but the last fills the buffer.
      var filled = 0
      while filled < buffer.count {
        let count = try source(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        if count == 0 { break }
        filled += count
      }
      byteCount += filled
      return Int32(filled)
    } catch {
      failure = error
      return 0
    }
  }

  private func failNamespaces(at place: Place) {
    fail(.limit, "more than \(limits.namespaces) namespace declarations are in force at once", at: place)
  }
}
