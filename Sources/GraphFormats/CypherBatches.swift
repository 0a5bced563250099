/// Rows gathered until they are enough for a statement: labels and types cannot be parameters, so each has its own.
struct CypherBatches {
  private struct Batch {
    let head: String
    var rows: [UInt8] = []
    var count = 0
  }

  private let size: Int
  private let statement: (String) -> String
  private var places: [String: Int] = [:]
  private var batches: [Batch] = []

  /// - Parameters:
  ///   - size: Most rows of a statement.
  ///   - statement: What is done with each `row`, by labels or type.
  init(size: Int, statement: @escaping (String) -> String) {
    self.size = size
    self.statement = statement
  }

  mutating func add(_ row: [UInt8], to head: String, _ output: inout TextOutput) throws {
    let place = places[head] ?? batches.count
    if place == batches.count {
      places[head] = place
      batches.append(Batch(head: head))
    }
    if batches[place].count > 0 { batches[place].rows.append(contentsOf: ",\n".utf8) }
    batches[place].rows.append(contentsOf: row)
    batches[place].count += 1
    if batches[place].count == size { try write(place, &output) }
  }

  /// Writes the rows that are left, in the order in which their labels or types came first.
  mutating func finish(_ output: inout TextOutput) throws {
    for place in batches.indices where batches[place].count > 0 { try write(place, &output) }
  }

  private mutating func write(_ place: Int, _ output: inout TextOutput) throws {
    output.write("UNWIND [\n")
    output.buffer.append(contentsOf: batches[place].rows)
    output.write("\n] AS row\n\(statement(batches[place].head))\n")
    try output.flushIfLarge()
    batches[place].rows.removeAll(keepingCapacity: true)
    batches[place].count = 0
  }
}
