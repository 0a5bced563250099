import RDF

/// A set of triples with indexes, for the reference evaluator.
struct IndexedGraph {
  private(set) var triples: [Triple] = []
  private var known: Set<Triple> = []
  private var bySubject: [Term: [Int]] = [:]
  private var byPredicate: [IRI: [Int]] = [:]
  private var byObject: [Term: [Int]] = [:]

  init(_ triples: some Sequence<Triple> = []) {
    for triple in triples { insert(triple) }
  }

  mutating func insert(_ triple: Triple) {
    guard known.insert(triple).inserted else { return }
    let number = triples.count
    triples.append(triple)
    bySubject[triple.subject, default: []].append(number)
    byPredicate[triple.predicate, default: []].append(number)
    byObject[triple.object, default: []].append(number)
  }

  /// The triples with these terms; `nil` stands for any.
  func match(_ subject: Term?, _ predicate: IRI?, _ object: Term?) -> [Triple] {
    var candidates: [Int]?
    func consider(_ list: [Int]?, given: Bool) {
      guard given else { return }
      let list = list ?? []
      if candidates.map({ list.count < $0.count }) ?? true { candidates = list }
    }
    consider(subject.flatMap { bySubject[$0] }, given: subject != nil)
    consider(predicate.flatMap { byPredicate[$0] }, given: predicate != nil)
    consider(object.flatMap { byObject[$0] }, given: object != nil)
    guard let candidates else { return triples }
    return candidates.lazy.map { triples[$0] }.filter { triple in
      (subject == nil || triple.subject == subject) && (predicate == nil || triple.predicate == predicate)
        && (object == nil || triple.object == object)
    }
  }

  /// Every subject and object once, in order of appearance.
  var nodes: [Term] {
    var seen = Set<Term>()
    return triples.flatMap { [$0.subject, $0.object] }.filter { seen.insert($0).inserted }
  }
}
