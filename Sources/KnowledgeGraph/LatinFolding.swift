/// Folding of Latin letters to plain ASCII, for identifiers and for comparing names.
///
/// Covers the letters of Latin-1, Latin Extended-A, the Romanian and Azerbaijani additions and Vietnamese (Unicode
/// blocks Latin-1 Supplement, Latin Extended-A/B, Latin Extended Additional).
public enum LatinFolding {
  /// The ASCII spelling of a letter in the case of the letter, empty for a combining mark, or `nil` where there is none.
  public static func ascii(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x80: String(scalar)
    case 0x300...0x36F: ""
    default: table[scalar]
    }
  }

  /// A text with every letter folded that has an ASCII spelling; all else stays.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = ""
    for scalar in text.unicodeScalars { folded += ascii(scalar) ?? String(scalar) }
    return folded
  }

  /// ASCII spelling, then the lower-case letters that fold to it.
  private static let groups: [(String, String)] = [
    ("a", "àáâãäåāăąǎǻạảấầẩẫậắằẳẵặə"), ("ae", "æ"), ("b", "ḃ"), ("c", "çćĉċč"), ("d", "ďđðḍ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"), ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐỉị"), ("ij", "ĳ"), ("j", "ĵ"),
    ("k", "ķḳ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"),
    ("s", "śŝşšșṣ"), ("ss", "ß"), ("t", "ţťŧțṭ"), ("th", "þ"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
  ]

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = ["İ": "I"]
    for (spelling, letters) in groups {
      for scalar in letters.unicodeScalars {
        table[scalar] = spelling
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let first = upper.first, first.value > 0x7F {
          table[first] = spelling.prefix(1).uppercased() + spelling.dropFirst()
        }
      }
    }
    return table
  }()
}
