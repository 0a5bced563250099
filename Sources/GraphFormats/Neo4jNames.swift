/// Names as Neo4j has them, of letters, digits and underscores, so that no query needs backquotes.
enum Neo4jNames {
  /// A property or a label: what is neither letter nor digit becomes `_`.
  static func name(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      name.unicodeScalars.append(isNamePart(scalar) ? scalar : "_")
    }
    guard let first = name.unicodeScalars.first else { return "_" }
    return first.properties.isAlphabetic || first == "_" ? name : "_" + name
  }

  /// A type of relationship, in upper snake case as Neo4j's style guide asks: `alignsWith` becomes `ALIGNS_WITH`.
  static func relationshipType(_ text: String) -> String {
    var type = ""
    var isAfterSmallLetter = false
    for scalar in name(text).unicodeScalars {
      if scalar.properties.isUppercase, isAfterSmallLetter { type += "_" }
      isAfterSmallLetter = scalar.properties.isLowercase || scalar.properties.numericType != nil
      type += scalar.properties.uppercaseMapping
    }
    return type
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
  }
}
