import PropertyGraph
import RDF

/// The columns that literals of any RDF make: one a property, named by the end of its IRI.
struct PlainColumns {
  private(set) var keys: [PropertyKey] = []
  private var places: [String: Int] = [:]
  private var taken: Set<String>

  init(taken: [String]) {
    self.taken = Set(taken)
  }

  /// Makes or widens the column of a property.
  mutating func note(_ predicate: String, _ literal: Literal) {
    let type = PlainColumns.type(of: literal)
    guard let place = places[predicate] else {
      places[predicate] = keys.count
      keys.append(PropertyKey(name(for: predicate), type))
      return
    }
    if keys[place].type != type {
      let numbers: Set<PropertyKey.ValueType> = [.long, .double]
      let isNumber = numbers.isSuperset(of: [keys[place].type, type])
      keys[place].type = isNumber ? .double : .string
    }
  }

  /// The values of a subject; several of one property are joined.
  ///
  /// - Parameter label: The property and text that is the label already.
  func values(of subject: RDFSubject, label: (predicate: String, text: String) = ("", "")) -> [PropertyValue?] {
    struct Cell: Hashable {
      let place: Int
      let text: String
    }
    var texts = [[String]](repeating: [], count: keys.count)
    var seen: Set<Cell> = []
    for row in subject.rows {
      guard let literal = row.object.literal, let place = places[row.predicate] else { continue }
      if row.predicate == label.predicate, literal.lexical == label.text { continue }
      if seen.insert(Cell(place: place, text: literal.lexical)).inserted { texts[place].append(literal.lexical) }
    }
    return zip(keys, texts).map { key, texts in
      guard let first = texts.first else { return nil }
      if texts.count > 1 { return .text(texts.joined(separator: " | ")) }
      return PlainColumns.value(first, key.type)
    }
  }

  /// Numbers and flags where several stand in one cell are text.
  mutating func widenSeveral(of subject: RDFSubject) {
    var seen: [Int: String] = [:]
    for row in subject.rows {
      guard let literal = row.object.literal, let place = places[row.predicate] else { continue }
      if let before = seen[place], before != literal.lexical { keys[place].type = .string }
      seen[place] = literal.lexical
    }
  }

  /// The end of the IRI; where another column has it, after the name of the vocabulary, or with a number.
  private mutating func name(for predicate: String) -> String {
    let local = LocalName.local(of: predicate)
    if taken.insert(local).inserted { return local }
    let namespace = LocalName.namespace(of: predicate)
    let known = Names.prefixes + [("foaf", "http://xmlns.com/foaf/0.1/"), ("dc", "http://purl.org/dc/elements/1.1/")]
    let prefix = known.first { $0.namespace == namespace }?.prefix
    if let prefix, taken.insert("\(prefix)_\(local)").inserted { return "\(prefix)_\(local)" }
    var number = 2
    while !taken.insert("\(local)-\(number)").inserted { number += 1 }
    return "\(local)-\(number)"
  }

  /// Whether a type of a column says the datatype of a literal.
  static func keeps(_ datatype: IRI) -> Bool {
    datatype == Vocabulary.XSD.string || type(of: Literal("1", datatype: datatype)) != .string
  }

  private static func type(of literal: Literal) -> PropertyKey.ValueType {
    switch literal.datatype {
    case Vocabulary.XSD.integer, "http://www.w3.org/2001/XMLSchema#int", "http://www.w3.org/2001/XMLSchema#long":
      Int(literal.lexical) == nil ? .string : .long
    case Vocabulary.XSD.decimal, Names.double, Names.float: Double(literal.lexical) == nil ? .string : .double
    case Vocabulary.XSD.boolean: .boolean
    default: .string
    }
  }

  private static func value(_ text: String, _ type: PropertyKey.ValueType) -> PropertyValue {
    switch type {
    case .int, .long: Int(text).map { .integer($0) } ?? .text(text)
    case .float, .double: Double(text).map { .real($0) } ?? .text(text)
    case .boolean: .flag(text == "true" || text == "1")
    case .string: .text(text)
    }
  }
}
