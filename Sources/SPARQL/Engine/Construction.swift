import RDF

/// Fills the template of `CONSTRUCT` with solutions (SPARQL 1.1 Query, section 16.2).
final class Construction {
  private let run: QueryRun
  private let rows: RowStream
  private let places: [Variable: Int]
  private let template: [(TripleSlot, TripleSlot, TripleSlot)]
  private var seen = Set<[Int64]>()
  private var waiting: [[Int64]] = []

  private enum TripleSlot {
    case column(Int)
    case term(Int64)
    case blank(String)
    case unbound
  }

  init(_ run: QueryRun, _ template: [TriplePattern], _ rows: RowStream) {
    self.run = run
    self.rows = rows
    places = rows.places
    let places = places
    func slot(_ place: PatternTerm) -> TripleSlot {
      switch place {
      case .variable(let variable): return places[variable].map { .column($0) } ?? .unbound
      case .term(.blank(let label)): return .blank(label)
      case .term(let term):
        do {
          return .term(try run.pool.id(of: term))
        } catch {
          run.failure = error
          return .unbound
        }
      }
    }
    self.template = template.map { (slot($0.subject), slot($0.predicate), slot($0.object)) }
  }

  func next() throws -> Quad? {
    while waiting.isEmpty {
      guard let row = try rows.next() else { return nil }
      try run.tick()
      try fill(row)
    }
    let triple = waiting.removeFirst()
    guard case .iri(let predicate) = try run.pool.term(triple[1]) else { return nil }
    return Quad(Triple(try run.pool.term(triple[0]), predicate, try run.pool.term(triple[2])))
  }

  private func fill(_ row: RowStream.Row) throws {
    var nodes: [String: Int64] = [:]
    func value(_ slot: TripleSlot) throws -> Int64 {
      switch slot {
      case .column(let place): return row[place]
      case .term(let id): return id
      case .unbound: return 0
      case .blank(let label):
        if let node = nodes[label] { return node }
        let node = try run.pool.id(of: run.context.freshBlankNode())
        nodes[label] = node
        return node
      }
    }
    for (subject, predicate, object) in template {
      let triple = try [value(subject), value(predicate), value(object)]
      // What is unbound or in a place where it cannot be makes no triple; the lowest bits are the kind of term.
      guard triple[0] != 0, triple[0] & 3 != 3, triple[1] != 0, triple[1] & 3 == 2, triple[2] != 0 else { continue }
      if seen.insert(triple).inserted {
        try run.account.add(96)
        waiting.append(triple)
      }
    }
  }
}
