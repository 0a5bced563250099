import GraphStore
import KnowledgeGraph
import QuadStore

/// Puts statements into a store, many in one transaction.
///
/// A transaction is large enough that its cost is shared by many statements, and small enough that little is to be read
/// again after an end at any moment, and that another writer gets its turn.
struct StoreWriter {
  /// A statement and its graph.
  struct Entry: Sendable {
    let id: String
    let name: String
    let origin: String
    let digest: String
    let isNew: Bool
    let size: Int
    let graph: Graph
  }

  private static let countLimit = 256
  private static let sizeLimit = 4 << 20
  /// The first transactions are short, so that even a run that is soon ended leaves something.
  private static let (firstTimeLimit, timeLimit) = (Duration.milliseconds(250), Duration.seconds(4))
  /// How long another process is waited for, in milliseconds.
  private static let patience = 60_000

  /// Statements put in that were not there.
  private(set) var added = 0
  /// Statements that took the place of their old selves.
  private(set) var replaced = 0

  private let store: GraphStore
  private let console: Console
  private var pending: [Entry] = []
  private var size = 0
  private var last = ContinuousClock.now
  private var currentLimit = firstTimeLimit

  init(_ store: GraphStore, console: Console) throws {
    self.store = store
    self.console = console
    // Soon enough to say that it waits.
    try store.database.execute("PRAGMA busy_timeout = 1000")
  }

  /// Adds a statement; what has come together is written when it is enough.
  mutating func add(_ entry: Entry) throws {
    pending.append(entry)
    size += entry.size
    if pending.count >= StoreWriter.countLimit || size >= StoreWriter.sizeLimit
      || last.duration(to: .now) >= currentLimit
    {
      try write()
    }
  }

  /// Writes what is left, and counts anew what queries are planned with.
  mutating func finish() throws {
    try write()
    try renewStatistics()
  }

  /// Counts anew what queries are planned with, where it has changed.
  func renewStatistics() throws {
    if try store.hasStaleStatistics() { try waiting { try store.renewStatistics() } }
  }

  /// Changes the store; while another process writes, it waits, says so, and in the end gives up.
  func update(_ body: (StoreUpdate) throws -> Void) throws { try waiting { try store.update(body) } }

  /// Does what needs the right to write.
  private func waiting(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as StoreError where error.isBusy {
      try store.database.execute("PRAGMA busy_timeout = \(StoreWriter.patience)")
      console.say("waiting for another process that writes to \(Printable.text(store.database.path))")
      try body()
    }
  }

  private mutating func write() throws {
    defer { last = .now }
    guard !pending.isEmpty else { return }
    let entries = pending
    try update { update in
      for entry in entries {
        try update.put(
          statement: entry.id, name: entry.name, graph: entry.graph, digest: entry.digest, origin: entry.origin)
      }
    }
    let new = entries.count { $0.isNew }
    added += new
    replaced += entries.count - new
    pending.removeAll(keepingCapacity: true)
    currentLimit = min(currentLimit * 2, StoreWriter.timeLimit)
    size = 0
  }
}
