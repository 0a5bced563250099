import Language
import Testing

/// A text with its dates in square brackets, and what each of them means.
struct DateCase: CustomTestStringConvertible, Sendable {
  let text: String
  let reference: String
  /// For each bracket its EDTF text, first day and last day; `..` is open.
  let expected: [String]

  init(_ text: String, _ expected: String..., on reference: String = "2026-06-11") {
    self.text = text
    self.reference = reference
    self.expected = expected
  }

  var testDescription: String { text }

  /// The text without its brackets, and the byte ranges they enclosed.
  var plain: (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["): start = bytes.count
      case UInt8(ascii: "]"): ranges.append(start..<bytes.count)
      default: bytes.append(byte)
      }
    }
    return (bytes, ranges)
  }
}

/// What a reader found, in the notation of ``DateCase``.
func dateSummary(_ value: DateValue) -> String {
  "\(value.edtf) \(value.begin?.iso ?? "..") \(value.end?.iso ?? "..")"
}

/// The dates of a text.
func readDates(_ text: String, on reference: String? = "2026-06-11") -> [DateMention] {
  let bytes = Array(text.utf8)
  return DateReader().dates(
    in: bytes, range: 0..<bytes.count, reference: reference.flatMap { CalendarDay(iso: $0) })
}
