import RDF

/// Changes what a store says of some subjects and in some graphs, and leaves the rest as it is.
///
/// Everything happens in the transaction that the caller has begun (``Database/transaction(_:)``); nothing is written
/// before ``finish()``. What is there already and stays costs a look and no write. Triple counts by predicate are kept;
/// ``QuadStore/renewStatistics()`` counts the rest anew.
public final class QuadEditor {
  private let store: QuadStore
  private let database: Database
  private let rows: EditorRows
  private let terms: TermWriter
  private var triples = RowChanges()
  private var quads: [Int64: RowChanges] = [:]

  /// Begins to edit.
  ///
  /// - Throws: ``StoreError``.
  public init(_ store: QuadStore) throws {
    self.store = store
    database = store.database
    rows = try EditorRows(store.database)
    terms = try TermWriter(store)
  }

  /// Makes the triples of a subject in the default graph those of a list, in which other subjects do not come.
  ///
  /// - Throws: ``StoreError``.
  public func replace(subject: IRI, with triples: [Triple]) throws {
    guard let id = try terms.number(of: .iri(subject), isNeeded: !triples.isEmpty) else { return }
    let new = try numbers(triples)
    self.triples.change(from: try rows.triples(of: id), to: new)
  }

  /// Makes the triples of a named graph those of a list.
  ///
  /// Subjects to which the list gives a type are parts of the graph: their triples stand in the default graph too. Of other
  /// subjects the default graph says what ``replace(subject:with:)`` tells it.
  ///
  /// - Throws: ``StoreError``.
  public func replace(graph: IRI, with triples: [Triple]) throws {
    guard let id = try terms.number(of: .iri(graph), isNeeded: !triples.isEmpty) else { return }
    let new = try numbers(triples)
    let old = try rows.triples(ofGraph: id)
    quads[id, default: RowChanges()].change(from: old, to: new)
    let type = try terms.number(of: .iri(Vocabulary.RDF.type), isNeeded: true)
    self.triples.change(from: QuadEditor.parts(of: old, type), to: QuadEditor.parts(of: new, type))
  }

  /// The subjects of which the default graph says a property with a value, as it stood before the change.
  ///
  /// - Throws: ``StoreError``.
  public func subjects(with predicate: IRI, _ value: IRI) throws -> [IRI] {
    guard let predicate = try terms.number(of: .iri(predicate), isNeeded: false),
      let value = try terms.number(of: .iri(value), isNeeded: false)
    else { return [] }
    return try rows.subjects(predicate, value).compactMap { try store.term(TermID(rawValue: $0)).iri }
  }

  /// Writes the changes, and takes out terms that nothing says any more.
  ///
  /// - Throws: ``StoreError``.
  public func finish() throws {
    try terms.finish()
    try triples.write(to: ["spo", "pos", "osp"], in: database)
    for (graph, changes) in quads.sorted(by: { $0.key < $1.key }) { try changes.write(graph: graph, in: database) }
    try PredicateCounts(triples).write(to: database)
    var loose = triples.removedTerms
    for (graph, changes) in quads where !changes.removed.isEmpty {
      loose.formUnion(changes.removedTerms.union([graph]))
    }
    try terms.remove(loose)
  }

  private func numbers(_ triples: [Triple]) throws -> [QuadLoader.Row] {
    var numbers: [QuadLoader.Row] = []
    numbers.reserveCapacity(triples.count)
    for triple in triples {
      numbers.append(
        QuadLoader.Row(
          a: try terms.number(triple.subject), b: try terms.number(.iri(triple.predicate)),
          c: try terms.number(triple.object)))
    }
    return RowChanges.distinct(numbers)
  }

  /// The rows of subjects that have a type.
  private static func parts(of rows: [QuadLoader.Row], _ type: Int64?) -> [QuadLoader.Row] {
    let typed = Set(rows.lazy.filter { $0.b == type }.map(\.a))
    return rows.filter { typed.contains($0.a) }
  }
}
