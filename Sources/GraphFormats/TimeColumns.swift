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

  /// The days; the date counts where neither begin nor end is a day.
  func bounds(in values: [PropertyValue?]) -> (begin: String?, end: String?) {
    let begin = EDTFBounds(self.begin?.text(in: values) ?? "")?.begin
    let end = EDTFBounds(self.end?.text(in: values) ?? "")?.end
    if begin != nil || end != nil { return (begin, end) }
    let both = EDTFBounds(date?.text(in: values) ?? "")
    return (both?.begin, both?.end)
  }
}
