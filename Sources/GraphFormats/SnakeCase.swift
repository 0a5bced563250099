/// Names of columns in snake case, as users of pandas and R write them.
public enum SnakeCase {
  /// `postStatus` becomes `post_status`, `isoNumeric` `iso_numeric`; what is neither letter nor digit becomes `_`.
  public static func name(_ text: String) -> String {
    var name = ""
    var isAfterSmall = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      guard properties.isAlphabetic || properties.numericType != nil else {
        if name.last != "_" { name += "_" }
        isAfterSmall = false
        continue
      }
      if properties.isUppercase, isAfterSmall { name += "_" }
      isAfterSmall = !properties.isUppercase
      name += properties.lowercaseMapping
    }
    return name.isEmpty ? "_" : name
  }
}
