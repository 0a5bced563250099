import RDF

/// Numbers terms for an editor: those that are there keep their numbers, new ones are added.
final class TermWriter {
  private let store: QuadStore
  private let insertTerm: SQLStatement
  private let insertHash: SQLStatement
  private var dictionary = TermDictionary()
  private var nextSequence: Int64
  private var newHashes: [(hash: Int32, id: Int64)] = []

  init(_ store: QuadStore) throws {
    self.store = store
    insertTerm = try store.database.prepare("INSERT INTO terms VALUES(?1, ?2, ?3, ?4)", isKept: true)
    insertHash = try store.database.prepare("INSERT OR IGNORE INTO term_hashes VALUES(?1, ?2)", isKept: true)
    nextSequence = (try store.database.integer("SELECT max(id) FROM terms") ?? 0) >> 2
  }

  /// The number of a term, which is added where it is new.
  func number(_ term: Term) throws -> Int64 { try term.withBytes { try number(TermKey($0)) } }

  /// The number of a term; `nil` where it is new and not needed.
  func number(of term: Term, isNeeded: Bool) throws -> Int64? {
    if isNeeded { return try number(term) }
    return try term.withBytes { bytes in
      let key = TermKey(bytes)
      return try dictionary.find(key, hash: key.hash) ?? store.id(of: key)?.rawValue
    }
  }

  /// Writes the hashes by which new terms are found.
  func finish() throws {
    for (hash, id) in newHashes.sorted(by: { $0.hash == $1.hash ? $0.id < $1.id : $0.hash < $1.hash }) {
      try insertHash.bind(1, Int64(hash))
      try insertHash.bind(2, id)
      try insertHash.run()
    }
    newHashes = []
  }

  /// Takes out those of some terms that nothing says any more.
  ///
  /// Predicates and datatypes, of which there are few, stay.
  func remove(_ terms: Set<Int64>) throws {
    let isUsed = try store.database.prepare(
      """
      SELECT EXISTS(SELECT 1 FROM osp WHERE o = ?1) OR EXISTS(SELECT 1 FROM spo WHERE s = ?1)
        OR EXISTS(SELECT 1 FROM ospg WHERE o = ?1) OR EXISTS(SELECT 1 FROM spog WHERE s = ?1)
        OR EXISTS(SELECT 1 FROM gspo WHERE g = ?1) OR EXISTS(SELECT 1 FROM pos WHERE p = ?1)
        OR EXISTS(SELECT 1 FROM posg WHERE p = ?1)
      """)
    let deleteTerm = try store.database.prepare("DELETE FROM terms WHERE id = ?1")
    let deleteHash = try store.database.prepare("DELETE FROM term_hashes WHERE hash = ?1 AND id = ?2")
    for id in terms.sorted() {
      try isUsed.bind(1, id)
      let isLoose = try isUsed.step() && isUsed.integer(0) == 0
      isUsed.reset()
      guard isLoose else { continue }
      let term = try store.term(TermID(rawValue: id))
      if term.iri?.string.hasPrefix(Vocabulary.XSD.namespace) == true { continue }
      try deleteHash.bind(1, Int64(term.withBytes { TermKey($0).hash }))
      try deleteHash.bind(2, id)
      try deleteHash.run()
      try deleteTerm.bind(1, id)
      try deleteTerm.run()
    }
  }

  private func number(_ key: TermKey) throws -> Int64 {
    let hash = key.hash
    if let known = dictionary.find(key, hash: hash) { return known }
    if let known = try store.id(of: key) {
      dictionary.insert(key, hash: hash, id: known.rawValue)
      return known.rawValue
    }
    let datatype = key.shape == .typed ? try number(TermKey(iri: key.suffix)) : nil
    let id = TermID(sequence: nextSequence, kind: key.kind).rawValue
    nextSequence += 1
    try insertTerm.bind(1, id)
    try insertTerm.bind(2, key.text)
    if let datatype { try insertTerm.bind(3, datatype) } else { try insertTerm.bindNull(3) }
    if key.shape == .tagged { try insertTerm.bind(4, key.suffix) } else { try insertTerm.bindNull(4) }
    try insertTerm.run()
    dictionary.insert(key, hash: hash, id: id)
    newHashes.append((hash, id))
    return id
  }
}
