import Language

/// Reads dates in the conventions of the test set of microsoft/Recognizers-Text.
///
/// The grammar is that of ``DateReader`` for notes. Only the conventions of the set are added: which prepositions and
/// articles a span takes in, that a preposition opens a range, and that the end of a range is excluded.
public struct RecognizersAdapter: Sendable {
  private let reader = DateReader(register: .note)
  private let tokenizer = Tokenizer(abbreviations: [])

  /// Makes an adapter.
  public init() {}

  /// The dates of a text, in order.
  ///
  /// - Parameters:
  ///   - text: a sentence or two.
  ///   - reference: the day it was written.
  public func entities(in text: String, reference: CalendarDay) -> [RecognizersEntity] {
    let bytes = Array(text.utf8)
    let tokens = tokenizer.tokens(in: bytes, range: 0..<bytes.count)
    let offsets = RecognizersAdapter.codePoints(bytes)
    return reader.dates(in: bytes, range: 0..<bytes.count, reference: reference).compactMap { mention in
      guard let first = tokens.firstIndex(where: { $0.range.upperBound > mention.range.lowerBound }),
        let last = tokens.lastIndex(where: { $0.range.lowerBound < mention.range.upperBound })
      else { return nil }
      let span = RecognizersSpan(tokens: tokens, first: first, last: last, mention: mention)
      let reading = RecognizersValue(mention: mention, span: span, reference: reference)
      return RecognizersEntity(
        start: offsets[min(span.bytes.lowerBound, mention.range.lowerBound)],
        end: offsets[max(span.endsBehind ? span.bytes.upperBound : 0, mention.range.upperBound)],
        type: reading.type, timex: reading.timex, value: reading.value)
    }
  }

  /// For every byte, and the end, the number of code points before it.
  private static func codePoints(_ bytes: [UInt8]) -> [Int] {
    var counts = [Int](repeating: 0, count: bytes.count + 1)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      counts[index] = count
      if index + 1 == bytes.count || bytes[index + 1] & 0xC0 != 0x80 { count += 1 }
      _ = byte
    }
    counts[bytes.count] = count
    return counts
  }
}
