import QuadStore
import RDF

/// Concise bounded descriptions: the triples that have a thing as subject, and so on through blank nodes
/// (https://www.w3.org/submissions/CBD/).
final class BoundedDescription {
  private let run: QueryRun
  private var open: [Int64] = []
  private var seen = Set<Int64>()
  private var triples: [(Int64, Int64, Int64)] = []
  private var position = 0

  init(_ run: QueryRun, _ targets: [PatternTerm], _ rows: RowStream) throws {
    self.run = run
    var wanted: [Int64] = []
    var known = Set<Int64>()
    func add(_ id: Int64) throws {
      if id != 0, known.insert(id).inserted {
        try run.account.add(32)
        wanted.append(id)
      }
    }
    for case .term(let term) in targets { try add(run.pool.id(of: term)) }
    let places = rows.places
    let columns = targets.compactMap(\.variable).compactMap { places[$0] }
    if !columns.isEmpty {
      while let row = try rows.next() {
        for column in columns { try add(row[column]) }
      }
    }
    open = wanted.reversed()
  }

  func next() throws -> Quad? {
    while position == triples.count {
      guard let node = open.popLast() else { return nil }
      guard seen.insert(node).inserted else { continue }
      try run.tick()
      triples.removeAll(keepingCapacity: true)
      position = 0
      let pattern = TriplePattern(
        .term(try run.pool.term(node)), .variable(.hidden("p")), .variable(.hidden("o")))
      let rows = try run.stream(.basicGraphPattern([pattern]), in: run.defaultGraph)
        .selecting([.hidden("p"), .hidden("o")])
      while let row = try rows.next() {
        triples.append((node, row[0], row[1]))
        if row[1] & 3 == 1 { open.append(row[1]) }
      }
    }
    let (subject, predicate, object) = triples[position]
    position += 1
    guard case .iri(let property) = try run.pool.term(predicate) else { return nil }
    return Quad(Triple(try run.pool.term(subject), property, try run.pool.term(object)))
  }
}
