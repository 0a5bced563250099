import Foundation

/// Where the W3C's test suites for RDF and SPARQL are: a checkout of `w3c/rdf-tests`, which is no part of the project.
public enum SuiteFolder {
  /// The folder that the environment variable `RDF_TESTS` names, else `../shared/w3c` beside the checkout.
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["RDF_TESTS"], !path.isEmpty {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    var checkout = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { checkout.deleteLastPathComponent() }
    return checkout.deletingLastPathComponent().appending(path: "shared/w3c")
  }()

  /// Whether the suites are there.
  public static let isPresent = FileManager.default.fileExists(atPath: root.appending(path: "rdf/rdf11").path)

  /// What a skipped test says.
  public static let absence = "the W3C's tests are neither at RDF_TESTS nor in ../shared/w3c"

  /// The bytes of a file, whose path is below the root.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: path)))
  }
}
