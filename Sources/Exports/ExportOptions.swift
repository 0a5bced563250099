/// What the writers of a graph may be told.
public struct ExportOptions: Hashable, Sendable {
  /// How much of the proof goes into RDF.
  public enum Evidence: String, Sendable, CaseIterable {
    /// Assertions and the passages they come from.
    case passages
    /// Direct triples only.
    case none
  }

  /// The base IRI of the project (`--base-iri` replaces it).
  public static let defaultBase = "https://w3id.org/rapporteur/id/"

  /// The IRI before every node identifier; ends in `/`.
  public var base: String
  /// How much of the proof goes into RDF; GraphML always quotes one passage an edge.
  public var evidence: Evidence

  /// Makes options.
  public init(base: String = ExportOptions.defaultBase, evidence: Evidence = .passages) {
    self.base = base
    self.evidence = evidence
  }
}
