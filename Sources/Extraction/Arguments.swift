/// What stands around a trigger, by function: `subject`, `object`, `possessive`, `compound`, prepositions.
struct Arguments: Sendable {
  /// Fillers by function, in the order of the text; `late` ones come behind all others.
  var byFunction: [String: [Reference]] = [:]
  /// Tokens read as belonging to the trigger.
  var reach: Range<Int>
  /// Whether what the trigger tells of is denied, wished, called for or conditional.
  var isIrrealis = false
  /// Whether the stance that the trigger expresses is denied, conditional or asked of somebody.
  var isUntaken = false

  init(reach: Range<Int>) { self.reach = reach }

  /// Adds fillers of a function.
  mutating func add(_ function: String, _ references: [Reference]) {
    guard !references.isEmpty else { return }
    for reference in references where byFunction[function]?.contains(reference) != true {
      byFunction[function, default: []].append(reference)
    }
  }

  /// Adds fillers where nothing else fills the function.
  mutating func addLate(_ function: String, _ references: [Reference]) {
    if byFunction[function] == nil { add(function, references) }
  }
}
