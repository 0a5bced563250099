import Language

/// Finds the names of a gazetteer in tokens: a trie over words in one spelling, hyphens and "the" left out.
///
/// Memory is a few dozen bytes a name, and matching is linear in the text.
public struct NameIndex: Sendable {
  private static let the = WordKey.key(of: "the")

  private var trie = WordTrie()
  /// What ends in each state of the trie.
  private var formsByState: [[NameForm]] = [[]]

  init() {}

  /// A name found in a text: how many tokens it covers and what it may stand for.
  public struct Match: Sendable {
    /// Index after the last token of the name.
    public let end: Int
    /// What the name may stand for, surest role first.
    public let forms: [NameForm]
  }

  mutating func insert(_ name: String, form: NameForm, tokenizer: Tokenizer) {
    let bytes = Array(name.utf8)
    var state = 0
    for token in tokenizer.tokens(in: bytes, range: 0..<bytes.count) where token.key != 0 {
      if state == 0, token.key == NameIndex.the { continue }
      state = trie.insert(from: state, by: token.key)
      if state == formsByState.count { formsByState.append([]) }
    }
    guard state != 0, !formsByState[state].contains(where: { $0.entry == form.entry }) else { return }
    formsByState[state].append(form)
    if formsByState[state].count > 1 { formsByState[state].sort { ($0.role, $0.entry) < ($1.role, $1.entry) } }
  }

  /// The names that begin at a token, longest first.
  public func matches(in tokens: [Token], from start: Int, limit: Int) -> [Match] {
    var found: [Match] = []
    var state = 0
    var index = start
    while index < limit {
      let key = tokens[index].key
      guard key != 0 else {
        guard index > start, NameIndex.isSkipped(tokens[index]) else { break }
        index += 1
        continue
      }
      guard let next = trie.state(from: state, by: key) else {
        // Inside a name "the" is skipped where the name has none ("President of [the] United States").
        guard index > start, key == NameIndex.the else { break }
        index += 1
        continue
      }
      state = next
      index += 1
      if !formsByState[state].isEmpty { found.append(Match(end: index, forms: formsByState[state])) }
    }
    return found.reversed()
  }

  private static func isSkipped(_ token: Token) -> Bool {
    switch token.lower {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2019}", "'", ",", ".": true
    default: false
    }
  }
}
