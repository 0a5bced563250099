/// Reads a stream line by line in bounded memory.
public struct InputLines {
  /// One line of the file.
  public enum Line: Hashable, Sendable {
    /// Its bytes, without the line end.
    case bytes([UInt8])
    /// A line longer than the limit: passed over, not kept.
    case tooLong
  }

  private let stream: InputByteStream
  /// Longest line that is given, in bytes.
  public let maximumLineBytes: Int
  private var piece: [UInt8]
  private var position = 0
  private var atEnd = false
  /// Number of the line last given, from 1.
  public private(set) var number = 0

  /// Makes a reader of lines.
  ///
  /// - Parameters:
  ///   - stream: where the bytes come from.
  ///   - head: bytes already taken off the stream.
  ///   - maximumLineBytes: longer lines are reported as `tooLong`.
  public init(_ stream: InputByteStream, head: [UInt8] = [], maximumLineBytes: Int) {
    self.stream = stream
    self.piece = head
    self.maximumLineBytes = maximumLineBytes
  }

  /// The next line, or `nil` at the end; `\n` and `\r\n` end lines.
  public mutating func next() throws(InputByteStream.Failure) -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    var sawAny = false
    while true {
      if position == piece.count {
        if !atEnd { piece = try stream.next() }
        position = 0
        if piece.isEmpty {
          atEnd = true
          guard sawAny else { return nil }
          number += 1
          return finish(line, isTooLong)
        }
      }
      sawAny = true
      let end = piece[position...].firstIndex(of: UInt8(ascii: "\n")) ?? piece.count
      if !isTooLong {
        if line.count + (end - position) > maximumLineBytes {
          isTooLong = true
          line = []
        } else {
          line.append(contentsOf: piece[position..<end])
        }
      }
      let isComplete = end < piece.count
      position = isComplete ? end + 1 : end
      if isComplete {
        number += 1
        return finish(line, isTooLong)
      }
    }
  }

  private func finish(_ line: [UInt8], _ isTooLong: Bool) -> Line {
    if isTooLong { return .tooLong }
    return .bytes(line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line)
  }
}
