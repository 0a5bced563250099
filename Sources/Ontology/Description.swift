/// What the data files say of one thing: its classes and the values of its properties, in the order of the files.
struct Description: Sendable {
  /// Relative identifier (`institution/osce`) or absolute IRI.
  let id: String
  /// File the thing was first described in, for messages.
  let file: String
  private(set) var classes: [String] = []
  /// The properties and their values; few, so that a look along them is faster than a dictionary.
  private var values: [(property: String, values: [String])] = []

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// First value of a property (`skos:prefLabel`).
  func first(_ property: String) -> String? { index(of: property).flatMap { values[$0].values.first } }

  /// All values of a property.
  func all(_ property: String) -> [String] { index(of: property).map { values[$0].values } ?? [] }

  /// Whether a property is set to `true`.
  func isTrue(_ property: String) -> Bool { first(property) == "true" || first(property) == "1" }

  mutating func add(_ property: String, _ value: String) {
    if property == "rdf:type" {
      if !classes.contains(value) { classes.append(value) }
    } else if let index = index(of: property) {
      // Long lists are word lists, where a word that comes twice does no harm.
      guard values[index].values.count > 8 || !values[index].values.contains(value) else { return }
      values[index].values.append(value)
    } else {
      values.append((property, [value]))
    }
  }

  private func index(of property: String) -> Int? { values.firstIndex { $0.property == property } }
}
