import Language

/// A sentence of a treebank with its annotation; all arrays run over its words.
public struct TreebankSentence: Sendable {
  /// The words.
  public var words: [SyntaxWord] = []
  /// Their parts of speech.
  public var tags: [PartOfSpeech] = []
  /// Their tags in the treebank's own finer set (XPOS).
  public var fineTags: [String] = []
  /// Their lemmas.
  public var lemmas: [String] = []
  /// Indices of their heads, -1 for the root.
  public var heads: [Int] = []
  /// Their relations to their heads.
  public var relations: [DependencyRelation] = []
  /// Ranges of words that are one word in the text ("do" and "n't"), with what the text writes.
  public var joints: [(range: ClosedRange<Int>, form: String)] = []

  /// The sentence as the program's tokenizer cuts it, `nil` where that changes nothing.
  ///
  /// Contractions are one word, with the tag, head and relation of their first part that hangs on a word outside;
  /// possessive endings stay words.
  public func joined() -> TreebankSentence? {
    let joints = self.joints.filter { joint in
      let last = words[joint.range.upperBound].form.lowercased()
      return joint.range.count > 1 && !["'s", "\u{2019}s", "'", "\u{2019}"].contains(last)
    }
    guard !joints.isEmpty else { return nil }
    var place = [Int](repeating: 0, count: words.count)
    var result = TreebankSentence()
    var chosen: [Int] = []
    var index = 0
    while index < words.count {
      let joint = joints.first { $0.range.lowerBound == index }
      let range = joint?.range ?? index...index
      for part in range { place[part] = chosen.count }
      chosen.append(range.first { !range.contains(heads[$0]) } ?? index)
      result.words.append(joint.map { SyntaxWord(form: $0.form) } ?? words[index])
      index = range.upperBound + 1
    }
    for word in chosen {
      result.tags.append(tags[word])
      result.fineTags.append(fineTags[word])
      result.lemmas.append(lemmas[word])
      result.heads.append(heads[word] < 0 ? -1 : place[heads[word]])
      result.relations.append(relations[word])
    }
    return result
  }
}
