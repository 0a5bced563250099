import Files

/// Reads JSON Lines, one statement a line.
struct JSONLinesReader {
  let input: InputFile
  let maker: StatementMaker
  private var number = 0
  private var sawContent = false
  /// The line of each id.
  private var lineOfID: [String: Int] = [:]

  init(input: InputFile, maker: StatementMaker) {
    self.input = input
    self.maker = maker
  }

  /// Reads all lines of a stream.
  mutating func read(
    _ source: InputLines, each: (Result<Statement, ReadingError>) throws -> Void
  ) rethrows {
    var lines = source
    while true {
      let line: InputLines.Line?
      do {
        line = try lines.next()
      } catch {
        let fact = ReadingError.Fact(error)
        return try each(.failure(ReadingError(origin: origin, fact: fact)))
      }
      guard let line else { break }
      try take(line, limit: lines.maximumLineBytes, each: each)
    }
    try finish(each: each)
  }

  private var origin: String { number == 0 ? input.origin : "\(input.origin):\(number)" }

  /// Reads one line; blank lines are passed over.
  mutating func take(
    _ line: InputLines.Line, limit: Int = 0, each: (Result<Statement, ReadingError>) throws -> Void
  ) rethrows {
    number += 1
    guard case .bytes(var bytes) = line else {
      sawContent = true
      return try each(.failure(ReadingError(origin: origin, fact: .lineTooLong(limit: limit))))
    }
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    sawContent = true
    let result = maker.json(bytes, origin: origin, defaultID: "\(input.name)-\(number)")
    if case .success(let statement) = result {
      if let earlier = lineOfID[statement.id] {
        let fact = ReadingError.Fact.repeatedID(id: statement.id, line: earlier)
        return try each(.failure(ReadingError(origin: origin, fact: fact)))
      }
      lineOfID[statement.id] = number
    }
    try each(result)
  }

  /// Reports a file without a line.
  func finish(each: (Result<Statement, ReadingError>) throws -> Void) rethrows {
    if !sawContent { try each(.failure(ReadingError(origin: input.origin, fact: .empty))) }
  }
}
