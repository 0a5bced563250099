import PropertyGraph
import XML

/// The attributes of nodes or of edges of a GraphML document, by the ids of their keys and by name.
struct GraphMLTable {
  private(set) var keys: [PropertyKey] = []
  private var byID: [String: Int] = [:]
  private var byName: [String: Int] = [:]
  /// Ids of keys that say how to draw.
  private var drawings: Set<String> = []
  /// Ids that were used without a declaration.
  private(set) var undeclared: [String] = []

  mutating func declare(_ key: GraphMLDeclaration) throws {
    if key.isDrawing {
      drawings.insert(key.id)
      return
    }
    guard byID[key.id] == nil else {
      let isLate = undeclared.contains(key.id)
      throw XMLRefusal(
        isLate ? "the key \(key.id) is declared after data that uses it" : "the key \(key.id) is declared twice")
    }
    var name = key.name
    if byName[name] != nil { name = key.id }
    var number = 2
    while byName[name] != nil {
      name = "\(key.name)-\(number)"
      number += 1
    }
    let value = try key.defaultText.flatMap { try GraphMLTable.value($0, key.type, key: key.name) }
    byID[key.id] = keys.count
    byName[name] = keys.count
    keys.append(PropertyKey(name, key.type, default: value))
  }

  /// The column of a key, or `nil` for one that says how to draw.
  mutating func column(id: String) -> Int? {
    if let column = byID[id] { return column }
    if drawings.contains(id) { return nil }
    undeclared.append(id)
    let column = column(named: id)
    byID[id] = column
    return column
  }

  /// The column of a name, made where it is missing.
  mutating func column(named name: String, _ type: PropertyKey.ValueType = .string) -> Int {
    if let column = byName[name] { return column }
    byName[name] = keys.count
    keys.append(PropertyKey(name, type))
    return keys.count - 1
  }

  /// A text as a value of a column; `nil` where an empty text stands for no number.
  mutating func value(_ text: String, at column: Int) throws -> PropertyValue? {
    let key = keys[column]
    let value = try GraphMLTable.value(text, key.type, key: key.name)
    if key.type == .int, case .integer(let number) = value, Int32(exactly: number) == nil { keys[column].type = .long }
    return value
  }

  private static func value(_ text: String, _ type: PropertyKey.ValueType, key: String) throws -> PropertyValue? {
    if type == .string { return .text(text) }
    let word = trimmed(text)
    if word.isEmpty { return nil }
    switch type {
    case .string: return .text(text)
    case .boolean:
      switch word.lowercased() {
      case "true", "1": return .flag(true)
      case "false", "0": return .flag(false)
      default: throw XMLRefusal("\"\(word)\" is no boolean, as the key \(key) asks: true or false was expected")
      }
    case .int, .long:
      guard let number = Int(word) else {
        throw XMLRefusal("\"\(word)\" is no whole number of 64 bits, as the key \(key) asks")
      }
      return .integer(number)
    case .float, .double:
      guard let number = Double(word) else {
        throw XMLRefusal("\"\(word)\" is no number, as the key \(key) asks")
      }
      return .real(number)
    }
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last) else { return text }
    let rest = text.utf8.drop(while: isSpace)
    guard let end = rest.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(Substring(rest[...end]))
  }
}
