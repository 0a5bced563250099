/// The qualifiers of an assertion.
///
/// All texts are empty where they do not apply.
public struct Claim: Hashable, Sendable {
  /// Probability that the assertion is read rightly, 0 to 1, in steps of 0.01.
  public var confidence: Double
  /// Name of the rule that read it.
  public var rule: String
  /// Identifier of the one whose claim it is.
  public var speaker: String
  /// `current`, `former`, `acting` or `designate`.
  public var postStatus: String
  /// `agent`, `target`, `mediator`, `host`, `recipient` or `other`.
  public var participantRole: String
  /// `authorities`, `people`, `territory` or `whole`.
  public var aspect: String
  /// What a stance is about, in the words of the text.
  public var topic: String
  /// `imposed`, `prolonged`, `eased` or `lifted`, for sanctions.
  public var phase: String
  /// When the assertion holds, where the text says so.
  public var extent: TimeExtent?

  /// Makes a claim without qualifiers.
  public init(confidence: Double, rule: String, speaker: String = "") {
    self.confidence = confidence
    self.rule = rule
    self.speaker = speaker
    postStatus = ""
    participantRole = ""
    aspect = ""
    topic = ""
    phase = ""
    extent = nil
  }
}

extension Claim: Comparable {
  /// A total order: confidence first, so that the surer claim wins a merge.
  public static func < (left: Claim, right: Claim) -> Bool {
    if left.confidence != right.confidence { return left.confidence < right.confidence }
    return left.texts.lexicographicallyPrecedes(right.texts)
  }

  private var texts: [String] {
    [
      rule, speaker, postStatus, participantRole, aspect, topic, phase,
      extent?.begin ?? "", extent?.end ?? "", extent?.edtf ?? "",
    ]
  }
}
