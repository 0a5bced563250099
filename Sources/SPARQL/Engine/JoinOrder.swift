import QuadStore
import RDF

/// Chooses the order in which the triples of a conjunction are looked for.
///
/// The rows after each step are estimated from the counts by predicate, and of constant objects by counting; the order
/// whose rows are fewest in sum is found by dynamic programming.
struct JoinOrder {
  private let run: QueryRun
  private let atoms: [Conjunction.Atom]
  /// How many orders of sets are looked at; more atoms are taken one by one.
  private static let exactLimit = 10

  init(_ run: QueryRun, _ atoms: [Conjunction.Atom]) {
    self.run = run
    self.atoms = atoms
  }

  /// The places of the atoms in the order to join them, given the variables that are bound before.
  func places(given bound: Set<Variable>) throws -> [Int] {
    if atoms.count < 2 { return Array(atoms.indices) }
    return atoms.count <= JoinOrder.exactLimit ? try best(given: bound) : try greedy(given: bound)
  }

  private struct Plan {
    var cost: Double
    var rows: Double
    var order: [Int]
    var bound: Set<Variable>
    /// The variable whose values come in order, so that look-ups by it go through the tables from start to end.
    var sorted: Variable?
  }

  private func extend(_ plan: Plan, by place: Int) throws -> Plan {
    let factor = try run.statistics.matches(atoms[place], given: plan.bound)
    let rows = plan.rows * factor
    let key = key(of: atoms[place], given: plan.bound)
    let isNear = key != nil && key == plan.sorted
    return Plan(
      cost: plan.cost + plan.rows * (isNear ? 0.3 : 1) + rows * 0.3, rows: rows, order: plan.order + [place],
      bound: plan.bound.union(atoms[place].variables),
      sorted: plan.order.isEmpty ? order(of: atoms[place], given: plan.bound) : plan.sorted)
  }

  /// The variable by which a triple is looked up first.
  private func key(of atom: Conjunction.Atom, given bound: Set<Variable>) -> Variable? {
    for place in [atom.triple.subject, atom.triple.object] {
      if let variable = place.variable, bound.contains(variable) { return variable }
    }
    return nil
  }

  /// The variable by which the rows of a first triple are in order.
  private func order(of atom: Conjunction.Atom, given bound: Set<Variable>) -> Variable? {
    guard case .term = atom.triple.predicate else { return atom.triple.subject.variable }
    if let object = atom.triple.object.variable, !bound.contains(object), atom.triple.subject.variable != nil {
      return object
    }
    return atom.triple.subject.variable
  }

  private func best(given bound: Set<Variable>) throws -> [Int] {
    var plans: [Plan?] = Array(repeating: nil, count: 1 << atoms.count)
    plans[0] = Plan(cost: 0, rows: 1, order: [], bound: bound, sorted: nil)
    for set in plans.indices {
      guard let plan = plans[set] else { continue }
      for place in atoms.indices where set & 1 << place == 0 {
        let next = try extend(plan, by: place)
        if let known = plans[set | 1 << place], known.cost <= next.cost { continue }
        plans[set | 1 << place] = next
      }
    }
    return plans.last??.order ?? Array(atoms.indices)
  }

  private func greedy(given bound: Set<Variable>) throws -> [Int] {
    var plan = Plan(cost: 0, rows: 1, order: [], bound: bound, sorted: nil)
    var left = Array(atoms.indices)
    while !left.isEmpty {
      var choice: (index: Int, plan: Plan)?
      for (index, place) in left.enumerated() {
        let next = try extend(plan, by: place)
        if choice.map({ next.rows < $0.plan.rows }) ?? true { choice = (index, next) }
      }
      guard let choice else { break }
      plan = choice.plan
      left.remove(at: choice.index)
    }
    return plan.order
  }
}
