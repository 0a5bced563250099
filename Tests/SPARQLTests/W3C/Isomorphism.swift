import RDF

/// Compares tables and graphs up to the labels of blank nodes.
struct Isomorphism {
  private var forward: [String: String] = [:]
  private var backward: [String: String] = [:]
  private var steps = 0

  /// Whether two lists of tuples of terms are the same; `nil` in a tuple is no value.
  static func areEqual(_ left: [[Term?]], _ right: [[Term?]], ordered: Bool) -> Bool {
    guard left.count == right.count else { return false }
    let (left, right) = (left.map { $0.map(canonical) }, right.map { $0.map(canonical) })
    var candidates: [[Int]]
    if ordered {
      candidates = left.indices.map { shape(left[$0]) == shape(right[$0]) ? [$0] : [] }
    } else {
      var byShape: [[Term?]: [Int]] = [:]
      for (number, row) in right.enumerated() { byShape[shape(row), default: []].append(number) }
      candidates = left.map { byShape[shape($0)] ?? [] }
    }
    let order = left.indices.sorted { (candidates[$0].count, $0) < (candidates[$1].count, $1) }
    candidates = order.map { candidates[$0] }
    var search = Isomorphism()
    var used = Set<Int>()
    return search.extend(order.map { left[$0] }[...], candidates[...], right, &used)
  }

  private mutating func extend(
    _ rows: ArraySlice<[Term?]>, _ candidates: ArraySlice<[Int]>, _ right: [[Term?]], _ used: inout Set<Int>
  ) -> Bool {
    guard let row = rows.first, let choices = candidates.first else { return true }
    for choice in choices where !used.contains(choice) {
      steps += 1
      if steps > 200_000 { return false }
      let before = (forward, backward)
      if match(row, right[choice]) {
        used.insert(choice)
        if extend(rows.dropFirst(), candidates.dropFirst(), right, &used) { return true }
        used.remove(choice)
      }
      (forward, backward) = before
    }
    return false
  }

  private mutating func match(_ left: [Term?], _ right: [Term?]) -> Bool {
    for case (.blank(let mine)?, .blank(let theirs)?) in zip(left, right) {
      if forward[mine, default: theirs] != theirs || backward[theirs, default: mine] != mine { return false }
      forward[mine] = theirs
      backward[theirs] = mine
    }
    return true
  }

  private static func shape(_ row: [Term?]) -> [Term?] {
    row.map { if case .blank? = $0 { Term.blank("") } else { $0 } }
  }

  /// Numbers by value and language tags in small letters, as the W3C's own runners have it.
  private static func canonical(_ term: Term?) -> Term? {
    guard case .literal(let literal)? = term else { return term }
    if !literal.language.isEmpty { return .literal(Literal(literal.lexical, language: literal.language.lowercased())) }
    let name = literal.datatype.local(in: Vocabulary.XSD.namespace) ?? ""
    switch name {
    case "decimal", "double", "float", "integer", "int", "long", "short", "byte", "nonNegativeInteger":
      guard let value = Double(literal.lexical) else { return term }
      return .literal(Literal("\(value)", datatype: literal.datatype))
    default: return term
    }
  }
}
