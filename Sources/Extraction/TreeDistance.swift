import Language

/// How far apart a happening and a date or place stand in the tree of their sentence.
enum TreeDistance {
  /// Weighted length of the path between a date or place and a happening: clauses between them count more than phrases.
  static func between(_ date: Int, _ happening: Int, _ syntax: SentenceSyntax) -> Int {
    let up = path(from: date, syntax) { relation, head in
      switch relation {
      case .conj, .parataxis: 2
      case .advcl, .ccomp, .csubj: 3
      case .aclRelcl: head == happening ? 1 : 3
      default: 1
      }
    }
    let down = path(from: happening, syntax) { relation, _ in
      switch relation {
      case .conj: 1
      case .xcomp, .ccomp, .parataxis: 2
      case .acl, .aclRelcl, .advcl, .csubj: 3
      default: 1
      }
    }
    let costs = Dictionary(up, uniquingKeysWith: { first, _ in first })
    for (unit, cost) in down {
      if let other = costs[unit] { return cost + other }
    }
    return Int.max
  }

  /// A unit and those above it, each with the cost of reaching it.
  private static func path(
    from unit: Int, _ syntax: SentenceSyntax, cost: (_ relation: DependencyRelation, _ head: Int) -> Int
  ) -> [(unit: Int, cost: Int)] {
    var path = [(unit: unit, cost: 0)]
    var total = 0
    var node = unit
    while path.count < 12, let head = syntax.head(node) {
      total += cost(syntax.relation(node), head)
      path.append((head, total))
      node = head
    }
    return path
  }
}
