import Language

/// Learns the rules of the lemmatiser (see `Lemmatizer`): an ending becomes a rule where it tells more words right than
/// the shorter ending within it, a word where no ending tells it right.
public struct LemmaLearner {
  private struct Rule: Hashable {
    var cut: Int
    var ending: String
  }

  private struct Word {
    let bytes: [UInt8]
    let rule: Rule
    /// The rule of the longest ending so far.
    var reached: Rule
  }

  /// The file of rules learned from sentences.
  public static func rules(from sentences: [TreebankSentence]) -> [UInt8] {
    var lines: [String] = []
    for tag in PartOfSpeech.allCases {
      var words = self.words(tagged: tag, in: sentences)
      for length in 0...Lemmatizer.longestEnding { lines += learn(length: length, tag: tag, words: &words) }
      for word in words where word.rule != word.reached {
        lines.append(line(tag, "^" + String(decoding: word.bytes, as: UTF8.self), word.rule))
      }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Lemmas are folded as the words themselves.
  static func folded(_ lemma: String) -> String { SyntaxWord(form: lemma.lowercased()).lower }

  /// The words of a part of speech in order of their bytes, each with the rule of its most frequent lemma.
  private static func words(tagged tag: PartOfSpeech, in sentences: [TreebankSentence]) -> [Word] {
    var lemmas: [String: [String: Int]] = [:]
    for sentence in sentences {
      for index in sentence.words.indices where sentence.tags[index] == tag {
        let lower = sentence.words[index].lower
        guard !lower.isEmpty, !lower.contains("\t"), !lower.contains("^") else { continue }
        lemmas[lower, default: [:]][folded(sentence.lemmas[index]), default: 0] += 1
      }
    }
    return lemmas.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { lower in
      let counts = lemmas[lower, default: [:]].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard let lemma = counts.first?.key, !lemma.isEmpty, lemma != "_" else { return nil }
      let bytes = Array(lower.utf8)
      let target = Array(lemma.utf8)
      var common = zip(bytes, target).prefix { $0 == $1 }.count
      while common > 0, common < bytes.count, bytes[common] & 0xC0 == 0x80 { common -= 1 }
      while common > 0, common < target.count, target[common] & 0xC0 == 0x80 { common -= 1 }
      let rule = Rule(cut: bytes.count - common, ending: String(decoding: target[common...], as: UTF8.self))
      return Word(bytes: bytes, rule: rule, reached: Rule(cut: 0, ending: ""))
    }
  }

  /// Adds the rules of the endings of one length.
  private static func learn(length: Int, tag: PartOfSpeech, words: inout [Word]) -> [String] {
    var groups: [[UInt8]: [Int]] = [:]
    for (index, word) in words.enumerated() where word.bytes.count > length {
      groups[Array(word.bytes.suffix(length)), default: []].append(index)
    }
    var lines: [String] = []
    for ending in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let members = groups[ending, default: []]
      var counts: [Rule: Int] = [:]
      for index in members where words[index].rule.cut <= length { counts[words[index].rule, default: 0] += 1 }
      let best = counts.max { ($0.value, $1.key.cut, $1.key.ending) < ($1.value, $0.key.cut, $0.key.ending) }
      guard let (rule, count) = best, let text = String(validating: ending, as: UTF8.self) else { continue }
      let reached = members.map { words[$0].reached }
      guard let current = reached.first, current != rule, count >= 2 else { continue }
      let before = members.count { words[$0].rule == words[$0].reached }
      guard count > before + (length > 3 ? 0 : 1) else { continue }
      for index in members { words[index].reached = rule }
      lines.append(line(tag, text, rule))
    }
    return lines
  }

  private static func line(_ tag: PartOfSpeech, _ ending: String, _ rule: Rule) -> String {
    "\(tag.name)\t\(ending)\t\(rule.cut)\t\(rule.ending)"
  }
}
