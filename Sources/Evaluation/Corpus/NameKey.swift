import Foundation

/// Names made comparable: case, marks on letters, spelling variants, articles and honorifics apart.
enum NameKey {
  private static let spellings = [
    ("programme", "program"), ("organisation", "organization"), ("co-operation", "cooperation"), ("centre", "center"),
    ("defence", "defense"),
  ]
  private static let honorifics = [
    "mr", "mrs", "ms", "dr", "prof", "ambassador", "he", "his excellency", "her excellency", "sir", "dame",
  ]

  /// The comparable form of a name, empty where nothing is left of it.
  static func key(_ name: String) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in name.decomposedStringWithCompatibilityMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      letters.append(scalar)
    }
    var text = String(letters).lowercased()
    for (other, plain) in [("ı", "i"), ("ł", "l"), ("ø", "o"), ("\u{2019}", "'")] + spellings {
      text = text.replacingOccurrences(of: other, with: plain)
    }
    text = words(withoutPossessive(text))
    if text.hasPrefix("the ") { text.removeFirst(4) }
    for honorific in honorifics where text.hasPrefix(honorific + " ") {
      return String(text.dropFirst(honorific.count + 1))
    }
    return text
  }

  /// The comparable forms of several names, empty ones left out.
  static func keys(_ names: [String]) -> Set<String> { Set(names.map(key)).subtracting([""]) }

  private static func withoutPossessive(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if scalars[index] == "'", index + 1 < scalars.count, scalars[index + 1] == "s",
        index + 2 == scalars.count || !isWord(scalars[index + 2])
      {
        index += 2
      } else {
        kept.append(scalars[index])
        index += 1
      }
    }
    return String(kept)
  }

  /// Letters, digits and underscores, every run of anything else as one space.
  private static func words(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isWord(scalar) {
        kept.append(scalar)
      } else if let last = kept.last, last != " " {
        kept.append(" ")
      }
    }
    if kept.last == " " { kept.removeLast() }
    return String(kept)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "_" || scalar.properties.numericType != nil { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }
}
