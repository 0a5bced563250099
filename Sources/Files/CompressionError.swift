/// What is wrong with a compressed file, and where; or why there is none.
public struct CompressionError: Error, Hashable, Sendable {
  /// What was found.
  public enum Problem: Hashable, Sendable {
    /// The file ends before its content does.
    case truncated
    /// The bytes are none that the compressor writes, or a checksum differs; the library's words.
    case damaged(reason: String)
    /// After the end of the content stands something that is no content.
    case trailingBytes
    /// The content grows beyond the limit on the ratio.
    case tooLarge(ratio: Int)
    /// The library cannot begin; its words.
    case refused(reason: String)
  }

  /// Name of the file, empty where there is none yet.
  public let file: String
  /// The format.
  public let compression: Compression
  /// Where in the compressed file, in bytes from 0.
  public let offset: Int
  /// What was found.
  public let problem: Problem

  /// Makes an error.
  public init(file: String, compression: Compression, offset: Int, problem: Problem) {
    self.file = file
    self.compression = compression
    self.offset = offset
    self.problem = problem
  }

  /// What is wrong, where and what to do, without the name of the file.
  public var fact: String {
    let title = compression.title
    switch problem {
    case .truncated: return "the \(title) data end too early, at byte \(offset); fetch or make the file again"
    case .damaged(let reason): return "damaged \(title) data at byte \(offset): \(reason); fetch or make the file again"
    case .trailingBytes:
      return "what stands after the \(title) data, from byte \(offset), is no \(title) data; remove it"
    case .tooLarge(let ratio):
      return "the \(title) data grow to more than \(ratio) times their size by byte \(offset), as no text does; "
        + "decompress the file by other means if it is to be trusted"
    case .refused(let reason): return "\(title) cannot be used: \(reason)"
    }
  }
}

extension CompressionError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String { file.isEmpty ? fact : "\(file): \(fact)" }
}
