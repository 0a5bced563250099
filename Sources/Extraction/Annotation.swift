import Foundation
import KnowledgeGraph

/// The readings of one statement with offsets, for pipelines; offsets count Unicode code points of `text`.
public struct Annotation: Codable, Hashable, Sendable {
  /// A name in the text.
  public struct Entity: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var kind: String
    public var name: String
    public var iri: String
    public var rule: String
    public var confidence: Double
    /// `true` for adjectives of countries, else absent.
    public var adjective: Bool?
  }

  /// A date or period in the text.
  public struct Date: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var edtf: String
    /// First day (ISO 8601), absent when open.
    public var begin: String?
    /// Last day (ISO 8601), absent when open.
    public var finish: String?

    enum CodingKeys: String, CodingKey {
      case start, end, edtf, begin
      case finish = "finish"
    }
  }

  /// An event, with the passage that tells of it.
  public struct Event: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var evidence: String
    public var iri: String
    public var type: String
    public var label: String
    public var date: String?
    public var participants: [String]
    public var places: [String]
    public var rule: String
    public var confidence: Double
  }

  /// A relation, with the passage that proves it.
  public struct Relation: Codable, Hashable, Sendable {
    public var start: Int
    public var end: Int
    public var evidence: String
    public var subject: String
    public var predicate: String
    public var object: String
    public var role: String?
    public var rule: String
    public var speaker: String?
    public var confidence: Double
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

  /// One JSON object without a newline, keys sorted.
  ///
  /// - Throws: an encoding error, which no content causes.
  public func jsonLine() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }
}
