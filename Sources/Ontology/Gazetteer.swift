import KnowledgeGraph
import Language

/// The known things: countries, institutions, places and instruments, found by name or by identifier.
public struct Gazetteer: Sendable {
  /// The entries, in the order of their identifiers.
  public let entries: [GazetteerEntry]
  /// Finds their names in tokens.
  public let names: NameIndex
  private let indexByID: [String: Int]
  private let childrenByParent: [String: [Int]]
  private let countryByCapital: [String: Int]

  init(entries unsorted: [GazetteerEntry], tokenizer: Tokenizer) {
    let entries = unsorted.sorted { $0.id < $1.id }
    var names = NameIndex()
    var indexByID: [String: Int] = [:]
    var children: [String: [Int]] = [:]
    var capitals: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      indexByID[entry.id] = index
      if let capital = entry.capital { capitals[capital] = index }
      if let parent = entry.parent { children[parent, default: []].append(index) }
      let roles: [(NameForm.Role, [String])] = [
        (.label, [entry.label]), (.alias, entry.aliases), (.acronym, entry.acronyms),
        (.adjective, entry.adjectives), (.demonym, entry.demonyms), (.metonym, entry.metonyms),
        (.contextName, entry.contextNames),
      ]
      for (role, forms) in roles {
        for name in forms { names.insert(name, form: NameForm(entry: index, role: role), tokenizer: tokenizer) }
      }
    }
    self.entries = entries
    self.names = names
    self.indexByID = indexByID
    childrenByParent = children
    countryByCapital = capitals
  }

  /// The entry of an identifier.
  public subscript(id: String) -> GazetteerEntry? { indexByID[id].map { entries[$0] } }

  /// Index of the entry of an identifier.
  public func index(of id: String) -> Int? { indexByID[id] }

  /// Index of the country whose capital a place is.
  public func country(ofCapital id: String) -> Int? { countryByCapital[id] }

  /// Indexes of the bodies that are part of a body.
  public func children(of id: String) -> [Int] { childrenByParent[id] ?? [] }
}
