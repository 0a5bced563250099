import KnowledgeGraph
import Language

/// A happening that the text asserts, as one trigger tells it.
struct EventDraft: Sendable {
  /// A participant and its part in the event.
  struct Participant: Hashable, Sendable {
    var entity: Int
    var role: String
  }

  var type: EventType
  /// Tokens of the trigger.
  var trigger: Range<Int>
  /// Tokens the event was read from.
  var reach: Range<Int>
  var participants: [Participant] = []
  var places: [Int] = []
  var instruments: [Int] = []
  var date: DateValue?
  var rule: String
  var confidence: Double
  /// Sentences that tell of it.
  var sentences: [Int]
}
