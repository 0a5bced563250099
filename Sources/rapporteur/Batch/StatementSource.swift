import Files
import Foundation
import Statements

/// The statements of many files as a sequence of pieces of work, read ahead by a thread of its own.
///
/// A file of one statement is read by whoever works on it; the lines of a JSON Lines file come one by one, so that they
/// can be worked on at once.
struct StatementSource: Sequence, IteratorProtocol {
  /// What one piece of work is about.
  enum Work: Sendable {
    /// A file that holds one statement, still to be read.
    case file(InputFile, bytes: Int)
    /// A statement that was read, or why there is none.
    case read(Result<Statement, ReadingError>)

    /// About how many bytes of memory it takes.
    var weight: Int {
      switch self {
      case .file(_, let bytes): bytes
      case .read(.success(let statement)): statement.text.utf8.count * 4
      case .read(.failure): 0
      }
    }

    /// The statements of it, or why there are none.
    func results(_ reader: StatementReader) -> [Result<Statement, ReadingError>] {
      switch self {
      case .read(let result): return [result]
      case .file(let file, _):
        var results: [Result<Statement, ReadingError>] = []
        reader.read(file) { results.append($0) }
        return results
      }
    }
  }

  private struct Cancelled: Error {}

  private let channel: Channel<Work>

  /// Begins to read files, in their order.
  init(_ files: [InputFile], reader: StatementReader, jobs: Int) {
    let channel = Channel<Work>(capacity: jobs * 4, budget: 64 << 20)
    self.channel = channel
    Thread.detachNewThread {
      for file in files {
        switch file.format {
        case .jsonLines, nil:
          do {
            try reader.read(file) { result in
              let work = Work.read(result)
              guard channel.put(work, weight: work.weight) else { throw Cancelled() }
            }
          } catch {
            return
          }
        case .text, .markdown, .html, .json:
          let work = Work.file(file, bytes: StatementSource.size(of: file))
          guard channel.put(work, weight: 0) else { return }
        }
      }
      channel.finish()
    }
  }

  /// The next piece of work, waiting for it.
  func next() -> Work? { channel.take() }

  /// Ends the reading early.
  func cancel() { channel.cancel() }

  /// How many statements the files seem to hold: one each, and one a line of JSON Lines; `nil` for standard input and
  /// compressed files, which cannot be counted at little cost.
  static func expectedCount(of files: [InputFile]) -> Int? {
    var count = 0
    for file in files {
      if file.path == InputFile.standardInputPath { return nil }
      guard file.format == .jsonLines else {
        count += 1
        continue
      }
      if Compression(fileName: file.path) != nil { return nil }
      do throws(InputByteStream.Failure) {
        let stream = try InputByteStream(path: file.path)
        while true {
          let piece = try stream.next()
          if piece.isEmpty { break }
          count += piece.count { $0 == UInt8(ascii: "\n") }
        }
      } catch {
        // The reading itself will say what is wrong with the file.
        continue
      }
    }
    return count
  }

  private static func size(of file: InputFile) -> Int {
    var status = stat()
    return stat(file.path, &status) == 0 ? Int(status.st_size) : 0
  }
}
