/// What stands around a trigger, by function: `subject`, `object`, `possessive`, `compound`, prepositions.
struct Arguments: Sendable {
  /// Fillers by function, in the order of the text.
  var byFunction: [String: [Reference]] = [:]
  /// Tokens read as belonging to the trigger.
  var reach: Range<Int>
  /// Whether the trigger is denied, wished, called for or conditional.
  var isIrrealis = false

  mutating func add(_ function: String, _ references: [Reference]) {
    guard !references.isEmpty else { return }
    for reference in references where byFunction[function]?.contains(reference) != true {
      byFunction[function, default: []].append(reference)
    }
  }
}
