/// The text of a query with its code point escapes decoded (SPARQL 1.1 Query, section 19.2), which remembers where each
/// scalar stood.
struct SourceText: Sendable {
  /// The decoded text.
  private(set) var scalars: [Unicode.Scalar] = []
  private let written: [Unicode.Scalar]
  /// Offsets in the decoded text at which the written text runs ahead, and by how much from there on.
  private var shifts: [(decoded: Int, by: Int)] = []

  init(_ text: String) throws {
    written = Array(text.unicodeScalars)
    guard written.contains("\\") else {
      scalars = written
      return
    }
    scalars.reserveCapacity(written.count)
    var index = 0
    while index < written.count {
      let scalar = written[index]
      guard scalar == "\\", index + 1 < written.count else {
        scalars.append(scalar)
        index += 1
        continue
      }
      switch written[index + 1] {
      case "u": try decode(digits: 4, at: &index)
      case "U": try decode(digits: 8, at: &index)
      default:
        // The second of two backslashes begins no escape.
        scalars.append(scalar)
        scalars.append(written[index + 1])
        index += 2
      }
    }
  }

  private mutating func decode(digits: Int, at index: inout Int) throws {
    let end = index + 2 + digits
    var value: UInt32 = 0
    for place in index + 2..<end {
      guard place < written.count, let digit = written[place].hexadecimalValue else {
        throw error("a code point escape needs \(digits) hexadecimal digits", writtenOffset: index)
      }
      value = value << 4 | digit
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw error("U+\(String(value, radix: 16, uppercase: true)) is no code point", writtenOffset: index)
    }
    scalars.append(scalar)
    index = end
    shifts.append((scalars.count, end - scalars.count))
  }

  /// An error at an offset of the decoded text.
  func error(_ message: String, at offset: Int, expected: [String] = []) -> SPARQLSyntaxError {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    return error(message, writtenOffset: offset + (low > 0 ? shifts[low - 1].by : 0), expected: expected)
  }

  private func error(_ message: String, writtenOffset: Int, expected: [String] = []) -> SPARQLSyntaxError {
    let offset = min(writtenOffset, written.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset {
      let isBeforeNewline = index + 1 < written.count && written[index + 1] == "\n"
      if written[index] == "\n" || (written[index] == "\r" && !isBeforeNewline) {
        line += 1
        lineStart = index + 1
      }
    }
    var lineEnd = lineStart
    while lineEnd < written.count, written[lineEnd] != "\n", written[lineEnd] != "\r" { lineEnd += 1 }
    var text = ""
    for scalar in written[lineStart..<lineEnd] { text.unicodeScalars.append(scalar) }
    return SPARQLSyntaxError(
      line: line, column: offset - lineStart + 1, text: text, message: message, expected: expected)
  }
}

extension Unicode.Scalar {
  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case "0"..."9": value - 0x30
    case "a"..."f": value - 0x61 + 10
    case "A"..."F": value - 0x41 + 10
    default: nil
    }
  }
}
