import Extraction
import Language

/// A sentence to learn names from: its words, and which labels each may have.
struct NameExample {
  /// Set of labels: a bit each.
  typealias Labels = UInt16

  static let any: Labels = (1 << UInt16(NameLabel.count)) - 1
  static let outside: Labels = 1 << UInt16(NameLabel.outside)
  static let other: Labels = 1 << UInt16(NameLabel.otherBegin) | 1 << UInt16(NameLabel.otherInside)

  var words: [NameWord]
  var allowed: [Labels]
  /// Names that rules found, whose flags may be hidden in learning.
  var found: [Range<Int>] = []
  /// Share of them whose flags are hidden.
  var hiding = 0.0
  /// How much it counts in learning.
  var weight: Float = 1
  /// Names by annotators, for measuring.
  var names: [AnnotatedText.Name] = []

  /// Sets the labels of a name.
  mutating func set(_ range: Range<Int>, _ kind: NameKind) {
    for (index, label) in zip(range, NameLabel.labels(kind, count: range.count)) { allowed[index] = 1 << UInt16(label) }
  }
}
