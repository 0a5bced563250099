/// Base letters of the marked Latin letters (lower case), for comparing words.
///
/// Covers Latin-1 Supplement, Latin Extended-A, the Romanian, Azerbaijani and Vietnamese letters.
enum LatinLetters {
  static let base: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąǎǻạảấầẩẫậắằẳẵặə"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđðḍ"), ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
      ("g", "ĝğġģǧ"), ("h", "ĥħḥ"), ("i", "ìíîïĩīĭįıǐỉị"), ("j", "ĵ"), ("k", "ķḳ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"),
      ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšșṣ"), ("ss", "ß"), ("t", "ţťŧțṭ"),
      ("th", "þ"), ("u", "ùúûüũūŭůűųưǔụủứừửữự"), ("w", "ŵ"), ("y", "ýÿŷỳỵỷỹ"), ("z", "źżžẓ"),
    ]
    var base: [Unicode.Scalar: String] = [:]
    for (spelling, letters) in groups {
      for scalar in letters.unicodeScalars { base[scalar] = spelling }
    }
    return base
  }()
}
