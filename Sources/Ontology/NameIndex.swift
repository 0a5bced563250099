import Language

/// Finds the names of a gazetteer in tokens: a trie over words in one spelling, hyphens and "the" left out.
///
/// A state is a number; a step is one lookup of (state, word) in one table, so that memory is a few dozen bytes a name
/// and matching is linear in the text.
public struct NameIndex: Sendable {
  private struct Step: Hashable {
    let state: Int32
    let word: String
  }

  private var steps: [Step: Int32] = [:]
  private var formsByState: [Int32: [NameForm]] = [:]
  private var stateCount: Int32 = 1

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
    var state: Int32 = 0
    for token in tokenizer.tokens(in: bytes, range: 0..<bytes.count) {
      guard let word = NameIndex.word(of: token) else { continue }
      if state == 0, word == "the" { continue }
      let step = Step(state: state, word: word)
      if let next = steps[step] {
        state = next
      } else {
        state = stateCount
        steps[step] = state
        stateCount += 1
      }
    }
    guard state != 0 else { return }
    var forms = formsByState[state] ?? []
    guard !forms.contains(where: { $0.entry == form.entry }) else { return }
    forms.append(form)
    formsByState[state] = forms.sorted { ($0.role, $0.entry) < ($1.role, $1.entry) }
  }

  /// The names that begin at a token, longest first.
  public func matches(in tokens: [Token], from start: Int, limit: Int) -> [Match] {
    var found: [Match] = []
    var state: Int32 = 0
    var index = start
    while index < limit {
      guard let word = NameIndex.word(of: tokens[index]) else {
        guard index > start, NameIndex.isSkipped(tokens[index]) else { break }
        index += 1
        continue
      }
      guard let next = steps[Step(state: state, word: word)] else {
        // Inside a name "the" is skipped where the name has none ("President of [the] United States").
        guard index > start, word == "the" else { break }
        index += 1
        continue
      }
      state = next
      index += 1
      if let forms = formsByState[state] { found.append(Match(end: index, forms: forms)) }
    }
    return found.reversed()
  }

  /// Canonical spelling of a word or number, `nil` for marks.
  static func word(of token: Token) -> String? {
    switch token.kind {
    case .word, .number: WordFolding.canonicalSpelling(token.lower)
    case .possessive: "'s"
    case .mark: token.lower == "&" ? "and" : token.lower == "+" ? "+" : nil
    }
  }

  private static func isSkipped(_ token: Token) -> Bool {
    switch token.lower {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2019}", "'", ",", ".": true
    default: false
    }
  }
}
