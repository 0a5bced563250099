import CSQLite
import RDF

/// RDF quads in an SQLite database: terms as numbers, triples in covering orders.
///
/// ```swift
/// let store = try QuadStore.inMemory()
/// var loader = try QuadLoader(store)
/// try RDFReader.read(source, syntax: .turtle, file: "facts.ttl", base: "") { try loader.add($0) }
/// try loader.finish()
/// ```
public final class QuadStore {
  /// Pages of a file that are kept in memory at most.
  private static let cacheKibibytes = 150_000

  /// The connection; tables of others may live in the same file.
  public let database: Database

  private let findTerm: SQLStatement
  private let findNumber: SQLStatement
  private var datatypes: [Int64: IRI] = [:]

  /// Uses the tables of quads of a database, which are there.
  ///
  /// - Throws: ``StoreError``.
  public init(_ database: Database) throws {
    self.database = database
    // Kibibytes, taken as they are needed: SQLite's own two megabytes would be read over and over.
    try database.execute("PRAGMA cache_size = -\(QuadStore.cacheKibibytes)")
    findTerm = try database.prepare("SELECT text, datatype, language FROM terms WHERE id = ?1", isKept: true)
    findNumber = try database.prepare(
      """
      SELECT terms.id, text, datatype, language FROM term_hashes JOIN terms ON terms.id = term_hashes.id
      WHERE term_hashes.hash = ?1
      """, isKept: true)
  }

  /// An empty store in memory.
  ///
  /// - Throws: ``StoreError``.
  public static func inMemory() throws -> QuadStore {
    let database = try Database(path: Database.memory, mode: .writing)
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY")
    try makeTables(in: database)
    return try QuadStore(database)
  }

  /// Makes the tables of quads in a database that has none.
  ///
  /// - Throws: ``StoreError``.
  public static func makeTables(in database: Database) throws { try database.execute(StoreSchema.quads) }

  /// The term of a number.
  ///
  /// - Throws: ``StoreError``; a number that stands for nothing is damage.
  public func term(_ id: TermID) throws -> Term {
    try findTerm.bind(1, id.rawValue)
    defer { findTerm.reset() }
    guard try findTerm.step() else {
      throw StoreError(code: SQLITE_CORRUPT, message: "no term has the number \(id.rawValue)", path: database.path)
    }
    let text = findTerm.text(0)
    switch id.kind {
    case .iri: return .iri(IRI(text))
    case .blank: return .blank(text)
    case .literal:
      if !findTerm.isNull(2) { return .literal(Literal(text, language: findTerm.text(2))) }
      if findTerm.isNull(1) { return .literal(Literal(text)) }
      let datatype = findTerm.integer(1)
      findTerm.reset()
      return .literal(Literal(text, datatype: try self.datatype(datatype)))
    }
  }

  private func datatype(_ id: Int64) throws -> IRI {
    if let known = datatypes[id] { return known }
    let datatype = IRI(try term(TermID(rawValue: id)).text)
    // There are few; a store that has more does without.
    if datatypes.count < 1_000 { datatypes[id] = datatype }
    return datatype
  }

  /// The number of a term, or `nil` where the store has no such term; the letters of language tags may be large or small.
  ///
  /// - Throws: ``StoreError``.
  public func id(of term: Term) throws -> TermID? {
    try term.withBytes { try $0.withSmallTag { try id(of: TermKey($0)) } }
  }

  func id(of key: TermKey) throws -> TermID? {
    // What the datatype is called must be known first: both look-ups use the same statement.
    var datatype: Int64?
    if key.shape == .typed {
      guard let known = try id(of: TermKey(iri: key.suffix)) else { return nil }
      datatype = known.rawValue
    }
    try findNumber.bind(1, Int64(key.hash))
    defer { findNumber.reset() }
    while try findNumber.step() {
      let id = TermID(rawValue: findNumber.integer(0))
      guard id.kind == key.kind, findNumber.bytes(1).elementsEqual(key.text) else { continue }
      switch key.shape {
      case .iri, .blank: return id
      case .plain where findNumber.isNull(2) && findNumber.isNull(3): return id
      case .typed where datatype == findNumber.integer(2): return id
      case .tagged where findNumber.bytes(3).elementsEqual(key.suffix): return id
      case .plain, .typed, .tagged: continue
      }
    }
    return nil
  }

  /// Number of triples in the default graph.
  ///
  /// - Throws: ``StoreError``.
  public func tripleCount() throws -> Int {
    Int(try database.integer("SELECT coalesce(sum(triples), 0) FROM predicates") ?? 0)
  }

  /// Counts the triples, subjects and objects of each predicate anew, from which the order of joins is chosen.
  ///
  /// - Throws: ``StoreError``.
  public func renewStatistics() throws { try Statistics.renew(in: database) }

  /// Number of quads in named graphs.
  ///
  /// - Throws: ``StoreError``.
  public func namedQuadCount() throws -> Int { Int(try database.integer("SELECT count(*) FROM gspo") ?? 0) }
}
