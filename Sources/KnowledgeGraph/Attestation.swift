/// Why the graph says that something happened: who claims it, which rule read it, how sure, and where.
public struct Attestation: Hashable, Sendable {
  /// The passage that says so.
  public var evidence: Evidence
  /// Name of the rule that read the fact.
  public var rule: String
  /// Probability that the fact is read rightly, 0 to 1, in steps of 0.01.
  public var confidence: Double
  /// Identifier of the one whose claim it is, or empty when the text does not show.
  public var speaker: String

  /// Makes an attestation.
  public init(evidence: Evidence, rule: String, confidence: Double, speaker: String = "") {
    self.evidence = evidence
    self.rule = rule
    self.confidence = confidence
    self.speaker = speaker
  }
}

extension Attestation: Comparable {
  /// Order by passage, rule, speaker, then falling confidence.
  public static func < (left: Attestation, right: Attestation) -> Bool {
    if left.evidence != right.evidence { return left.evidence < right.evidence }
    return (left.rule, left.speaker, -left.confidence) < (right.rule, right.speaker, -right.confidence)
  }
}
