/// Variables in the order in which they were first met.
struct VariableList: Hashable, Sendable {
  private(set) var ordered: [Variable] = []
  private var known: Set<Variable> = []

  func contains(_ variable: Variable) -> Bool { known.contains(variable) }

  mutating func insert(_ variable: Variable) {
    if known.insert(variable).inserted { ordered.append(variable) }
  }

  mutating func insert(contentsOf other: VariableList) {
    if ordered.isEmpty {
      self = other
    } else {
      for variable in other.ordered { insert(variable) }
    }
  }
}
