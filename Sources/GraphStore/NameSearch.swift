import KnowledgeGraph
import QuadStore

extension GraphStore {
  /// The entity of an identifier, or those one of whose names is the text; letters of any case, with or without their marks.
  ///
  /// Those whose label it is come first, then the most mentioned.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func entities(named text: String) throws -> [(entity: EntityName, isLabel: Bool)] {
    let byID = try database.prepare("SELECT \(EntityReader.columns(of: "e")) FROM entities AS e WHERE key = ?1")
    try byID.bind(1, text)
    if try byID.step(), let entity = try EntityReader.name(byID, from: 0) { return [(entity, true)] }
    let words = NameWords(text)
    guard !words.isEmpty else { return [] }
    let wanted = NameWords.folded(text)
    var found: [(entity: EntityName, isLabel: Bool)] = []
    try forEachMatch(words.phrase) { entity, names in
      guard names.contains(where: { NameWords.folded($0) == wanted }) else { return }
      found.append((entity, NameWords.folded(entity.label) == wanted))
    }
    return found.sorted { left, right in
      left.isLabel == right.isLabel ? EntityName.precedes(left.entity, right.entity) : left.isLabel
    }
  }

  /// Entities that have a name with all words of a text, the last of which may be cut short; the most mentioned first.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`.
  public func entities(withWordsOf text: String) throws -> [EntityName] {
    let words = NameWords(text)
    guard !words.isEmpty else { return [] }
    var found: [EntityName] = []
    try forEachMatch(words.prefixes) { entity, _ in found.append(entity) }
    return found.sorted(by: EntityName.precedes)
  }

  /// Hands over every name of every entity, statements and events left out.
  ///
  /// - Throws: ``GraphStoreError``, `StoreError`, or what the body throws.
  public func forEachName(_ body: (_ name: String, _ entity: EntityName) throws -> Void) throws {
    let rows = try database.prepare(
      """
      SELECT names, \(EntityReader.columns(of: "e")) FROM name_search JOIN entities AS e ON e.id = name_search.rowid
      WHERE kind NOT IN ('Statement', 'Event') ORDER BY e.id
      """)
    while try rows.step() {
      guard let entity = try EntityReader.name(rows, from: 1) else { continue }
      for name in rows.text(0).split(separator: "\n") { try body(String(name), entity) }
    }
  }

  private func forEachMatch(_ query: String, _ body: (EntityName, [Substring]) throws -> Void) throws {
    let rows = try database.prepare(
      """
      SELECT names, \(EntityReader.columns(of: "e")) FROM name_search JOIN entities AS e ON e.id = name_search.rowid
      WHERE name_search MATCH ?1
      """)
    try rows.bind(1, query)
    while try rows.step() {
      if let entity = try EntityReader.name(rows, from: 1) { try body(entity, rows.text(0).split(separator: "\n")) }
    }
  }
}

extension EntityName {
  /// Order of lists: things before events and statements, the most mentioned first, then by name.
  static func precedes(_ left: EntityName, _ right: EntityName) -> Bool {
    let (isLate, isOtherLate) = (left.isRecord, right.isRecord)
    if isLate != isOtherLate { return isOtherLate }
    if left.mentions != right.mentions { return left.mentions > right.mentions }
    return (left.label, left.id) < (right.label, right.id)
  }

  private var isRecord: Bool { kind == .event || kind == .statement }
}

/// The words of a name as FTS5 is asked for them (SQLite, "Full-text Query Syntax").
private struct NameWords {
  private let words: [String]

  init(_ text: String) {
    words = text.split { character in
      !character.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }.map(String.init)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words one after another.
  var phrase: String { "\"" + words.joined(separator: " ") + "\"" }

  /// Every word anywhere, the last as the beginning of one.
  var prefixes: String { words.map { "\"\($0)\"" }.joined(separator: " ") + "*" }

  /// A name without case, marks and what is no letter or digit.
  static func folded(_ name: some StringProtocol) -> [String] {
    NameWords(LatinFolding.fold(String(name)).lowercased()).words
  }
}
