/// What the data files say of one thing: its classes and the values of its properties, in the order of the files.
struct Description: Sendable {
  /// Relative identifier (`institution/osce`) or absolute IRI.
  let id: String
  /// File the thing was first described in, for messages.
  let file: String
  private(set) var classes: [String] = []
  private(set) var values: [String: [String]] = [:]

  init(id: String, file: String) {
    self.id = id
    self.file = file
  }

  /// First value of a property (`skos:prefLabel`).
  func first(_ property: String) -> String? { values[property]?.first }

  /// All values of a property.
  func all(_ property: String) -> [String] { values[property] ?? [] }

  /// Whether a property is set to `true`.
  func isTrue(_ property: String) -> Bool { first(property) == "true" || first(property) == "1" }

  mutating func add(_ property: String, _ value: String) {
    if property == "rdf:type" {
      if !classes.contains(value) { classes.append(value) }
    } else if values[property]?.contains(value) != true || values[property, default: []].count > 8 {
      values[property, default: []].append(value)
    }
  }
}
