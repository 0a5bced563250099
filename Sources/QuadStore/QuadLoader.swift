import RDF

/// Adds quads to a store in bulk: numbers their terms, sorts them, and inserts each order from its start to its end.
///
/// Everything happens in the transaction that the caller has begun (``Database/transaction(_:)``): without one, each row
/// would be brought to the disk by itself. A triple that is there already is not added again. Language tags become small
/// letters, which RDF 1.1 Concepts, section 3.3, has for their value.
public final class QuadLoader {
  /// Quads kept in memory before they are inserted.
  private static let batch = 8 << 20
  /// Bytes of terms kept in memory; beyond, terms are looked up in the store.
  private static let dictionaryLimit = 256 << 20

  /// Number of quads given so far, repeated ones too.
  public private(set) var count = 0

  private let store: QuadStore
  private let insertTerm: SQLStatement
  private var dictionary = TermDictionary()
  private var nextSequence: Int64
  /// Whether the store holds terms that the dictionary does not.
  private var hasOlderTerms: Bool
  private var triples: [Row] = []
  private var named: [(graph: Int64, row: Row)] = []
  private var graph: Term?

  /// Three numbers of terms, in the order of one of the tables.
  struct Row: Comparable {
    var a: Int64
    var b: Int64
    var c: Int64

    static func < (left: Row, right: Row) -> Bool {
      if left.a != right.a { return left.a < right.a }
      if left.b != right.b { return left.b < right.b }
      return left.c < right.c
    }
  }

  /// Begins to load.
  ///
  /// - Throws: ``StoreError``.
  public init(_ store: QuadStore) throws {
    self.store = store
    insertTerm = try store.database.prepare("INSERT INTO terms VALUES(?1, ?2, ?3, ?4)", isKept: true)
    let last = try store.database.integer("SELECT max(id) FROM terms") ?? 0
    nextSequence = last >> 2
    hasOlderTerms = last > 0
  }

  /// Adds a quad.
  ///
  /// - Throws: ``StoreError``.
  public func add(_ quad: QuadBytes) throws {
    count += 1
    let row = Row(
      a: try number(TermKey(quad.subject)), b: try number(TermKey(iri: quad.predicate)),
      c: try quad.object.withSmallTag { try number(TermKey($0)) })
    if let graph = quad.graph {
      named.append((try number(TermKey(graph)), row))
    } else {
      triples.append(row)
    }
    if triples.count + named.count >= QuadLoader.batch { try insertRows() }
  }

  /// Inserts what is left and counts anew.
  ///
  /// - Throws: ``StoreError``.
  public func finish() throws {
    try insertRows()
    try insertHashes()
    try Statistics.renew(in: store.database)
  }

  private func number(_ key: TermKey) throws -> Int64 {
    let hash = key.hash
    if let known = dictionary.find(key, hash: hash) { return known }
    if hasOlderTerms, let known = try store.id(of: key) {
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
    if dictionary.size > QuadLoader.dictionaryLimit { try insertHashes() }
    return id
  }

  /// Writes the hashes of the terms in memory and forgets the terms.
  private func insertHashes() throws {
    let insert = try store.database.prepare("INSERT OR IGNORE INTO term_hashes VALUES(?1, ?2)")
    for (hash, id) in dictionary.sortedHashes() {
      try insert.bind(1, Int64(hash))
      try insert.bind(2, id)
      try insert.run()
    }
    dictionary = TermDictionary()
    hasOlderTerms = true
  }

  private func insertRows() throws {
    // One array, sorted anew for each order: three would take three times the memory.
    triples.sort()
    try insert(triples, into: "spo")
    for index in triples.indices { triples[index] = triples[index].rotated }
    triples.sort()
    try insert(triples, into: "pos")
    for index in triples.indices { triples[index] = triples[index].rotated }
    triples.sort()
    try insert(triples, into: "osp")
    triples.removeAll(keepingCapacity: true)
    guard !named.isEmpty else { return }
    named.sort { $0.graph == $1.graph ? $0.row < $1.row : $0.graph < $1.graph }
    try insertNamed("INSERT OR IGNORE INTO gspo VALUES(?4, ?1, ?2, ?3)")
    for table in ["spog", "posg", "ospg"] {
      named.sort { $0.row == $1.row ? $0.graph < $1.graph : $0.row < $1.row }
      try insertNamed("INSERT OR IGNORE INTO \(table) VALUES(?1, ?2, ?3, ?4)")
      for index in named.indices { named[index].row = named[index].row.rotated }
    }
    named.removeAll(keepingCapacity: true)
  }

  private func insert(_ rows: [Row], into table: String) throws {
    let insert = try store.database.prepare("INSERT OR IGNORE INTO \(table) VALUES(?1, ?2, ?3)")
    for row in rows {
      try insert.bind(1, row.a)
      try insert.bind(2, row.b)
      try insert.bind(3, row.c)
      try insert.run()
    }
  }

  private func insertNamed(_ sql: String) throws {
    let insert = try store.database.prepare(sql)
    for (graph, row) in named {
      try insert.bind(1, row.a)
      try insert.bind(2, row.b)
      try insert.bind(3, row.c)
      try insert.bind(4, graph)
      try insert.run()
    }
  }
}

extension QuadLoader.Row {
  /// Subject, predicate, object become predicate, object, subject, and so on round.
  var rotated: QuadLoader.Row { QuadLoader.Row(a: b, b: c, c: a) }
}
