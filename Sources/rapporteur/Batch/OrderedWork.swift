/// Work on many items at once with results in the order of the items.
enum OrderedWork {
  /// Runs `work` on every item, at most `jobs` at a time, and hands each result over in the order of the items.
  ///
  /// Memory stays bounded: no item is taken while `jobs * 8` are on their way, nor while those on their way weigh more
  /// than `budget` (one item always goes, whatever it weighs).
  ///
  /// - Parameters:
  ///   - items: taken one by one, from the calling task only.
  ///   - jobs: how many items are worked on at a time, at least 1.
  ///   - budget: weight of the items on their way at which no more are taken.
  ///   - weight: weight of an item, in bytes.
  ///   - work: runs on any thread.
  ///   - deliver: runs on the calling task; when it throws, no more items are taken and the error is passed on.
  static func run<Item: Sendable, Result: Sendable>(
    _ items: some Sequence<Item>, jobs: Int, budget: Int = 64 << 20, weight: (Item) -> Int,
    work: @escaping @Sendable (Item) -> Result, deliver: (Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (index: Int, result: Result).self) { group in
      var iterator = items.makeIterator()
      var pending = iterator.next()
      var waiting: [Int: (result: Result?, weight: Int)] = [:]
      var taken = 0
      var delivered = 0
      var running = 0
      var burden = 0
      while pending != nil || running > 0 {
        while let item = pending, running < jobs, taken - delivered < jobs * 8 {
          let cost = weight(item)
          guard burden == 0 || burden + cost <= budget else { break }
          let index = taken
          group.addTask { (index, work(item)) }
          waiting[index] = (nil, cost)
          burden += cost
          taken += 1
          running += 1
          pending = iterator.next()
        }
        guard let finished = try await group.next() else { break }
        running -= 1
        waiting[finished.index]?.result = finished.result
        while let next = waiting[delivered], let result = next.result {
          waiting[delivered] = nil
          burden -= next.weight
          delivered += 1
          try deliver(result)
        }
      }
    }
  }
}
