import CSQLite
import Foundation
import QuadStore
import Testing

@Suite struct DatabaseTests {
  struct Mishap: Error, Equatable {}

  @Test func whatAFunctionThrowsComesOutOfTheStatement() throws {
    let database = try Database(path: Database.memory, mode: .writing)
    try database.register("mishap", argumentCount: 0) { _ in throw Mishap() }
    #expect(throws: Mishap.self) { try database.integer("SELECT mishap()") }
    #expect(try database.integer("SELECT 7") == 7)
  }

  @Test func functionsSeeTheirArguments() throws {
    let database = try Database(path: Database.memory, mode: .writing)
    try database.register("length_or_value", argumentCount: 1) { call in
      if call.isNull(0) { return }
      call.give(call.isInteger(0) ? call.integer(0) : Int64(call.bytes(0).count))
    }
    let row = try database.prepare("SELECT length_or_value(5), length_or_value('é'), length_or_value(NULL)")
    #expect(try row.step())
    #expect(row.integer(0) == 5 && row.integer(1) == 2 && row.isNull(2))
  }

  @Test func aStatementPastItsDeadlineIsStopped() throws {
    let database = try Database(path: Database.memory, mode: .writing)
    database.stop(after: .now + .milliseconds(50))
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    let error = #expect(throws: StoreError.self) { try database.integer(endless) }
    #expect(error?.code == SQLITE_INTERRUPT)
    database.stop(after: nil)
    #expect(try database.integer("SELECT 1") == 1)
  }

  @Test func whatFailsInATransactionIsUndone() throws {
    let database = try Database(path: Database.memory, mode: .writing)
    try database.execute("CREATE TABLE t(i)")
    #expect(throws: Mishap.self) {
      try database.transaction {
        try database.execute("INSERT INTO t VALUES(1)")
        throw Mishap()
      }
    }
    #expect(try database.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func aSecondWriterIsToldOfTheFirst() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "rapporteur-\(UUID().uuidString).db").path
    defer { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    let first = try Database(path: path, mode: .writing)
    try first.execute("PRAGMA journal_mode = WAL; CREATE TABLE t(i)")
    let second = try Database(path: path, mode: .writing, waits: 50)
    try first.execute("BEGIN IMMEDIATE; INSERT INTO t VALUES(1)")
    let error = #expect(throws: StoreError.self) { try second.transaction {} }
    #expect(error?.isBusy == true && error?.description.contains("another process is writing to it") == true)
    #expect(try Database(path: path, mode: .reading).integer("SELECT count(*) FROM t") == 0)
    try first.execute("COMMIT")
    try second.transaction { try second.execute("INSERT INTO t VALUES(2)") }
    #expect(throws: StoreError.self) { try Database(path: path, mode: .reading).execute("DELETE FROM t") }
    #expect(try second.integer("SELECT count(*) FROM t") == 2)
  }

  @Test(arguments: ["/dev/null/no.db", "/nonexistent/no.db"])
  func aFileThatCannotBeOpenedIsNamed(path: String) {
    let error = #expect(throws: StoreError.self) { try Database(path: path, mode: .writing) }
    #expect(error?.code == SQLITE_CANTOPEN)
    #expect(error?.description.hasPrefix(path) == true)
  }
}
