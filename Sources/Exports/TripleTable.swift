import RDF

/// Triples in memory by subject, each term once, all in the order in which they came.
struct TripleTable {
  /// A triple by the numbers of its terms; `graph` is -1 in the default graph.
  struct Row: Hashable {
    let subject: Int32
    let predicate: Int32
    let object: Int32
    let graph: Int32
  }

  private(set) var terms: [Term] = []
  private(set) var rows: [Row] = []
  private var numbers: [Term: Int32] = [:]
  private var said: Set<Row> = []

  /// Adds a quad; one that is there already changes nothing.
  mutating func add(_ quad: Quad) {
    let row = Row(
      subject: number(quad.triple.subject), predicate: number(.iri(quad.triple.predicate)),
      object: number(quad.triple.object), graph: quad.graph.map { number($0) } ?? -1)
    if said.insert(row).inserted { rows.append(row) }
  }

  func number(of term: Term) -> Int32? { numbers[term] }

  func term(_ number: Int32) -> Term { terms[Int(number)] }

  /// Text of a term that is an IRI, else empty.
  func iri(_ number: Int32) -> String {
    if case .iri(let iri) = terms[Int(number)] { iri.string } else { "" }
  }

  /// The rows of each subject, subjects in the order in which they came first.
  func bySubject() -> [(subject: Int32, rows: [Row])] {
    var places: [Int32: Int] = [:]
    var groups: [(subject: Int32, rows: [Row])] = []
    for row in rows {
      if let place = places[row.subject] {
        groups[place].rows.append(row)
      } else {
        places[row.subject] = groups.count
        groups.append((row.subject, [row]))
      }
    }
    return groups
  }

  private mutating func number(_ term: Term) -> Int32 {
    if let number = numbers[term] { return number }
    let number = Int32(terms.count)
    numbers[term] = number
    terms.append(term)
    return number
  }
}
