/// What the learned tagger says of the words of a sentence.
public struct NameTagging: Sendable {
  /// The names of the best labelling, in order, without overlaps.
  public private(set) var spans: [NameSpan] = []
  private var runs: [(range: Range<Int>, marginals: NameMarginals)] = []
  private var runOfWord: [Int]

  init(wordCount: Int) { runOfWord = [Int](repeating: -1, count: wordCount) }

  mutating func add(_ run: Range<Int>, names: [(Range<Int>, NameKind)], marginals: NameMarginals) {
    for (range, kind) in names {
      spans.append(
        NameSpan(
          range: (run.lowerBound + range.lowerBound)..<(run.lowerBound + range.upperBound), kind: kind,
          probability: marginals.probability(of: range, kind: kind)))
    }
    for word in run { runOfWord[word] = runs.count }
    runs.append((run, marginals))
  }

  /// Probability that the words of a range are exactly one name of a kind, 0 to 1.
  public func probability(of range: Range<Int>, kind: NameKind) -> Double {
    guard let first = range.first, let last = range.last, runOfWord.indices.contains(last), runOfWord[first] >= 0,
      runOfWord[first] == runOfWord[last]
    else { return 0 }
    let run = runs[runOfWord[first]]
    return run.marginals.probability(
      of: (range.lowerBound - run.range.lowerBound)..<(range.upperBound - run.range.lowerBound), kind: kind)
  }

  /// Probability that a word is in no name of a person, body or place, 0 to 1.
  public func probabilityOutside(_ word: Int) -> Double {
    guard runOfWord.indices.contains(word), runOfWord[word] >= 0 else { return 1 }
    let run = runs[runOfWord[word]]
    return run.marginals.probabilityOutside(word - run.range.lowerBound)
  }
}
