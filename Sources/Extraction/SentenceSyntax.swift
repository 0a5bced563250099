import Language

/// The grammar of a sentence in which a whole name or date counts as one word.
struct SentenceSyntax: Sendable {
  /// Tokens of each unit, in order: a name with its titles, a date, or a single token.
  let units: [Range<Int>]
  /// The tree over the units.
  let tree: SyntaxTree
  private let first: Int
  private let unitOfToken: [Int]

  init(units: [Range<Int>], tree: SyntaxTree) {
    self.units = units
    self.tree = tree
    first = units.first?.lowerBound ?? 0
    unitOfToken = units.indices.flatMap { unit in units[unit].map { _ in unit } }
  }

  /// The unit that a token of the sentence belongs to.
  func unit(of token: Int) -> Int { unitOfToken[token - first] }

  /// The head unit of a token range: the one whose head lies outside it.
  func head(of tokens: Range<Int>) -> Int {
    let covered = unit(of: tokens.lowerBound)...unit(of: tokens.upperBound - 1)
    return covered.first { !covered.contains(tree.heads[$0]) } ?? covered.lowerBound
  }

  /// The relation of a unit to its head.
  func relation(_ unit: Int) -> DependencyRelation { tree.relations[unit] }

  /// The head of a unit, or `nil` for a root.
  func head(_ unit: Int) -> Int? { tree.heads[unit] >= 0 ? tree.heads[unit] : nil }

  /// The dependents of a unit with one of some relations, in order.
  func children(_ unit: Int, _ relations: DependencyRelation...) -> [Int] {
    let children = tree.children(of: unit)
    return children.isEmpty ? [] : children.filter { relations.contains(tree.relations[$0]) }
  }

  /// Whether a unit is a verb, or stands as the predicate of a clause of its own.
  func isPredicate(_ unit: Int) -> Bool {
    tree.tags[unit] == .verb || !children(unit, .nsubj, .nsubjPass, .cop).isEmpty
  }

  /// The tokens from the first to the last of a unit and what depends on it, dependents of some relations left out.
  func span(_ unit: Int, without relations: Set<DependencyRelation> = []) -> Range<Int> {
    var low = units[unit].lowerBound
    var high = units[unit].upperBound
    var pending = tree.children(of: unit).filter { !relations.contains(tree.relations[$0]) }
    var steps = 0
    while let next = pending.popLast(), steps < units.count {
      steps += 1
      low = Swift.min(low, units[next].lowerBound)
      high = Swift.max(high, units[next].upperBound)
      pending += tree.children(of: next)
    }
    return low..<high
  }
}
