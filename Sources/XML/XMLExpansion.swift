/// How many bytes references to entities and defaulted attributes have stood for.
struct XMLExpansion {
  /// Bytes in the whole document.
  private(set) var total = 0
  /// Bytes since the last event: in one tag or between two pieces of text.
  private(set) var inMarkup = 0
  private var event = 0

  /// Counts bytes at a number of events.
  mutating func add(_ count: Int, atEvent number: Int) {
    if number != event { inMarkup = 0 }
    event = number
    total += count
    inMarkup += count
  }
}
