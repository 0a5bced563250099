/// Writes XML 1.0 in UTF-8 as a stream: indented, every text escaped once, nothing that a parser would refuse.
///
/// Characters that XML 1.0 forbids are left out and counted. Tabs, line ends and carriage returns in attributes, and
/// carriage returns in text, go out as character references, so that a parser gives them back. An element that holds
/// text is not indented inside. Namespace prefixes are the caller's to declare.
///
/// ```swift
/// var writer = try XMLWriter { try sink.write($0) }
/// try writer.start(name)
/// try writer.attribute(id, "p1")
/// try writer.text("A & B")
/// try writer.end()
/// try writer.finish()
/// ```
public struct XMLWriter {
  private struct Open {
    let name: XMLName
    var hasText = false
    var hasChildren = false
  }

  private static let flushSize = 1 << 16

  /// Number of characters left out so far because XML 1.0 forbids them.
  public private(set) var removedCharacters = 0

  private let flush: (UnsafeRawBufferPointer) throws -> Void
  private let indents: Bool
  private var buffer: [UInt8] = []
  private var stack: [Open] = []
  private var attributes: [XMLName] = []
  private var isTagOpen = false
  private var hasRoot = false

  /// Whether XML 1.0 lets a character stand (production Char); others are left out.
  public static func canWrite(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 ? scalar.value & ~1 != 0xFFFE : "\t\n\r".unicodeScalars.contains(scalar)
  }

  /// Begins a document with its XML declaration.
  ///
  /// - Parameters:
  ///   - indents: Whether each element starts a line, two spaces in for each level.
  ///   - flush: Takes the bytes, some 64 KiB at a time.
  public init(indents: Bool = true, flush: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.flush = flush
    self.indents = indents
    buffer.reserveCapacity(XMLWriter.flushSize * 2)
    buffer.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8)
    if !indents { buffer.append(0x0A) }
  }

  /// Begins an element.
  ///
  /// - Throws: ``XMLWriterError/secondRoot(_:)``, or what `flush` throws.
  public mutating func start(_ name: XMLName) throws {
    if stack.isEmpty, hasRoot { throw XMLWriterError.secondRoot(name.string) }
    closeTag()
    if buffer.count >= XMLWriter.flushSize { try flushBuffer() }
    if stack.last?.hasText != true { breakLine() }
    if !stack.isEmpty { stack[stack.count - 1].hasChildren = true }
    buffer.append(0x3C)
    buffer.append(contentsOf: name.bytes)
    stack.append(Open(name: name))
    attributes.removeAll(keepingCapacity: true)
    isTagOpen = true
    hasRoot = true
  }

  /// Adds an attribute to the element begun last.
  ///
  /// - Throws: ``XMLWriterError/attributeOutsideTag(_:)``, ``XMLWriterError/repeatedAttribute(element:attribute:)``.
  public mutating func attribute(_ name: XMLName, _ value: String) throws {
    guard isTagOpen, let element = stack.last else { throw XMLWriterError.attributeOutsideTag(name.string) }
    if attributes.contains(name) {
      throw XMLWriterError.repeatedAttribute(element: element.name.string, attribute: name.string)
    }
    attributes.append(name)
    buffer.append(0x20)
    buffer.append(contentsOf: name.bytes)
    buffer.append(0x3D)
    buffer.append(0x22)
    escape(value, inAttribute: true)
    buffer.append(0x22)
  }

  /// Adds text to the innermost open element; empty text changes nothing.
  ///
  /// - Throws: ``XMLWriterError/textOutsideRoot``.
  public mutating func text(_ text: String) throws {
    guard !stack.isEmpty else { throw XMLWriterError.textOutsideRoot }
    if text.isEmpty { return }
    closeTag()
    stack[stack.count - 1].hasText = true
    escape(text, inAttribute: false)
  }

  /// Ends the innermost open element.
  ///
  /// - Throws: ``XMLWriterError/nothingToEnd``.
  public mutating func end() throws {
    guard let element = stack.popLast() else { throw XMLWriterError.nothingToEnd }
    if isTagOpen {
      buffer.append(0x2F)
      buffer.append(0x3E)
      isTagOpen = false
      return
    }
    if element.hasChildren, !element.hasText { breakLine() }
    buffer.append(0x3C)
    buffer.append(0x2F)
    buffer.append(contentsOf: element.name.bytes)
    buffer.append(0x3E)
  }

  /// Writes an element with one attribute and a text.
  public mutating func element(_ name: XMLName, _ attribute: XMLName, _ value: String, text: String) throws {
    guard !stack.isEmpty, !text.isEmpty else {
      try start(name)
      try self.attribute(attribute, value)
      try self.text(text)
      return try end()
    }
    // The same without the book-keeping: most elements of large graphs are such.
    closeTag()
    if buffer.count >= XMLWriter.flushSize { try flushBuffer() }
    if stack[stack.count - 1].hasText == false { breakLine() }
    stack[stack.count - 1].hasChildren = true
    buffer.append(0x3C)
    buffer.append(contentsOf: name.bytes)
    buffer.append(0x20)
    buffer.append(contentsOf: attribute.bytes)
    buffer.append(0x3D)
    buffer.append(0x22)
    escape(value, inAttribute: true)
    buffer.append(0x22)
    buffer.append(0x3E)
    escape(text, inAttribute: false)
    buffer.append(0x3C)
    buffer.append(0x2F)
    buffer.append(contentsOf: name.bytes)
    buffer.append(0x3E)
  }

  /// Ends the document and hands over the last bytes.
  ///
  /// - Throws: ``XMLWriterError/unfinished(open:)``, or what `flush` throws.
  public mutating func finish() throws {
    guard stack.isEmpty, hasRoot else { throw XMLWriterError.unfinished(open: stack.map(\.name.string)) }
    buffer.append(0x0A)
    try flushBuffer()
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    buffer.append(0x3E)
    isTagOpen = false
  }

  private mutating func breakLine() {
    guard indents else { return }
    buffer.append(0x0A)
    for _ in 0..<stack.count {
      buffer.append(0x20)
      buffer.append(0x20)
    }
  }

  private mutating func flushBuffer() throws {
    try buffer.withUnsafeBytes { try flush($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { bytes in removedCharacters += buffer.appendEscaped(bytes, inAttribute: inAttribute) }
  }
}
