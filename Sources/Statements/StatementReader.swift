import Files
import Language
import XML

/// Reads statements out of files of every input format.
///
/// A file is one statement; a JSON Lines file is one a line and is read in bounded memory.
public struct StatementReader: Sendable {
  /// Most bytes of a JSON line, and of any other file; what is longer is an error and is not loaded.
  public var maximumLineBytes = 64 << 20
  /// What HTML may cost.
  public var htmlLimits = HTMLLimits()

  /// Makes a reader.
  public init() {}

  /// Reads a file and hands over each statement, or why there is none, in the order of the file.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - each: called once a statement; what it throws ends the reading.
  public func read(
    _ input: InputFile, each: (Result<Statement, ReadingError>) throws -> Void
  ) rethrows {
    let stream: InputByteStream
    let head: [UInt8]
    do {
      stream = try InputByteStream(path: input.path)
      head = try stream.next()
    } catch {
      try each(.failure(ReadingError(origin: input.origin, fact: fact(error))))
      return
    }
    switch input.format ?? StatementReader.sniff(head) {
    case .jsonLines where BinaryKind.name(of: head) == nil && !TextDecoder.isUTF16(head):
      var lines = JSONLinesReader(input: input, maker: StatementMaker(htmlLimits: htmlLimits))
      try lines.read(InputLines(stream, head: head, maximumLineBytes: maximumLineBytes), each: each)
    case let format:
      try readWhole(input, format, stream, head, each: each)
    }
  }

  private func readWhole(
    _ input: InputFile, _ format: InputFormat, _ stream: InputByteStream, _ head: [UInt8],
    each: (Result<Statement, ReadingError>) throws -> Void
  ) rethrows {
    func fail(_ fact: ReadingError.Fact) -> Result<Statement, ReadingError> {
      .failure(ReadingError(origin: input.origin, fact: fact))
    }
    if let kind = BinaryKind.name(of: head) { return try each(fail(.binary(kind: kind))) }
    let bytes: [UInt8]
    switch whole(stream, head) {
    case .success(let all?): bytes = all
    case .success(nil): return try each(fail(.fileTooLarge(limit: maximumLineBytes)))
    case .failure(let failure): return try each(fail(fact(failure)))
    }
    try read(bytes, as: format, of: input, each: each)
  }

  /// Reads the bytes of a file that lie in memory already, and hands over each statement, or why there is none.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - format: what they are.
  ///   - input: the file that messages and statements name.
  ///   - each: called once a statement; what it throws ends the reading.
  public func read(
    _ bytes: [UInt8], as format: InputFormat, of input: InputFile,
    each: (Result<Statement, ReadingError>) throws -> Void
  ) rethrows {
    if let kind = BinaryKind.name(of: bytes) {
      return try each(.failure(ReadingError(origin: input.origin, fact: .binary(kind: kind))))
    }
    let maker = StatementMaker(htmlLimits: htmlLimits)
    switch format {
    case .jsonLines:
      var reader = JSONLinesReader(input: input, maker: maker)
      let decoded = TextDecoder.decode(bytes)
      for line in decoded.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        try reader.take(.bytes(Array(line)), each: each)
      }
      try reader.finish(each: each)
    case .json: try each(maker.json(bytes, input: input))
    case .html: try each(maker.html(bytes, input: input))
    case .text: try each(maker.text(bytes, markup: .plain, input: input))
    case .markdown: try each(maker.text(bytes, markup: .markdown, input: input))
    }
  }

  private func whole(
    _ stream: InputByteStream, _ head: [UInt8]
  ) -> Result<[UInt8]?, InputByteStream.Failure> {
    do {
      return .success(try stream.rest(after: head, limit: maximumLineBytes))
    } catch {
      return .failure(error)
    }
  }

  private func fact(_ failure: InputByteStream.Failure) -> ReadingError.Fact {
    switch failure {
    case .missing: .missing
    case .refused(let reason): .unreadable(reason: reason)
    }
  }

  /// What bytes without a telling name are: JSON Lines where they begin with a brace, HTML where with a tag of it.
  static func sniff(_ head: [UInt8]) -> InputFormat {
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = head[start...].drop { $0 <= 0x20 }.prefix(64).map { Letters.isUpper($0) ? $0 | 0x20 : $0 }
    if text.first == UInt8(ascii: "{") { return .jsonLines }
    let openings = ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<p>", "<div"]
    return openings.contains { text.starts(with: $0.utf8) } ? .html : .text
  }
}
