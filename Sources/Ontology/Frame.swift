import KnowledgeGraph

/// What a trigger word evokes: an event, relations or stances, and where in the sentence their parts are found.
public struct Frame: Sendable {
  /// One part of a frame.
  public struct Role: Hashable, Sendable {
    /// What relations call it: "agent", "target", "holder", ….
    public let name: String
    /// Where it stands: `subject`, `object`, `possessive`, `compound`, `speaker` or a preposition, in the order tried.
    public var from: [String]
    /// Kinds of node that can fill it; `Event` among them lets events in.
    public let accepts: Set<NodeKind>
    /// Edge from the event to the filler, `nil` for roles that only relations use.
    public let edge: Predicate?
    /// `agent`, `target`, `mediator`, `host`, `recipient`, `other`, or empty.
    public let participantRole: String
    /// Whether the frame says nothing without it.
    public let isRequired: Bool
    /// Whether every place of `from` is read, not only the first that is filled.
    public let takesAll: Bool
  }

  /// A relation between the fillers of two roles.
  public struct Relation: Hashable, Sendable {
    /// The relation.
    public let predicate: Predicate
    /// Role of its subject, or `event`.
    public let subject: String
    /// Role of its object, or `event`.
    public let object: String
  }

  /// Local name, used as the name of the rule: "visit".
  public let name: String
  /// Base forms of verbs that evoke it, with the preposition or particle that they need ("call on").
  public let verbs: [String]
  /// Nouns that evoke it, singular.
  public let nouns: [String]
  /// Adjectives and participles that evoke it ("concerned").
  public let adjectives: [String]
  /// Phrases of several words, as written in lower case.
  public let phrases: [String]
  /// Words of which one must stand in the same sentence, or empty.
  public let cues: Set<String>
  /// Words of which none may stand in the same sentence.
  public let blockers: Set<String>
  /// Whether its verbs are read only with an object that can act, or none ("met the minister", not "met the needs").
  public let objectActs: Bool
  /// Words that, right behind the trigger, make it something else ("war crimes").
  public let notBefore: Set<String>
  /// Type of the event, `nil` for frames of relations only.
  public let eventType: EventType?
  /// The parts.
  public let roles: [Role]
  /// The relations between them.
  public let relations: [Relation]
  /// How sure a full match is, 0 to 1.
  public let confidence: Double
  /// Phase of a sanction, or empty.
  public let phase: String
  /// PLOVER category of the action it evokes, or empty.
  public let category: String
}
