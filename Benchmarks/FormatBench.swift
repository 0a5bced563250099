import Files
import Foundation
import GraphFormats
import PropertyGraph
import RDF

/// `bench formats OPERATION INPUT [OUTPUT]` measures one reader or writer alone, and prints what it took as JSON.
///
/// What the operation needs in memory is loaded before the clock runs; `op_cpu_s` are CPU seconds of this process.
enum FormatBench {
  static func run(_ arguments: [String]) throws {
    guard arguments.count >= 2 else { throw BenchError.usage("bench formats OPERATION INPUT [OUTPUT]") }
    let input = arguments[1]
    let output = arguments.count > 2 ? arguments[2] : "/dev/null"
    let (count, seconds) =
      switch arguments[0] {
      case "read-xml": try read(input, .rdfxml)
      case "read-nt": try read(input, .ntriples)
      case "read-turtle": try read(input, .turtle)
      case "write-xml": try write(input, output)
      case "write-graphml": try writeGraphML(input, output)
      case "read-graphml": try readGraphML(input)
      default: throw BenchError.usage("bench formats knows no '\(arguments[0])'")
      }
    print("{\"op\": \"\(arguments[0])\", \"n\": \(count), \"op_cpu_s\": \(seconds)}")
  }

  private static func read(_ path: String, _ syntax: RDFSyntax) throws -> (Int, Double) {
    let source = try InputByteStream(path: path)
    var count = 0
    let seconds = try timed {
      try RDFReader.read(source, syntax: syntax, file: path, base: "https://example.org/") { _ in count += 1 }
    }
    return (count, seconds)
  }

  private static func write(_ path: String, _ output: String) throws -> (Int, Double) {
    let quads = QuadBuffer()
    try RDFReader.read(try InputByteStream(path: path), syntax: .ntriples, file: path) { quads.append($0) }
    let prefixes = [("ex", "https://example.org/ns#"), ("rdfs", Vocabulary.RDFS.namespace)]
    let seconds = try timed {
      var writer = try RDFWriter.make(
        .rdfxml, to: try AtomicFile(path: output), options: RDFWriterOptions(prefixes: prefixes))
      try quads.forEach { try writer.write($0) }
      try writer.finish()
    }
    return (quads.count, seconds)
  }

  private static func writeGraphML(_ path: String, _ output: String) throws -> (Int, Double) {
    let graph = try PeerGraph.load(path)
    let seconds = try timed { _ = try GraphMLFormat().write(graph) { _ in try AtomicFile(path: output) } }
    return (graph.edgeCount, seconds)
  }

  private static func readGraphML(_ path: String) throws -> (Int, Double) {
    let source = try InputByteStream(path: path)
    var count = 0
    let seconds = try timed { count = try GraphMLReader.read(source, file: path).graph.edgeCount }
    return (count, seconds)
  }

  private static func timed(_ body: () throws -> Void) rethrows -> Double {
    let start = cpuSeconds()
    try body()
    return cpuSeconds() - start
  }

  /// CPU seconds of this process so far, of the program and of the system for it.
  private static func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
