/// The names of a document: no two overlap but for those nested in a longer one.
struct MentionSet: Sendable {
  private(set) var mentions: [Mention] = []
  /// Index of the mention that covers a token with its outer span, or -1.
  private(set) var covering: [Int]

  init(tokenCount: Int) { covering = [Int](repeating: -1, count: tokenCount) }

  /// Index of the mention over a token.
  func at(_ token: Int) -> Int? { covering.indices.contains(token) && covering[token] >= 0 ? covering[token] : nil }

  /// Whether no mention covers any of the tokens.
  func isFree(_ range: Range<Int>) -> Bool { !range.contains { covering[$0] >= 0 } }

  /// Adds a mention; those that lie within it become nested, those that only overlap it go.
  @discardableResult
  mutating func add(_ mention: Mention) -> Int {
    let index = mentions.count
    mentions.append(mention)
    for token in mention.outer {
      let old = covering[token]
      if old >= 0, old != index {
        let inside =
          mention.outer.lowerBound <= mentions[old].tokens.lowerBound
          && mentions[old].tokens.upperBound <= mention.tokens.lowerBound
          || mention.tokens.lowerBound <= mentions[old].tokens.lowerBound
            && mentions[old].tokens.upperBound <= mention.tokens.upperBound
        if inside { mentions[old].isNested = true } else { remove(old, but: mention.outer) }
      }
      covering[token] = index
    }
    return index
  }

  /// Gives a mention other tokens, titles and posts before it kept; what lies within becomes nested, what overlaps goes.
  mutating func respan(_ index: Int, to tokens: Range<Int>) {
    var mention = mentions[index]
    for token in mention.outer where covering[token] == index { covering[token] = -1 }
    mention.outer = Swift.min(mention.outer.lowerBound, tokens.lowerBound)..<tokens.upperBound
    mention.tokens = tokens
    let temporary = add(mention)
    mentions.removeLast()
    mentions[index] = mention
    for token in mention.outer where covering[token] == temporary { covering[token] = index }
  }

  /// Takes a mention away.
  mutating func remove(_ index: Int) { remove(index, but: 0..<0) }

  /// Adds a mention that stands inside a longer one.
  mutating func addNested(_ mention: Mention) {
    mentions.append(mention)
  }

  /// Widens the outer span of a mention over titles and posts; mentions in the new part become nested.
  mutating func widen(_ index: Int, to outer: Range<Int>) {
    mentions[index].outer = outer
    for token in outer where covering[token] != index {
      if covering[token] >= 0 { mentions[covering[token]].isNested = true }
      covering[token] = index
    }
  }

  mutating func update(_ index: Int, _ change: (inout Mention) -> Void) { change(&mentions[index]) }

  /// Takes a mention away; what it covered is free again.
  mutating func drop(_ index: Int) { remove(index, but: 0..<0) }

  private mutating func remove(_ index: Int, but kept: Range<Int>) {
    for token in mentions[index].outer where covering[token] == index && !kept.contains(token) { covering[token] = -1 }
    mentions[index].rule = ""
  }

  /// Drops removed mentions and sorts the rest by position; the new index of each old one, -1 where it is gone.
  mutating func compact() -> [Int] {
    let order = mentions.indices.filter { !mentions[$0].rule.isEmpty }.sorted {
      let (a, b) = (mentions[$0].tokens, mentions[$1].tokens)
      return a.lowerBound != b.lowerBound ? a.lowerBound < b.lowerBound : (a.upperBound, $1) > (b.upperBound, $0)
    }
    var moved = [Int](repeating: -1, count: mentions.count)
    for (new, old) in order.enumerated() { moved[old] = new }
    mentions = order.map { mentions[$0] }
    covering = [Int](repeating: -1, count: covering.count)
    for (index, mention) in mentions.enumerated() where !mention.isNested {
      for token in mention.outer { covering[token] = index }
    }
    return moved
  }
}
