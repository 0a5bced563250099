import CLanguageModels

/// Gives the base form of a word: the infinitive of a verb, the singular of a noun.
///
/// Rules are learned from treebanks: for each part of speech, what an ending is replaced by, the longest known ending
/// first, and whole words that no ending tells right ("went").
public struct Lemmatizer: Sendable {
  /// What is cut from the end of a word, in bytes, and what is put there.
  private struct Rule {
    let cut: Int
    let ending: [UInt8]
  }

  /// The longest ending, in bytes, that rules tell apart.
  package static let longestEnding = 6

  private let rules: [UInt64: Rule]

  /// The lemmatiser of the rules that are part of the program.
  ///
  /// - Throws: `ModelError` where the rules do not fit the program.
  public init() throws {
    let model = rapporteur_lemma_rules()
    try self.init(rules: UnsafeBufferPointer(start: model.bytes, count: model.count))
  }

  /// The lemmatiser of a file of rules: part of speech, ending (a whole word after "^"), number of bytes to cut, new
  /// ending, with a tab between them.
  ///
  /// - Throws: `ModelError` for any other line.
  package init(rules file: UnsafeBufferPointer<UInt8>) throws {
    var rules: [UInt64: Rule] = [:]
    for line in file.split(separator: 0x0A) {
      let columns = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard columns.count == 4, let tag = Lemmatizer.tags[String(decoding: columns[0], as: UTF8.self)],
        let cut = Int(String(decoding: columns[2], as: UTF8.self)), cut >= 0
      else { throw ModelError.notAModel("lemma") }
      var key = Lemmatizer.seed(tag)
      let isWhole = columns[1].first == 0x5E
      for byte in columns[1].dropFirst(isWhole ? 1 : 0).reversed() { key = Lemmatizer.extend(key, by: byte) }
      rules[isWhole ? Lemmatizer.extend(key, by: 0) : key] = Rule(cut: cut, ending: Array(columns[3]))
    }
    self.rules = rules
  }

  /// The base form of a word.
  ///
  /// - Parameters:
  ///   - lower: the word in lower case, as `Token.lower` gives it.
  ///   - tag: its part of speech.
  public func lemma(of lower: String, as tag: PartOfSpeech) -> String {
    var word = lower
    return word.withUTF8 { bytes in
      var key = Lemmatizer.seed(tag)
      var rule = rules[key]
      for (length, byte) in bytes.reversed().enumerated() {
        key = Lemmatizer.extend(key, by: byte)
        if length < Lemmatizer.longestEnding, let longer = rules[key] { rule = longer }
      }
      if let whole = rules[Lemmatizer.extend(key, by: 0)] { rule = whole }
      guard let rule, rule.cut < bytes.count || !rule.ending.isEmpty, rule.cut <= bytes.count else { return lower }
      if rule.cut == 0, rule.ending.isEmpty { return lower }
      return String(decoding: bytes.dropLast(rule.cut), as: UTF8.self) + String(decoding: rule.ending, as: UTF8.self)
    }
  }

  private static let tags = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.name, $0) })

  private static func seed(_ tag: PartOfSpeech) -> UInt64 { extend(0xCBF2_9CE4_8422_2325, by: tag.rawValue &+ 1) }

  private static func extend(_ key: UInt64, by byte: UInt8) -> UInt64 { (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
}
