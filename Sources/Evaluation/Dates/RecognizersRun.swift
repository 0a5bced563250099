import Foundation
import Language

/// Turns a file of the test set into predictions for its scorer.
public struct RecognizersRun: Sendable {
  private struct Sample: Decodable {
    var id: String
    var text: String
    var reference: String?
  }

  private struct Prediction: Encodable {
    var id: String
    var entities: [RecognizersEntity]
  }

  /// The day that samples without one of their own are read on.
  public let reference: CalendarDay

  /// Makes a run.
  public init(reference: CalendarDay) { self.reference = reference }

  /// JSON Lines of predictions, `{"id", "entities": [{"start", "end", "type", "timex", "value"}]}`, in order.
  ///
  /// - Parameter lines: JSON Lines of samples, `{"id", "text", "reference"}`.
  /// - Throws: a decoding error where a line is no sample.
  public func predictions(for lines: Data) throws -> Data {
    let adapter = RecognizersAdapter()
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var output = Data()
    for line in lines.split(separator: UInt8(ascii: "\n")) {
      let sample = try decoder.decode(Sample.self, from: Data(line))
      let day = sample.reference.flatMap { CalendarDay(iso: $0) } ?? reference
      output += try encoder.encode(
        Prediction(id: sample.id, entities: adapter.entities(in: sample.text, reference: day)))
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
