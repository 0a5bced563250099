/// What the learned tagger reads around a word: the features of each word that may be in a name.
///
/// A word may be in a name where it is capitalised, stands between capitalised words near it, or is a particle before
/// one; all others are outside, so that a sentence falls into short runs that are labelled each on its own.
public struct NameContext {
  private let words: [NameWord]
  /// Runs of words that may be in names.
  public let runs: [Range<Int>]
  /// First index and end of the capitalised words around each word.
  private let capitals: [Range<Int>]

  /// Reads the words of one sentence.
  public init(_ words: [NameWord]) {
    self.words = words
    let isCandidate = NameContext.candidates(words)
    var runs: [Range<Int>] = []
    var start = -1
    for index in 0...words.count {
      if index < words.count, isCandidate[index] {
        if start < 0 { start = index }
      } else if start >= 0 {
        runs.append(start..<index)
        start = -1
      }
    }
    self.runs = runs
    var capitals = [Range<Int>](repeating: 0..<0, count: words.count)
    var index = 0
    while index < words.count {
      guard words[index].isCapitalised else {
        capitals[index] = index..<index
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count {
        if words[end].isCapitalised {
          end += 1
        } else if words[end].isHyphen, end + 1 < words.count, words[end + 1].isCapitalised {
          end += 2
        } else {
          break
        }
      }
      for inside in index..<end { capitals[inside] = index..<end }
      index = end
    }
    self.capitals = capitals
  }

  private static func candidates(_ words: [NameWord]) -> [Bool] {
    let reach = 4
    var isCandidate = words.map(\.isCapitalised)
    var last = -1 - reach
    for index in words.indices {
      if words[index].isCapitalised {
        if index - last <= reach { for between in (last + 1)..<index where last >= 0 { isCandidate[between] = true } }
        last = index
      } else if index == last + 1, last >= 0, !words[index].isWord, !words[index].isHyphen {
        // Numbers and marks right behind a capitalised word ("Area 51", "Inc.").
        isCandidate[index] = true
      } else if words[index].flags.contains(.particle), index + 1 < words.count {
        let next = words[index + 1].isHyphen ? index + 2 : index + 1
        if next < words.count, words[next].isCapitalised {
          for particle in index..<next { isCandidate[particle] = true }
        }
      }
    }
    return isCandidate
  }

  /// Puts the keys of the features of a word into a buffer.
  public func features(of index: Int, into keys: inout [UInt32]) {
    keys.removeAll(keepingCapacity: true)
    forms(index, &keys)
    knowledge(index, &keys)
    phrase(index, &keys)
  }

  private func lower(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index].lower : index < 0 ? 1 : 2 }
  private func shape(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index].shape : index < 0 ? 1 : 2 }
  private func flags(_ index: Int) -> UInt32 { words.indices.contains(index) ? words[index].flags.rawValue : 1 << 31 }

  /// The word, its neighbours and their shapes.
  private func forms(_ index: Int, _ keys: inout [UInt32]) {
    let word = words[index]
    let (before2, before, here, after, after2) =
      (lower(index - 2), lower(index - 1), word.lower, lower(index + 1), lower(index + 2))
    keys.append(FeatureHash.key(1, here))
    keys.append(FeatureHash.key(2, before))
    keys.append(FeatureHash.key(3, after))
    keys.append(FeatureHash.key(4, before2))
    keys.append(FeatureHash.key(5, after2))
    keys.append(FeatureHash.key(6, before, here))
    keys.append(FeatureHash.key(7, here, after))
    keys.append(FeatureHash.key(8, before2, before))
    keys.append(FeatureHash.key(9, after, after2))
    for length in 1..<4 {
      keys.append(FeatureHash.key(10, word.prefixes[length], UInt32(length)))
      keys.append(FeatureHash.key(11, word.suffixes[length], UInt32(length)))
    }
    keys.append(FeatureHash.key(12, word.suffixes[0]))
    let (left, middle, right) = (shape(index - 1), word.shape, shape(index + 1))
    keys.append(FeatureHash.key(13, middle))
    keys.append(FeatureHash.key(14, left, middle))
    keys.append(FeatureHash.key(15, middle, right))
    keys.append(FeatureHash.key(16, left, middle, right))
    keys.append(FeatureHash.key(17, middle, before))
    keys.append(FeatureHash.key(18, middle, after))
    keys.append(FeatureHash.key(19, word.suffixes[2], middle))
  }

  /// What the caller knows of the word and its neighbours.
  private func knowledge(_ index: Int, _ keys: inout [UInt32]) {
    let lexical = NameFlags.lexical.rawValue
    let cover = NameFlags.cover.rawValue
    let place = ~(lexical | cover)
    let (before, here, after) = (flags(index - 1), flags(index), flags(index + 1))
    for (template, mask) in [(UInt32(20), lexical), (30, cover)] {
      keys.append(FeatureHash.key(template, here & mask))
      keys.append(FeatureHash.key(template + 1, before & mask))
      keys.append(FeatureHash.key(template + 2, after & mask))
      keys.append(FeatureHash.key(template + 3, before & mask, here & mask))
      keys.append(FeatureHash.key(template + 4, here & mask, after & mask))
      keys.append(FeatureHash.key(template + 5, before & mask, here & mask, after & mask))
    }
    keys.append(FeatureHash.key(26, flags(index - 2) & lexical))
    keys.append(FeatureHash.key(27, flags(index + 2) & lexical))
    keys.append(FeatureHash.key(36, here & (lexical | cover)))
    keys.append(FeatureHash.key(40, here & place))
    keys.append(FeatureHash.key(41, here & place, words[index].shape))
    keys.append(FeatureHash.key(42, here & place, here & lexical))
    keys.append(FeatureHash.key(43, here & place, before & lexical))
    var bits = here & (lexical | place)
    while bits != 0 {
      let bit = UInt32(bits.trailingZeroBitCount)
      keys.append(FeatureHash.key(44, bit))
      bits &= bits - 1
    }
  }

  /// The capitalised words around the word, and what stands before and behind them.
  private func phrase(_ index: Int, _ keys: inout [UInt32]) {
    let range = capitals[index]
    let first = lower(range.lowerBound)
    let last = lower(range.upperBound - 1)
    let fromStart = UInt32(Swift.min(index - range.lowerBound, 3))
    let fromEnd = UInt32(Swift.min(range.upperBound - 1 - index, 3) & 3)
    let place = fromStart << 2 | fromEnd
    let isCapital: UInt32 = words[index].isCapitalised ? 1 : 0
    let before = lower(range.lowerBound - 1)
    let after = lower(range.upperBound)
    keys.append(FeatureHash.key(50, place, isCapital))
    keys.append(FeatureHash.key(51, before, isCapital))
    keys.append(FeatureHash.key(52, after, isCapital))
    keys.append(FeatureHash.key(53, last, fromEnd))
    keys.append(FeatureHash.key(54, first, fromStart))
    keys.append(FeatureHash.key(55, before, after))
    keys.append(FeatureHash.key(56, place, before))
    keys.append(FeatureHash.key(57, place, after))
    keys.append(FeatureHash.key(58, lower(range.lowerBound - 2), before))
    keys.append(FeatureHash.key(59, after, lower(range.upperBound + 1)))
    let lexical = NameFlags.lexical.rawValue
    keys.append(FeatureHash.key(60, flags(range.upperBound - 1) & lexical, place))
    keys.append(FeatureHash.key(61, flags(range.lowerBound) & lexical, place))
  }
}
