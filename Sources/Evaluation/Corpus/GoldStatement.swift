import FoundationEssentials
import KnowledgeGraph

/// What a reader of a statement must find in it, as an annotator wrote it down.
public struct GoldStatement: Sendable {
  /// A named thing.
  public struct Entity: Sendable {
    /// Key within the file.
    public let key: String
    /// What it is.
    public let kind: NodeKind
    /// Canonical name.
    public let name: String
    /// Other forms of the text.
    public let aliases: [String]
  }

  /// A happening.
  public struct Event: Sendable {
    /// Key within the file.
    public let key: String
    /// Its type.
    public let type: EventType
    /// Keys of those who take part.
    public let participants: Set<String>
    /// Keys of where it takes place.
    public let places: Set<String>
    /// When it is (EDTF), or empty.
    public let date: String
    /// The words that tell of it.
    public let text: String
  }

  /// A relation of two keys; the statement itself has the key ``GoldStatement/statementKey``.
  public struct Relation: Hashable, Sendable {
    /// Key of the subject.
    public let subject: String
    /// The relation.
    public let predicate: KnowledgeGraph.Predicate
    /// Key of the object.
    public let object: String
    /// The office of a post, `nil` where the row gives none.
    public let role: String?
  }

  /// The key that stands for the statement.
  public static let statementKey = "statement"

  /// Name of the file without its ending, which is the id of the statement.
  public let id: String
  /// `real` or `written`, empty where the file does not say.
  public let source: String
  /// Named things.
  public let entities: [Entity]
  /// Happenings.
  public let events: [Event]
  /// Relations.
  public let relations: [Relation]

  /// Reads a file in the format of the annotation guide.
  ///
  /// - Parameters:
  ///   - bytes: the JSON text.
  ///   - id: the statement's id.
  ///   - path: where it stands, for messages.
  /// - Throws: ``EvaluationError`` naming the file and what is wrong in it.
  public init(_ bytes: Data, id: String, path: String) throws(EvaluationError) {
    let file = try EvaluationError.decode(GoldFile.self, from: bytes, path: path)
    self.id = id
    source = file.source ?? ""
    var entities: [Entity] = []
    for row in file.entities {
      guard let kind = NodeKind(rawValue: row.kind) else {
        throw EvaluationError(path: path, problem: "\(row.key): no kind is called '\(row.kind)'")
      }
      entities.append(Entity(key: row.key, kind: kind, name: row.name, aliases: row.aliases ?? []))
    }
    var events: [Event] = []
    for row in file.events ?? [] {
      guard let type = EventType(rawValue: row.type) else {
        throw EvaluationError(path: path, problem: "\(row.key): no type of event is called '\(row.type)'")
      }
      events.append(
        Event(
          key: row.key, type: type, participants: Set(row.participants ?? []), places: Set(row.places ?? []),
          date: row.date ?? "", text: row.text ?? ""))
    }
    var relations: [Relation] = []
    for row in file.relations ?? [] {
      guard row.count >= 3, let predicate = KnowledgeGraph.Predicate(rawValue: row[1]) else {
        throw EvaluationError(
          path: path,
          problem: "\(row): a relation is a list of subject, predicate and object, in the words of the guide")
      }
      relations.append(
        Relation(subject: row[0], predicate: predicate, object: row[2], role: row.count > 3 ? row[3] : nil))
    }
    self.entities = entities
    self.events = events
    self.relations = relations
  }
}

/// The file as JSON has it.
private struct GoldFile: Decodable {
  struct Entity: Decodable {
    let key: String
    let kind: String
    let name: String
    let aliases: [String]?
  }

  struct Event: Decodable {
    let key: String
    let type: String
    let participants: [String]?
    let places: [String]?
    let date: String?
    let text: String?
  }

  let source: String?
  let entities: [Entity]
  let events: [Event]?
  let relations: [[String]]?
}
