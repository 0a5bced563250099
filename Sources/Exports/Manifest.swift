import Files
import FoundationEssentials

/// What an export was made of and what it made: enough to tell whether two runs should and do agree.
///
/// Without time stamps and paths of the machine, so that the same export gives the same manifest.
public struct Manifest: Hashable, Sendable, Codable {
  /// A file by name, size and digest.
  public struct File: Hashable, Sendable, Codable {
    /// Path relative to the input or output folder.
    public let name: String
    /// Size in bytes.
    public let bytes: Int
    /// SHA-256 in hexadecimal.
    public let sha256: String

    /// Names a file.
    ///
    /// - Throws: ``ExportError/absoluteName(_:)``.
    public init(name: String, bytes: Int, sha256: String) throws {
      guard !name.hasPrefix("/") else { throw ExportError.absoluteName(name) }
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// The ontology that was used.
  public struct Ontology: Hashable, Sendable, Codable {
    /// Its `owl:versionInfo`.
    public let version: String
    /// SHA-256 of its data in hexadecimal.
    public let sha256: String

    /// Names an ontology.
    public init(version: String, sha256: String) {
      self.version = version
      self.sha256 = sha256
    }
  }

  /// Version of the program.
  public let version: String
  /// The ontology that was used.
  public let ontology: Ontology
  /// The options that differ from the defaults or matter for the content, by name.
  public let options: [String: String]
  /// What was read.
  public let inputs: [File]
  /// What was written.
  public let outputs: [File]
  /// How many statements, nodes, edges, triples.
  public let counts: [String: Int]

  /// Makes a manifest; files are sorted by name.
  public init(
    version: String, ontology: Ontology, options: [String: String], inputs: [File], outputs: [File],
    counts: [String: Int]
  ) {
    self.version = version
    self.ontology = ontology
    self.options = options
    self.inputs = inputs.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
    self.outputs = outputs.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
    self.counts = counts
  }

  /// Writes JSON with sorted keys and finishes the sink.
  ///
  /// - Throws: What the encoder or the sink throws.
  public func write(to sink: any ByteSink) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try sink.write([UInt8](try encoder.encode(self)) + [0x0A])
    try sink.finish()
  }
}
