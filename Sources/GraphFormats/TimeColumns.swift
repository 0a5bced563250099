import PropertyGraph

/// When nodes or edges are, from the attributes `begin`, `end` and `date` of those that there are.
struct TimeColumns {
  private let begin: Column?
  private let end: Column?
  private let date: Column?

  init(_ columns: [Column]) {
    begin = columns["begin"]
    end = columns["end"]
    date = columns["date"]
  }

  /// Whether there is any such attribute.
  var areThere: Bool { begin != nil || end != nil || date != nil }

  /// The days; the date counts where neither begin nor end is a day, or where they are the wrong way round.
  func bounds(in values: [PropertyValue?]) -> (begin: String?, end: String?) {
    let begin = TimeColumns.bounds(self.begin, values)?.begin
    let end = TimeColumns.bounds(self.end, values)?.end
    if begin != nil || end != nil, EDTFBounds.isInOrder(begin, end) { return (begin, end) }
    let both = TimeColumns.bounds(date, values)
    return (both?.begin, both?.end)
  }

  private static func bounds(_ column: Column?, _ values: [PropertyValue?]) -> EDTFBounds? {
    guard let value = column?.value(in: values), value != .text("") else { return nil }
    return EDTFBounds(value.text)
  }
}
