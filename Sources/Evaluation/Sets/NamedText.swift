import Extraction
import KnowledgeGraph

/// A text of which an annotator marked the names: exact spans of the types PER, ORG and LOC.
public struct NamedText: Decodable, Sendable {
  /// Identifier, the same as in the text read.
  public let id: String
  /// The text that offsets count in, in Unicode code points.
  public let text: String
  /// The names.
  public let entities: [TypedSpan]

  /// Reads a set of texts (JSON Lines).
  ///
  /// - Throws: ``EvaluationError`` naming the line that is no such record, or has a span outside its text.
  public static func read(_ path: String) throws(EvaluationError) -> [NamedText] {
    let texts = try JSONLines.read(NamedText.self, path)
    for text in texts {
      let length = text.text.unicodeScalars.count
      for span in text.entities where span.start < 0 || span.start >= span.end || span.end > length {
        throw EvaluationError(path: path, problem: "\(text.id): span \(span.start)-\(span.end) outside its text")
      }
    }
    return texts
  }

  /// The spans that an annotation gives, with the types of the set; instruments have none there.
  public static func spans(of annotation: Annotation) -> [TypedSpan] {
    annotation.entities.compactMap { entity in
      // "Japanese" is a country to a statement's reader and no name to this set's.
      guard entity.adjective != true, let kind = NodeKind(rawValue: entity.kind), let type = types[kind] else {
        return nil
      }
      return TypedSpan(start: entity.start, end: entity.end, type: type)
    }
  }

  private static let types: [NodeKind: String] = [
    .person: "PER", .institution: "ORG", .country: "LOC", .place: "LOC",
  ]
}
