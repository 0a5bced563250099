import Extraction
import Files
import Foundation
import KnowledgeGraph
import Ontology
import Statements

/// Where the tests find things.
enum Checkout {
  /// Root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The development data, where they are beside the checkout.
  static let shared =
    ProcessInfo.processInfo.environment["RAPPORTEUR_SHARED"].map { URL(filePath: $0) }
    ?? root.deletingLastPathComponent().appending(path: "shared")

  static var hasShared: Bool { FileManager.default.fileExists(atPath: shared.appending(path: "tools").path) }

  static let samples = root.appending(path: "Samples").path
  static let gold = root.appending(path: "Tests/Fixtures/gold").path

  /// The graphs of the statements of a folder, by id.
  static func graphs(_ folder: String) throws -> [String: Graph] {
    let extractor = try Extractor(knowledge: KnowledgeBase.load())
    var graphs: [String: Graph] = [:]
    for file in InputFinder().find([folder]).files {
      StatementReader().read(file) { result in
        if case .success(let statement) = result { graphs[statement.id] = extractor.extract(statement).graph }
      }
    }
    return graphs
  }

  /// What a Python script prints, or `nil` where it cannot be run.
  static func python(_ arguments: [String]) throws -> String? {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
  }

  /// Runs a test with a folder that is gone afterwards.
  static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evaluation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let result = Result { try body(folder) }
    try FileManager.default.removeItem(at: folder)
    try result.get()
  }
}
