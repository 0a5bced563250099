import Exports
import Files
import Foundation
import GraphFormats
import PropertyGraph

/// `bench-formats FORMAT GRAPH.jsonl OUT` measures one writer of a graph format alone, `bench-formats read GRAPH.graphml`
/// the reader of GraphML.
///
/// Prints a line of JSON as the measuring scripts of other libraries do: edges, seconds of loading, seconds and CPU seconds
/// of the writing or reading.
@main
struct BenchFormats {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.count == 2, arguments[0] == "read" { return try read(arguments[1]) }
      if arguments.count == 3, let format = ExportFormats.named(arguments[0])?.propertyFormat {
        return try write(format, from: arguments[1], to: arguments[2])
      }
      complain("usage: bench-formats FORMAT GRAPH.jsonl OUT | bench-formats read GRAPH.graphml", code: 2)
    } catch {
      complain("bench-formats: \(error)", code: 1)
    }
  }

  private static func write(_ format: any PropertyGraphFormat, from source: String, to output: String) throws {
    let start = now()
    let graph = try PeerGraph.load(source)
    let loaded = now()
    let isOne = format.suffixes.count == 1
    _ = try format.write(graph) { try AtomicFile(path: isOne ? output : output + $0) }
    tell("\(format.name):write", graph.edgeCount, start, loaded)
  }

  private static func read(_ source: String) throws {
    let start = now()
    let reading = try GraphMLReader.read(InputByteStream(path: source), file: source)
    tell("graphml:read", reading.graph.edgeCount, start, start)
  }

  private static func tell(
    _ what: String, _ edges: Int, _ start: (wall: Double, cpu: Double), _ loaded: (wall: Double, cpu: Double)
  ) {
    let end = now()
    func text(_ seconds: Double) -> String { String((seconds * 1000).rounded() / 1000) }
    print(
      "{\"op\": \"\(what)\", \"n\": \(edges), \"load_s\": \(text(loaded.wall - start.wall)), "
        + "\"op_s\": \(text(end.wall - loaded.wall)), \"op_cpu_s\": \(text(end.cpu - loaded.cpu))}")
  }

  private static func now() -> (wall: Double, cpu: Double) {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    return (ProcessInfo.processInfo.systemUptime, cpu)
  }

  private static func complain(_ message: String, code: Int32) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
