import Files
import Foundation
import QuadStore
import RDF
import SPARQL

/// `bench sparql` measures loading and queries in this process, and prints a JSON object.
///
/// Each query runs once for its answer, of which a digest is printed, and then for its time, every row fetched. The digest
/// is the same for the same rows in any order: SHA-256 of the sorted lines, the terms of a row between tabs.
struct QueryBench {
  private struct Report: Encodable {
    var loadSeconds = 0.0
    var loadProcessorSeconds = 0.0
    var triples = 0
    var bytes = 0
    var peakMegabytes = 0.0
    var queries: [Measure] = []
  }

  private struct Measure: Encodable {
    let name: String
    let rows: Int
    let digest: String
    var milliseconds: [Double] = []
    var processorMilliseconds: [Double] = []
  }

  private let data: String
  private let queries: String
  private let path: String?
  private let runs: Int

  /// `DATA.nt QUERIES [STORE.db] [RUNS]`; without a store, in memory.
  init(_ arguments: [String]) throws {
    guard (2...4).contains(arguments.count), let runs = arguments.count > 3 ? Int(arguments[3]) : 5, runs > 0 else {
      throw BenchError.usage("usage: bench sparql DATA.nt QUERIES [STORE.db or -] [RUNS]")
    }
    data = arguments[0]
    queries = arguments[1]
    path = arguments.count > 2 && arguments[2] != "-" ? arguments[2] : nil
    self.runs = runs
  }

  /// Loads, asks, and prints.
  func run() throws {
    var report = Report()
    let store = try load(&report)
    let engine = QueryEngine(store)
    let names = try FileManager.default.contentsOfDirectory(atPath: queries).filter { $0.hasSuffix(".rq") }.sorted()
    for name in names {
      let text = try String(contentsOfFile: queries + "/" + name, encoding: .utf8)
      report.queries.append(try measure(String(name.dropLast(3)), text, engine))
    }
    report.peakMegabytes = Processor.peakMegabytes()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private func load(_ report: inout Report) throws -> QuadStore {
    let clock = ContinuousClock()
    let (start, processor) = (clock.now, Processor.seconds())
    let store: QuadStore
    if let path {
      let database = try Database(path: path, mode: .writing)
      try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try QuadStore.makeTables(in: database)
      store = try QuadStore(database)
    } else {
      store = try QuadStore.inMemory()
    }
    try store.database.transaction {
      let loader = try QuadLoader(store)
      try RDFReader.read(try InputByteStream(path: data), syntax: .ntriples, file: data) { try loader.add($0) }
      try loader.finish()
      report.triples = loader.count
    }
    if let path {
      try store.database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      report.bytes = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
    report.loadSeconds = start.duration(to: clock.now) / .seconds(1)
    report.loadProcessorSeconds = Processor.seconds() - processor
    return store
  }

  private func measure(_ name: String, _ text: String, _ engine: QueryEngine) throws -> Measure {
    var lines = try answer(text, engine)
    let count = lines.count
    lines.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let digest = SHA256.hexadecimal(of: Array(lines.map { $0 + "\n" }.joined().utf8))
    lines = []
    var measure = Measure(name: name, rows: count, digest: digest)
    let clock = ContinuousClock()
    for _ in 0..<runs {
      let (start, processor) = (clock.now, Processor.seconds())
      try fetch(text, engine)
      measure.milliseconds.append(start.duration(to: clock.now) / .milliseconds(1))
      measure.processorMilliseconds.append((Processor.seconds() - processor) * 1e3)
    }
    return measure
  }

  private func fetch(_ text: String, _ engine: QueryEngine) throws {
    switch try engine.run(Query(text)) {
    case .boolean: break
    case .solutions(let solutions): while try solutions.next() != nil {}
    case .graph(let graph): while try graph.next() != nil {}
    }
  }

  private func answer(_ text: String, _ engine: QueryEngine) throws -> [String] {
    var lines: [String] = []
    switch try engine.run(Query(text)) {
    case .boolean(let truth): lines.append("\(truth)")
    case .solutions(let solutions):
      while let row = try solutions.next() { lines.append(row.map(QueryBench.form).joined(separator: "\t")) }
    case .graph(let graph):
      while let quad = try graph.next() {
        let triple = quad.triple
        lines.append(
          [triple.subject, .iri(triple.predicate), triple.object].map { QueryBench.form($0) }.joined(separator: "\t"))
      }
    }
    return lines
  }

  private static func form(_ term: Term?) -> String {
    switch term {
    case nil: ""
    case .iri(let iri)?: "<\(iri.string)>"
    case .blank?: "_:"
    case .literal(let literal)?:
      literal.language.isEmpty
        ? "\"\(literal.lexical)\"^^<\(literal.datatype.string)>" : "\"\(literal.lexical)\"@\(literal.language)"
    }
  }
}

/// What the process has used.
enum Processor {
  /// Processor time of all threads, user and system, in seconds.
  static func seconds() -> Double {
    let usage = usage()
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// Most memory the process held at a time (`getrusage`, kibibytes on Linux), in megabytes.
  static func peakMegabytes() -> Double { Double(usage().ru_maxrss) * 1024 / 1e6 }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
