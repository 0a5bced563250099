/// A sentence of which an annotator said who does what towards whom, in PLOVER's terms.
public struct ActionSentence: Decodable, Sendable {
  /// A party to an action.
  public struct Actor: Decodable, Sendable {
    /// The words of the sentence.
    public let text: String
    /// ISO 3166-1 alpha-3 of its country, or a group code of PLOVER (`IGO`).
    public let code: String?
  }

  /// An action.
  public struct Action: Decodable, Sendable {
    /// Who acts.
    public let source: [Actor]
    /// Towards whom.
    public let target: [Actor]
    /// Category as the file has it, of any edition of PLOVER.
    public let code: String

    /// Category among the sixteen of PLOVER's later edition.
    public var category: String { ActionSentence.laterNames[code] ?? code }
  }

  /// Identifier, the same as in the text read.
  public let id: String
  /// The sentence.
  public let text: String
  /// The actions annotated.
  public let events: [Action]

  /// Categories that the later edition renamed, or folded into another.
  private static let laterNames = [
    "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
  ]

  /// Reads a set of sentences (JSON Lines).
  ///
  /// - Throws: ``EvaluationError`` naming the line that is no such record.
  public static func read(_ path: String) throws(EvaluationError) -> [ActionSentence] {
    try JSONLines.read(ActionSentence.self, path)
  }
}
