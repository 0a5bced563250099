import Foundation
import Testing

/// The program as it was built beside the tests, run as a child process.
enum BuiltProgram {
  /// What a run of it gave.
  struct Run {
    let exitCode: Int32
    let output: [UInt8]
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The executable: what the environment variable `RAPPORTEUR` names, else the one in the folder of the test bundle.
  static let executable: URL = {
    if let named = ProcessInfo.processInfo.environment["RAPPORTEUR"] { return URL(filePath: named) }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    let products = bundle.map { path in
      var url = URL(filePath: path)
      while url.path.contains(".xctest") { url.deleteLastPathComponent() }
      return url
    }
    return (products ?? root.appending(path: ".build/debug")).appending(path: "rapporteur")
  }()

  /// The Python of the packages that tests need.
  static func python() throws -> URL {
    let python = root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path), "there is no .venv; run the tests with 'make test'")
    return python
  }

  /// Runs the program.
  ///
  /// - Parameters:
  ///   - arguments: its arguments.
  ///   - folder: its working folder.
  ///   - input: its standard input; empty by default.
  ///   - output: a file in place of the captured standard output, such as `/dev/full`.
  static func run(
    _ arguments: [String], in folder: URL = root, input: [UInt8] = [], output: String? = nil
  ) throws -> Run {
    try launch(executable, arguments, in: folder, input: input, output: output)
  }

  /// Runs a shell line, in which `rapporteur` is the program.
  static func shell(_ line: String, in folder: URL = root) throws -> Run {
    try launch(URL(filePath: "/bin/bash"), ["-c", line], in: folder)
  }

  /// Runs any program.
  static func launch(
    _ executable: URL, _ arguments: [String], in folder: URL, input: [UInt8] = [], output: String? = nil
  ) throws -> Run {
    try TemporaryFolder.with { scratch in
      let files = ["in", "out", "err"].map { scratch.appending(path: $0) }
      try Data(input).write(to: files[0])
      for file in files[1...] { try Data().write(to: file) }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      var environment = ProcessInfo.processInfo.environment
      environment["PATH"] = Self.executable.deletingLastPathComponent().path + ":" + (environment["PATH"] ?? "")
      process.environment = environment
      process.standardInput = try FileHandle(forReadingFrom: files[0])
      process.standardOutput = try FileHandle(forWritingTo: output.map { URL(filePath: $0) } ?? files[1])
      process.standardError = try FileHandle(forWritingTo: files[2])
      try process.run()
      // A program that waits for ever fails its test, and holds up no others.
      let identifier = process.processIdentifier
      let limit = DispatchWorkItem { kill(identifier, SIGKILL) }
      DispatchQueue.global().asyncAfter(deadline: .now() + 120, execute: limit)
      process.waitUntilExit()
      limit.cancel()
      return Run(
        exitCode: process.terminationStatus, output: Array(try Data(contentsOf: files[1])),
        messages: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
    }
  }
}
