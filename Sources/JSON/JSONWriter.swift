/// Writes JSON (RFC 8259) in UTF-8 as a stream, piece by piece, and nothing that a parser would refuse.
///
/// Commas and colons are the writer's own. Of text only what must be is escaped: quotation marks, backslashes and
/// control characters. A number that is not finite, which JSON cannot say, becomes `null`. Names of members are the
/// caller's to keep distinct.
///
/// ```swift
/// var writer = JSONWriter { try sink.write($0) }
/// try writer.beginObject()
/// try writer.name("label")
/// try writer.string("A & B")
/// try writer.endObject()
/// try writer.finish()
/// ```
public struct JSONWriter {
  private struct Open {
    let isObject: Bool
    var isEmpty = true
    var hasName = false
  }

  private static let flushSize = 1 << 16

  private let flush: (UnsafeRawBufferPointer) throws -> Void
  private let lineDepth: Int
  private var buffer: [UInt8] = []
  private var stack: [Open] = []
  private var hasRoot = false

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - lineDepth: Depth down to which each member and element starts a line, two spaces in for each level; what lies
  ///     deeper stays on the line. 0 puts all into one line.
  ///   - flush: Takes the bytes, some 64 KiB at a time.
  public init(lineDepth: Int = 0, flush: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.flush = flush
    self.lineDepth = lineDepth
    buffer.reserveCapacity(JSONWriter.flushSize * 2)
  }

  /// Begins an object.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func beginObject() throws { try begin(isObject: true) }

  /// Ends the innermost container, an object.
  ///
  /// - Throws: ``JSONWriterError``.
  public mutating func endObject() throws { try end(isObject: true) }

  /// Begins an array.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func beginArray() throws { try begin(isObject: false) }

  /// Ends the innermost container, an array.
  ///
  /// - Throws: ``JSONWriterError``.
  public mutating func endArray() throws { try end(isObject: false) }

  /// Writes the name of a member; its value comes next.
  ///
  /// - Throws: ``JSONWriterError``.
  public mutating func name(_ name: String) throws {
    guard let last = stack.indices.last, stack[last].isObject, !stack[last].hasName else {
      throw JSONWriterError.unexpectedName(name)
    }
    separate(last)
    stack[last].hasName = true
    quote(name)
    buffer.append(0x3A)
    if lineDepth > 0 { buffer.append(0x20) }
  }

  /// Writes a text.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func string(_ text: String) throws {
    try value()
    quote(text)
  }

  /// Writes a text of UTF-8; ill-formed parts become U+FFFD.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func string(utf8 bytes: UnsafeBufferPointer<UInt8>) throws {
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
      return try string(String(decoding: bytes, as: UTF8.self))
    }
    try value()
    buffer.appendJSONString(bytes)
  }

  /// Writes a whole number.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func number(_ number: Int) throws {
    try value()
    buffer.append(contentsOf: String(number).utf8)
  }

  /// Writes a number in the fewest digits that read back to it; one that is not finite becomes `null`.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func number(_ number: Double) throws {
    guard number.isFinite else { return try null() }
    try value()
    buffer.append(contentsOf: number.description.utf8)
  }

  /// Writes `true` or `false`.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func bool(_ flag: Bool) throws {
    try value()
    buffer.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes `null`.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func null() throws {
    try value()
    buffer.append(contentsOf: "null".utf8)
  }

  /// Writes a member whose value is a text.
  ///
  /// - Throws: ``JSONWriterError``, or what `flush` throws.
  public mutating func member(_ name: String, _ text: String) throws {
    try self.name(name)
    try string(text)
  }

  /// Ends the line.
  ///
  /// - Throws: ``JSONWriterError/unfinished``, or what `flush` throws.
  public mutating func finish() throws {
    guard stack.isEmpty, hasRoot else { throw JSONWriterError.unfinished }
    buffer.append(0x0A)
    try flushBuffer()
  }

  private mutating func begin(isObject: Bool) throws {
    try value()
    buffer.append(isObject ? 0x7B : 0x5B)
    stack.append(Open(isObject: isObject))
  }

  private mutating func end(isObject: Bool) throws {
    guard let open = stack.last, open.isObject == isObject, !open.hasName else {
      throw JSONWriterError.nothingToEnd
    }
    if !open.isEmpty { breakLine(depth: stack.count, indent: stack.count - 1) }
    stack.removeLast()
    buffer.append(isObject ? 0x7D : 0x5D)
  }

  /// Makes room for a value, wherever one may stand.
  private mutating func value() throws {
    if buffer.count >= JSONWriter.flushSize { try flushBuffer() }
    guard let last = stack.indices.last else {
      if hasRoot { throw JSONWriterError.secondValue }
      hasRoot = true
      return
    }
    if stack[last].isObject {
      guard stack[last].hasName else { throw JSONWriterError.missingName }
      stack[last].hasName = false
    } else {
      separate(last)
    }
  }

  private mutating func separate(_ last: Int) {
    if stack[last].isEmpty {
      stack[last].isEmpty = false
    } else {
      buffer.append(0x2C)
      if lineDepth > 0, stack.count > lineDepth { buffer.append(0x20) }
    }
    breakLine(depth: stack.count, indent: stack.count)
  }

  private mutating func breakLine(depth: Int, indent: Int) {
    guard depth <= lineDepth else { return }
    buffer.append(0x0A)
    for _ in 0..<indent {
      buffer.append(0x20)
      buffer.append(0x20)
    }
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { buffer.appendJSONString($0) }
  }

  private mutating func flushBuffer() throws {
    try buffer.withUnsafeBytes { try flush($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}
