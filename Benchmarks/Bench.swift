import Exports
import Extraction
import Files
import Foundation
import KnowledgeGraph
import Ontology
import Statements

/// `bench [FOLDER] [MEGABYTES]` measures extraction, the writers and memory on this machine.
///
/// The text is the statements of FOLDER over and over. `bench formats` measures single readers and writers, `bench sparql`
/// queries.
@main
struct Bench {
  static func main() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let first = arguments.first, ["formats", "sparql"].contains(first) {
      do {
        if first == "formats" {
          try FormatBench.run(Array(arguments.dropFirst()))
        } else {
          try QueryBench(Array(arguments.dropFirst())).run()
        }
      } catch {
        FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
        exit(1)
      }
      return
    }
    let folder = arguments.first ?? "Samples"
    guard arguments.count <= 2, let megabytes = arguments.count > 1 ? Double(arguments[1]) : 2, megabytes > 0 else {
      FileHandle.standardError.write(Data("usage: bench [FOLDER] [MEGABYTES]\n".utf8))
      exit(2)
    }
    do {
      try await run(folder: folder, megabytes: megabytes)
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(folder: String, megabytes: Double) async throws {
    let clock = ContinuousClock()
    let (knowledge, loading) = try timed(clock) { try KnowledgeBase.load() }
    row("knowledge loaded", loading, "s")
    let file = try sentence()
    let (extractor, first) = try timed(clock) {
      let extractor = try Extractor(knowledge: knowledge)
      StatementReader().read(file) { result in
        if case .success(let statement) = result { _ = extractor.extract(statement) }
      }
      return extractor
    }
    try FileManager.default.removeItem(atPath: file.path)
    row("start-up to one sentence", loading + first, "s")
    row("memory of one sentence", Processor.peakMegabytes(), "MB")
    let statements = read(folder, bytes: Int(megabytes * 1e6))
    guard !statements.isEmpty else { throw BenchError.noStatements(folder) }
    let bytes = statements.reduce(0) { $0 + $1.reading.bytes.count }
    let size = Double(bytes) / 1e6
    row("text", size, "MB in \(statements.count) statements")

    let (_, graphs) = timed(clock) { statements.reduce(0) { $0 + extractor.graph(of: $1).edgeCount } }
    row("text to graph, 1 thread", size / graphs, "MB/s")
    let (_, alone) = timed(clock) { statements.reduce(0) { $0 + extractor.extract($1).graph.edgeCount } }
    row("with annotation, 1 thread", size / alone, "MB/s")
    row("", Double(statements.count) / alone, "statements/s")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let start = clock.now
    await extractOnAllCores(statements, extractor, cores)
    let together = start.duration(to: clock.now) / .seconds(1)
    row("the same, \(cores) threads", size / together, "MB/s")
    row("", alone / together, "times 1 thread")
    row("", Double(statements.count) / together, "statements/s")
    row("peak memory so far", Processor.peakMegabytes(), "MB")

    let graph = Synthetic.graph(events: 20_000)
    let elements = Double(graph.nodeCount + graph.edgeCount)
    row("synthetic graph", elements / 1e6, "M nodes and edges")
    for format in ExportFormats.all.map({ $0.configured(ExportOptions()) }) {
      let sink = CountingSink()
      let (report, seconds) = try timed(clock) { try format.write(graph, to: sink) }
      row("\(format.name) writer", elements / seconds / 1e6, "M elements/s")
      if report.triples > 0 { row("", Double(report.triples) / seconds / 1e6, "M triples/s") }
      row("", Double(sink.count) / seconds / 1e6, "MB/s")
    }
    row("peak memory", Processor.peakMegabytes(), "MB")
  }

  /// A file of one sentence, for what the program takes before it has read anything.
  private static func sentence() throws -> InputFile {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(getpid()).txt")
    try Data("Norway met Chad in Geneva on 12 March 2026.\n".utf8).write(to: file)
    guard let found = InputFinder().find([file.path]).files.first else { throw BenchError.noStatements(file.path) }
    return found
  }

  private static func read(_ folder: String, bytes: Int) -> [Statement] {
    var once: [Statement] = []
    for file in InputFinder().find([folder]).files {
      StatementReader().read(file) { result in
        if case .success(let statement) = result { once.append(statement) }
      }
    }
    var statements: [Statement] = []
    var total = 0
    while total < bytes, !once.isEmpty {
      for statement in once {
        statements.append(statement)
        total += statement.reading.bytes.count
      }
    }
    return statements
  }

  private static func extractOnAllCores(_ statements: [Statement], _ extractor: Extractor, _ cores: Int) async {
    await withTaskGroup(of: Int.self) { group in
      for core in 0..<cores {
        group.addTask {
          stride(from: core, to: statements.count, by: cores).reduce(0) {
            $0 + extractor.extract(statements[$1]).graph.edgeCount
          }
        }
      }
      await group.waitForAll()
    }
  }

  private static func timed<Value>(
    _ clock: ContinuousClock, _ body: () throws -> Value
  ) rethrows -> (Value, seconds: Double) {
    let start = clock.now
    let value = try body()
    return (value, start.duration(to: clock.now) / .seconds(1))
  }

  private static func row(_ name: String, _ value: Double, _ unit: String) {
    let padding = String(repeating: " ", count: max(1, 28 - name.count))
    let number = value >= 100 ? String(Int(value.rounded())) : String((value * 100).rounded() / 100)
    print(name + padding + String(repeating: " ", count: max(0, 8 - number.count)) + number, unit)
  }
}

/// Why nothing can be measured.
enum BenchError: Error, CustomStringConvertible {
  case noStatements(String)
  case usage(String)

  var description: String {
    switch self {
    case .usage(let message): message
    case .noStatements(let folder): "no statements in \(folder); name a folder of statements"
    }
  }
}

/// Counts bytes and forgets them, so that the writer is measured and not the disk.
final class CountingSink: ByteSink {
  private(set) var count = 0

  func write(_ bytes: UnsafeRawBufferPointer) throws { count += bytes.count }

  func finish() throws {}
}
