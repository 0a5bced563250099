import PropertyGraph

/// The columns of nodes or of edges by name, with the defaults that they declare.
struct PropertyColumns {
  let keys: [PropertyKey]
  private let places: [String: Int]

  init(_ keys: [PropertyKey]) {
    self.keys = keys
    var places: [String: Int] = [:]
    for (place, key) in keys.enumerated() where places[key.name] == nil { places[key.name] = place }
    self.places = places
  }

  func has(_ name: String) -> Bool { places[name] != nil }

  /// The value of a column, or its default.
  func value(_ place: Int, in values: [PropertyValue?]) -> PropertyValue? {
    (place < values.count ? values[place] : nil) ?? keys[place].defaultValue
  }

  /// The value of a column as text; empty where there is none.
  func text(_ name: String, in values: [PropertyValue?]) -> String {
    places[name].flatMap { value($0, in: values)?.text } ?? ""
  }

  /// The value of a column as a number.
  func number(_ name: String, in values: [PropertyValue?]) -> Double? {
    switch places[name].flatMap({ value($0, in: values) }) {
    case .real(let number)?: number
    case .integer(let number)?: Double(number)
    case .text(let text)?: Double(text)
    case .flag?, nil: nil
    }
  }

  /// The first of several columns that holds a text.
  func first(of names: [String], in values: [PropertyValue?]) -> String {
    for name in names {
      let text = text(name, in: values)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// Places of the columns but some, in order.
  func places(but known: Set<String>) -> [Int] { keys.indices.filter { !known.contains(keys[$0].name) } }
}
