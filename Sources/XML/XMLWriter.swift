/// Writes XML 1.0 in UTF-8 as a stream: indented, every text escaped once, nothing that a parser would refuse.
///
/// Characters that XML 1.0 forbids are left out and counted. Tabs, line ends and carriage returns in attributes, and
/// carriage returns in text, go out as character references, so that a parser gives them back. An element that holds
/// text is not indented inside. Namespace prefixes are the caller's to declare. Each operation throws what `flush`
/// throws besides what it names. A copy shares its memory with the original: keep one.
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
    /// Where its name begins in the names of all open elements.
    let name: Int
    var hasText = false
    var hasChildren = false
  }

  /// The usual size of the buffer, in bytes.
  public static let usualBufferSize = 1 << 16

  /// Number of characters left out so far because XML 1.0 forbids them.
  public private(set) var removedCharacters = 0

  private let indents: Bool
  private var buffer: OutputBuffer
  private var stack: [Open] = []
  private var names: [UInt8] = []
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
  ///   - bufferSize: Most bytes kept back.
  ///   - flush: Takes the bytes.
  public init(
    indents: Bool = true, bufferSize: Int = XMLWriter.usualBufferSize,
    flush: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.indents = indents
    buffer = OutputBuffer(capacity: bufferSize, handOver: flush)
  }

  /// Begins an element.
  ///
  /// - Throws: ``XMLWriterError/secondRoot(_:)``.
  public mutating func start(_ name: XMLName) throws {
    if stack.isEmpty {
      if hasRoot { throw XMLWriterError.secondRoot(name.string) }
      try declare()
    } else {
      try beginChild()
    }
    try buffer.append(0x3C)
    try buffer.append(name.bytes)
    stack.append(Open(name: names.count))
    names.append(contentsOf: name.bytes)
    if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }
    isTagOpen = true
    hasRoot = true
  }

  /// Adds an attribute to the element begun last.
  ///
  /// - Throws: ``XMLWriterError/attributeOutsideTag(_:)``, ``XMLWriterError/repeatedAttribute(element:attribute:)``.
  public mutating func attribute(_ name: XMLName, _ value: String) throws {
    var value = value
    try value.withUTF8 { try attribute(name, $0) }
  }

  /// Adds an attribute, its value in UTF-8, to the element begun last.
  ///
  /// - Throws: As for a text.
  public mutating func attribute(_ name: XMLName, _ value: UnsafeBufferPointer<UInt8>) throws {
    guard isTagOpen, let element = stack.last else { throw XMLWriterError.attributeOutsideTag(name.string) }
    if attributes.contains(name) {
      let owner = String(decoding: names[element.name...], as: UTF8.self)
      throw XMLWriterError.repeatedAttribute(element: owner, attribute: name.string)
    }
    attributes.append(name)
    try append(name, value)
  }

  /// Adds text to the innermost open element; empty text changes nothing.
  ///
  /// - Throws: ``XMLWriterError/textOutsideRoot``.
  public mutating func text(_ text: String) throws {
    var text = text
    try text.withUTF8 { try self.text($0) }
  }

  /// Adds text in UTF-8 to the innermost open element; empty text changes nothing.
  ///
  /// - Throws: As for a text.
  public mutating func text(_ text: UnsafeBufferPointer<UInt8>) throws {
    guard !stack.isEmpty else { throw XMLWriterError.textOutsideRoot }
    if text.isEmpty { return }
    try closeTag()
    stack[stack.count - 1].hasText = true
    removedCharacters += try buffer.appendEscaped(text, inAttribute: false)
  }

  /// Ends the innermost open element.
  ///
  /// - Throws: ``XMLWriterError/nothingToEnd``.
  public mutating func end() throws {
    guard let element = stack.popLast() else { throw XMLWriterError.nothingToEnd }
    defer { names.removeSubrange(element.name...) }
    if isTagOpen {
      isTagOpen = false
      return try buffer.append("/>")
    }
    if element.hasChildren, !element.hasText { try breakLine() }
    try buffer.append("</")
    try names.withUnsafeBufferPointer { try buffer.append(UnsafeBufferPointer(rebasing: $0[element.name...])) }
    try buffer.append(0x3E)
  }

  /// Writes an element with one attribute and a text.
  public mutating func element(_ name: XMLName, _ attribute: XMLName, _ value: String, text: String) throws {
    var value = value
    var text = text
    try value.withUTF8 { value in try text.withUTF8 { try element(name, attribute, value, text: $0) } }
  }

  /// Writes an element with at most one attribute and with a text, both in UTF-8; an empty text gives an empty element.
  public mutating func element(
    _ name: XMLName, _ attribute: XMLName?, _ value: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>
  ) throws {
    guard !stack.isEmpty else {
      try start(name)
      if let attribute { try self.attribute(attribute, value) }
      try self.text(text)
      return try end()
    }
    // The same without the book-keeping: most elements of large graphs are such.
    try beginChild()
    try buffer.append(0x3C)
    try buffer.append(name.bytes)
    if let attribute { try append(attribute, value) }
    if text.isEmpty { return try buffer.append("/>") }
    try buffer.append(0x3E)
    removedCharacters += try buffer.appendEscaped(text, inAttribute: false)
    try buffer.append("</")
    try buffer.append(name.bytes)
    try buffer.append(0x3E)
  }

  /// Ends the document and hands over the last bytes.
  ///
  /// - Throws: ``XMLWriterError/unfinished(open:)``.
  public mutating func finish() throws {
    guard stack.isEmpty, hasRoot else { throw XMLWriterError.unfinished(open: openNames) }
    try buffer.append(0x0A)
    try buffer.flush()
  }

  private var openNames: [String] {
    stack.indices.map { level in
      let end = level + 1 < stack.count ? stack[level + 1].name : names.count
      return String(decoding: names[stack[level].name..<end], as: UTF8.self)
    }
  }

  private mutating func declare() throws {
    try buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  }

  /// Closes the tag of the parent and goes to where its child begins.
  private mutating func beginChild() throws {
    try closeTag()
    let top = stack.count - 1
    if !stack[top].hasText { try breakLine() }
    stack[top].hasChildren = true
  }

  private mutating func append(_ name: XMLName, _ value: UnsafeBufferPointer<UInt8>) throws {
    try buffer.append(0x20)
    try buffer.append(name.bytes)
    try buffer.append("=\"")
    removedCharacters += try buffer.appendEscaped(value, inAttribute: true)
    try buffer.append(0x22)
  }

  private mutating func closeTag() throws {
    guard isTagOpen else { return }
    isTagOpen = false
    try buffer.append(0x3E)
  }

  private mutating func breakLine() throws {
    guard indents else { return }
    try buffer.append(0x0A)
    for _ in 0..<stack.count { try buffer.append("  ") }
  }
}
