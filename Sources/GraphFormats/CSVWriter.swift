import Files
import PropertyGraph

/// Writes tables as comma-separated values (RFC 4180) in UTF-8, without a byte order mark.
///
/// Lines end in a line feed. A field stands in quotation marks where it holds a comma, a quotation mark or a line end,
/// or begins or ends with a blank, which some readers would cut. An empty field is a missing value.
///
/// Fields are written as they are: a spreadsheet program may take one that begins with `=`, `+`, `-` or `@` for a
/// formula, so import foreign data there as text.
///
/// ```swift
/// var table = CSVWriter(to: sink)
/// table.field("name")
/// table.field("mentions")
/// try table.endRow()
/// try table.finish()
/// ```
public struct CSVWriter {
  private static let flushSize = 1 << 16

  private let sink: any ByteSink
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var rowStart = 0
  private var fields = 0

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - sink: Takes the bytes.
  ///   - separator: What stands between fields, an ASCII character other than a quotation mark or a line end.
  public init(to sink: any ByteSink, separator: UInt8 = 0x2C) {
    self.sink = sink
    self.separator = separator
    buffer.reserveCapacity(CSVWriter.flushSize * 2)
  }

  /// Adds a text to the row.
  public mutating func field(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Adds a whole number to the row.
  public mutating func field(_ number: Int) {
    separate()
    buffer.append(contentsOf: String(number).utf8)
  }

  /// Adds a value to the row; numbers that are not finite are `NaN`, `Infinity` and `-Infinity`.
  public mutating func field(_ value: PropertyValue?) {
    switch value {
    case .text(let text): field(text)
    case .integer(let number): field(number)
    case .real(let number): field(CSVWriter.text(number))
    case .flag, nil: field(value?.text ?? "")
    }
  }

  /// Adds several texts to the row.
  public mutating func fields(_ texts: [String]) {
    for text in texts { field(text) }
  }

  /// Ends the row.
  ///
  /// - Throws: What the sink throws.
  public mutating func endRow() throws {
    // One empty field alone would be an empty line, which readers skip.
    if fields == 1, buffer.count == rowStart { buffer.append(contentsOf: [0x22, 0x22]) }
    buffer.append(0x0A)
    if buffer.count >= CSVWriter.flushSize { try flush() }
    rowStart = buffer.count
    fields = 0
  }

  /// Hands over the last rows and finishes the sink.
  ///
  /// - Throws: What the sink throws.
  public mutating func finish() throws {
    try flush()
    try sink.finish()
  }

  /// A number as Java, Python and R all read it.
  static func text(_ number: Double) -> String {
    if number.isFinite { return number.description }
    return number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity"
  }

  private mutating func separate() {
    if fields > 0 { buffer.append(separator) }
    fields += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first, let last = bytes.last else { return }
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let isQuoted =
      isBlank(first) || isBlank(last)
      || bytes.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted else { return buffer.append(contentsOf: bytes) }
    buffer.append(0x22)
    for byte in bytes {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }

  private mutating func flush() throws {
    try sink.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
