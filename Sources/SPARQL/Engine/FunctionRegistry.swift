import QuadStore
import RDF

/// The functions that statements of SQL call, and the runs of queries that they belong to.
///
/// Kept with the connection, so that several engines share it.
final class FunctionRegistry {
  private struct Entry {
    weak var run: QueryRun?
  }

  private var runs: [Int64: Entry] = [:]
  private var lastNumber: Int64 = 0

  /// That of a connection.
  static func of(_ database: Database) throws -> FunctionRegistry {
    if let known = database.companion as? FunctionRegistry { return known }
    let registry = FunctionRegistry()
    try registry.register(in: database)
    database.companion = registry
    return registry
  }

  /// Makes a run known; its number.
  func insert(_ run: QueryRun) -> Int64 {
    for (number, entry) in runs where entry.run == nil { runs[number] = nil }
    lastNumber += 1
    runs[lastNumber] = Entry(run: run)
    return lastNumber
  }

  private func register(in database: Database) throws {
    // sparql_test(run, expression, term…): 1 where a condition holds, 0 where not, NULL for an error.
    try database.register("sparql_test", argumentCount: -1) { [unowned self] call in
      guard let expression = expression(call) else { return }
      if let truth = try expression.truth(FunctionRegistry.row(call)) { call.give(Int64(truth ? 1 : 0)) }
    }
    // sparql_value(run, expression, term…): the number of the value, NULL for an error.
    try database.register("sparql_value", argumentCount: -1) { [unowned self] call in
      guard let expression = expression(call) else { return }
      let value = try expression.value(FunctionRegistry.row(call))
      if value != 0 { call.give(value) }
    }
    // sparql_text(run, test, text): 1 where a test of a text holds, 0 where not.
    try database.register("sparql_text", argumentCount: 3) { [unowned self] call in
      guard !call.isNull(2), let run = runs[call.integer(0)]?.run else { return }
      call.give(try run.textTests[Int(call.integer(1))].passes(call.bytes(2)) ? Int64(1) : 0)
    }
    // sparql_substr(text, start, length): counts code points from 1.
    try database.register("sparql_substr", argumentCount: 3) { call in
      guard !call.isNull(0) else { return }
      call.give(FunctionRegistry.substring(call.bytes(0), Int(call.integer(1)), Int(call.integer(2))))
    }
    // sparql_term(run, text): the number of the xsd:string of a text.
    try database.register("sparql_term", argumentCount: 2) { [unowned self] call in
      guard !call.isNull(1), let run = runs[call.integer(0)]?.run else { return }
      call.give(try run.pool.id(of: .string(String(decoding: call.bytes(1), as: UTF8.self))))
    }
  }

  private func expression(_ call: SQLCall) -> RowExpression? {
    runs[call.integer(0)]?.run?.callbacks[Int(call.integer(1))]
  }

  private static func row(_ call: SQLCall) -> RowStream.Row { (2..<call.count).map { call.integer($0) } }

  private static func substring(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int
  ) -> UnsafeBufferPointer<UInt8> {
    func skip(_ count: Int, from: Int) -> Int {
      var (index, left) = (from, count)
      while left > 0, index < text.count {
        index += 1
        while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
        left -= 1
      }
      return index
    }
    let begin = skip(start - 1, from: 0)
    return UnsafeBufferPointer(rebasing: text[begin..<skip(length, from: begin)])
  }
}
