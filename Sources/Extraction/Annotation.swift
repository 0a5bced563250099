import Foundation
import KnowledgeGraph

/// The readings of one statement with offsets, for pipelines; offsets count Unicode code points of `text`.
public struct Annotation: Codable, Hashable, Sendable {
  /// A name in the text.
  public struct Entity: Codable, Hashable, Sendable {
    /// First code point.
    public var start: Int
    /// Code point after the last.
    public var end: Int
    /// Kind of the thing: `Person`, `Institution`, ….
    public var kind: String
    /// Canonical name in this statement.
    public var name: String
    /// Identifier of the thing, relative to the base IRI.
    public var iri: String
    /// Name of the rule that read it.
    public var rule: String
    /// Probability that it is read rightly, 0 to 1.
    public var confidence: Double
    /// `true` for adjectives of countries, else absent.
    public var adjective: Bool?
  }

  /// A date or period in the text.
  public struct Date: Codable, Hashable, Sendable {
    /// First code point.
    public var start: Int
    /// Code point after the last.
    public var end: Int
    /// Extended Date/Time Format text.
    public var edtf: String
    /// First day (ISO 8601), absent when open.
    public var begin: String?
    /// Last day (ISO 8601), absent when open.
    public var finish: String?
  }

  /// An event, with the passage that tells of it.
  public struct Event: Codable, Hashable, Sendable {
    /// First code point.
    public var start: Int
    /// Code point after the last.
    public var end: Int
    /// The passage, `text[start..<end]`.
    public var evidence: String
    /// Identifier of the thing, relative to the base IRI.
    public var iri: String
    /// Type of the event: `Visit`, ….
    public var type: String
    /// The words that tell of it.
    public var label: String
    /// When it is (EDTF), absent where the text does not say.
    public var date: String?
    /// Identifiers of those who take part.
    public var participants: [String]
    /// Identifiers of where it takes place.
    public var places: [String]
    /// Name of the rule that read it.
    public var rule: String
    /// Probability that it is read rightly, 0 to 1.
    public var confidence: Double
  }

  /// A relation, with the passage that proves it.
  public struct Relation: Codable, Hashable, Sendable {
    /// First code point.
    public var start: Int
    /// Code point after the last.
    public var end: Int
    /// The passage, `text[start..<end]`.
    public var evidence: String
    /// Identifier of the subject.
    public var subject: String
    /// The relation: `holdsPost`, ….
    public var predicate: String
    /// Identifier of the object.
    public var object: String
    /// The office of a post, else absent.
    public var role: String?
    /// The PLOVER category of an action, else absent.
    public var category: String?
    /// Name of the rule that read it.
    public var rule: String
    /// Identifier of the one whose claim it is, absent where the text does not show.
    public var speaker: String?
    /// Probability that it is read rightly, 0 to 1.
    public var confidence: Double
  }

  /// Why a form of the text was taken for a thing.
  public struct Link: Codable, Hashable, Sendable {
    /// Identifier of the thing.
    public var iri: String
    /// The words of the text.
    public var form: String
    /// Why: `gazetteer`, `acronym`, `name`, `surname`, `short-name`, `same-words`, `number`, `office-holder`,
    /// `definite-name`.
    public var reason: String
  }

  /// Statement id.
  public var id: String
  /// The text that offsets count in.
  public var text: String
  /// Names, in the order of the text, without overlaps.
  public var entities: [Entity]
  /// Dates, in the order of the text.
  public var dates: [Date]
  /// Events, in the order of the text.
  public var events: [Event]
  /// Relations, in the order of the text.
  public var relations: [Relation]
  /// Forms that were taken for a thing of another name, each with the reason, by thing and form.
  public var links: [Link]

  /// One JSON object without a newline, keys sorted.
  ///
  /// - Throws: an encoding error, which no content causes.
  public func jsonLine() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
