import RDF

/// Whether two datasets are the same up to the labels of their blank nodes (RDF 1.1 Concepts, sections 3.6 and 4.1).
///
/// Exact: blank nodes are told apart by what is said of them until that helps no further (colour refinement); where
/// several stay alike, each pairing is tried.
public struct Isomorphism {
  /// A quad by numbers: terms that are the same in both datasets as they are, blank nodes by their complement.
  private typealias Row = [Int]

  private var numbers: [Term: Int] = [:]
  private var sides: [[Row]] = []
  private var blankCounts: [Int] = []

  /// Compares two datasets; how often a quad comes is not compared.
  public static func holds(_ left: some Sequence<Quad>, _ right: some Sequence<Quad>) -> Bool {
    var both = Isomorphism()
    both.add(left)
    both.add(right)
    guard both.sides[0].count == both.sides[1].count, both.blankCounts[0] == both.blankCounts[1] else { return false }
    return both.matches(both.blankCounts.map { [Int](repeating: 0, count: $0) })
  }

  private mutating func add(_ quads: some Sequence<Quad>) {
    var blanks: [String: Int] = [:]
    var rows: Set<Row> = []
    for quad in quads {
      let terms = [quad.triple.subject, .iri(quad.triple.predicate), quad.triple.object, quad.graph]
      rows.insert(
        terms.map { term in
          guard let term else { return 0 }
          if case .blank(let label) = term {
            let number = blanks[label] ?? blanks.count
            blanks[label] = number
            return ~number
          }
          let number = numbers[Isomorphism.comparable(term)] ?? numbers.count + 1
          numbers[Isomorphism.comparable(term)] = number
          return number
        })
    }
    sides.append(rows.sorted { $0.lexicographicallyPrecedes($1) })
    blankCounts.append(blanks.count)
  }

  /// Language tags are compared without their case (section 3.3).
  private static func comparable(_ term: Term) -> Term {
    guard case .literal(let literal) = term, !literal.language.isEmpty else { return term }
    return .literal(Literal(literal.lexical, language: literal.language.lowercased()))
  }

  /// Whether the sides can be matched such that blank nodes of one colour meet.
  private func matches(_ start: [[Int]]) -> Bool {
    guard let colours = refined(start) else { return false }
    let classes = colours.map { side in Dictionary(grouping: side.indices) { side[$0] } }
    let open = classes[0].filter { $0.value.count > 1 }.min { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    guard let open else { return isSame(under: colours) }
    let fresh = blankCounts[0] + 1
    return (classes[1][open.key] ?? []).contains { candidate in
      var attempt = colours
      attempt[0][open.value[0]] = fresh
      attempt[1][candidate] = fresh
      return matches(attempt)
    }
  }

  /// Colours that tell apart what is said of blank nodes of one colour, or `nil` where the sides differ in them.
  private func refined(_ start: [[Int]]) -> [[Int]]? {
    var colours = start
    var count = Set(colours[0]).count
    while true {
      let signatures = sides.indices.map { self.signatures(of: $0, colours[$0]) }
      guard signatures[0].sorted(by: Isomorphism.precedes) == signatures[1].sorted(by: Isomorphism.precedes) else {
        return nil
      }
      var known: [[Row]: Int] = [:]
      for signature in signatures[0] where known[signature] == nil { known[signature] = known.count }
      colours = signatures.map { $0.map { known[$0] ?? -1 } }
      if known.count == count { return colours }
      count = known.count
    }
  }

  /// For each blank node its colour and the quads it is in, with colours in place of blank nodes and itself marked.
  private func signatures(of side: Int, _ colours: [Int]) -> [[Row]] {
    var found = colours.map { [[$0]] }
    for row in sides[side] {
      let coloured = row.map { $0 < 0 ? ~(colours[~$0] + 1) : $0 }
      for blank in Set(row.filter { $0 < 0 }) {
        found[~blank].append(zip(row, coloured).map { $0 == blank ? -1 : $1 })
      }
    }
    return found.map { $0.prefix(1) + $0.dropFirst().sorted { $0.lexicographicallyPrecedes($1) } }
  }

  private static func precedes(_ left: [Row], _ right: [Row]) -> Bool {
    for (mine, theirs) in zip(left, right) where mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
    return left.count < right.count
  }

  /// Whether the sides are the same where each blank node has a colour of its own.
  private func isSame(under colours: [[Int]]) -> Bool {
    let named = sides.indices.map { side in
      Set(sides[side].map { row in row.map { $0 < 0 ? ~colours[side][~$0] : $0 } })
    }
    return named[0] == named[1]
  }
}
