import Files

/// Why a file, or a line of it, gave no statement.
public struct ReadingError: Error, Hashable, Sendable {
  /// What was found.
  public enum Fact: Hashable, Sendable {
    /// The file is compressed and cannot be decompressed.
    case compressed(CompressionError)
    /// Nothing stands at the path.
    case missing
    /// The system would not read it; its words.
    case unreadable(reason: String)
    /// Nothing in it, or white space only.
    case empty
    /// No text; what it is: "a PDF".
    case binary(kind: String)
    /// A file above the limit, in bytes.
    case fileTooLarge(limit: Int)
    /// A line above the limit, in bytes.
    case lineTooLong(limit: Int)
    /// Not a JSON object; the byte column, from 1, and what stands wrong there.
    case malformedJSON(column: Int, problem: String)
    /// A JSON object without a `text` or `html` member.
    case noText
    /// An id that an earlier line of the file has; that line.
    case repeatedID(id: String, line: Int)
    /// HTML nested deeper than the limit.
    case htmlTooDeep(limit: Int)
    /// HTML with more nodes than the limit.
    case htmlTooManyNodes(limit: Int)
    /// HTML larger than the limit, in bytes.
    case htmlTooLarge(limit: Int)
    /// HTML with nothing to read in it.
    case htmlWithoutText
    /// HTML that could not be parsed at all.
    case htmlUnreadable
  }

  /// The path, `path:line`, or "standard input".
  public let origin: String
  /// What was found.
  public let fact: Fact

  /// Makes an error.
  public init(origin: String, fact: Fact) {
    self.origin = origin
    self.fact = fact
  }

  /// Whether this is no failure: a JSON object that never was a statement is passed over and counted.
  public var isSkip: Bool { fact == .noText }

  /// What is wrong and what to do, one line, beginning with the origin.
  public var message: String {
    origin + ": " + fact.wording
  }
}

extension ReadingError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}

extension ReadingError.Fact {
  /// Why a file could not be read.
  init(_ failure: InputByteStream.Failure) {
    switch failure {
    case .missing: self = .missing
    case .refused(let reason): self = .unreadable(reason: reason)
    case .compressed(let error): self = .compressed(error)
    }
  }

  /// The one place where facts become words.
  fileprivate var wording: String {
    switch self {
    case .compressed(let error): error.fact
    case .missing: "no such file; check the path"
    case .unreadable(let reason): "cannot be read (\(reason)); check its permissions"
    case .empty: "is empty; nothing to read"
    case .binary(let kind): "is \(kind), not text; convert it to text, Markdown or HTML"
    case .fileTooLarge(let limit): "is larger than \(bytes(limit)); split it, or make it JSON Lines"
    case .lineTooLong(let limit): "a line longer than \(bytes(limit)) was passed over; raise the limit or split it"
    case .malformedJSON(let column, let problem): "column \(column): \(problem); each line must be one JSON object"
    case .noText: "has no text or html member; skipped"
    case .repeatedID(let id, let line): "id \"\(id)\" is that of line \(line) already; give each line its own"
    case .htmlTooDeep(let limit): "HTML nested deeper than \(limit) elements; not read"
    case .htmlTooManyNodes(let limit): "HTML with more than \(limit) nodes; not read"
    case .htmlTooLarge(let limit): "HTML larger than \(bytes(limit)); not read"
    case .htmlWithoutText: "the HTML holds no text; a page that scripts fill must be saved from a browser"
    case .htmlUnreadable: "the HTML could not be parsed; check that it is HTML"
    }
  }

  private func bytes(_ count: Int) -> String {
    count >= 1 << 20 && count % (1 << 20) == 0 ? "\(count >> 20) MiB" : "\(count) bytes"
  }
}
