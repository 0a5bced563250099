import Foundation
import RDF

/// A graph in memory that tests look things up in.
struct TestGraph {
  let triples: [Triple]
  private var bySubject: [Term: [Triple]] = [:]

  init(turtle path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var found: [Triple] = []
    try TurtleReader.read(bytes, file: path, base: "file://" + path) { found.append($0) }
    self.init(found)
  }

  init(_ triples: [Triple]) {
    self.triples = triples
    for triple in triples { bySubject[triple.subject, default: []].append(triple) }
  }

  func all(_ subject: Term, _ predicate: IRI) -> [Term] {
    (bySubject[subject] ?? []).filter { $0.predicate == predicate }.map(\.object)
  }

  func one(_ subject: Term?, _ predicate: IRI) -> Term? {
    subject.flatMap { all($0, predicate).first }
  }

  /// The members of a collection.
  func list(_ head: Term?) -> [Term] {
    var members: [Term] = []
    var node = head
    while let current = node, let member = one(current, Vocabulary.RDF.first) {
      members.append(member)
      node = one(current, Vocabulary.RDF.rest)
    }
    return members
  }
}
