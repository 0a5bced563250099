import KnowledgeGraph
import Language

/// Parses the sentences of a document with its names and dates taken as single words.
///
/// Rare names mislead a parser; a plain word of the same kind in their place does not.
struct SyntaxReader {
  let document: Document
  let mentions: MentionSet
  let dates: [DateMention]
  let parser: SyntaxParser

  /// Units that are parsed at once; longer sentences are cut.
  private static let limit = 250

  /// The grammar of a sentence.
  ///
  /// - Parameter dateOfToken: the dates of the document by their first tokens, see ``tokensOfDates()``.
  func parse(_ sentence: Sentence, _ dateOfToken: [Int: Range<Int>]) -> SentenceSyntax {
    var units: [Range<Int>] = []
    var words: [SyntaxWord] = []
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      let unit: Range<Int>
      let word: SyntaxWord
      if let index = mentions.at(token) {
        unit = token..<Swift.min(mentions.mentions[index].outer.upperBound, sentence.tokens.upperBound)
        word = standIn(for: mentions.mentions[index], at: unit)
      } else if let date = dateOfToken[token], date.upperBound <= sentence.tokens.upperBound {
        unit = date
        word = standIn(forDate: date)
      } else {
        unit = token..<(token + 1)
        word = plain(token, lowered: sentence.isTitleCase)
      }
      units.append(unit)
      words.append(word)
      token = unit.upperBound
    }
    return SentenceSyntax(units: units, tree: tree(of: words))
  }

  private func tree(of words: [SyntaxWord]) -> SyntaxTree {
    guard words.count > SyntaxReader.limit else { return parser.parse(words) }
    var tags: [PartOfSpeech] = []
    var heads: [Int] = []
    var relations: [DependencyRelation] = []
    for start in stride(from: 0, to: words.count, by: SyntaxReader.limit) {
      let part = parser.parse(Array(words[start..<Swift.min(start + SyntaxReader.limit, words.count)]))
      tags += part.tags
      heads += part.heads.map { $0 < 0 ? $0 : $0 + start }
      relations += part.relations
    }
    return SyntaxTree(tags: tags, heads: heads, relations: relations)
  }

  private func plain(_ token: Int, lowered: Bool) -> SyntaxWord {
    let lower = document.tokens[token].lower
    return SyntaxWord(form: lowered ? lower : document.text(token..<(token + 1)), lower: lower)
  }

  private func word(_ form: String) -> SyntaxWord { SyntaxWord(form: form, lower: form.lowercased()) }

  private func standIn(for mention: Mention, at unit: Range<Int>) -> SyntaxWord {
    switch mention.form {
    case .adjective: return word("Russian")
    case .demonym: return document.tokens[unit.upperBound - 1].lower.hasSuffix("s") ? word("Russians") : word("Russian")
    case .definite where unit.count == 1: return plain(unit.lowerBound, lowered: false)
    default: break
    }
    switch mention.kind {
    case .person: return word("John")
    case .country: return word("Russia")
    case .place: return word("London")
    case .instrument: return word("Constitution")
    default: return word(followsDeterminer(unit.lowerBound) ? "Committee" : "Congress")
    }
  }

  private func followsDeterminer(_ token: Int) -> Bool {
    ["the", "this", "a", "an", "our", "its"].contains(document.wordBefore(token))
  }

  private func standIn(forDate date: Range<Int>) -> SyntaxWord {
    let tokens = document.tokens[date]
    if tokens.count == 1, let only = tokens.first { return plain(date.lowerBound, lowered: only.kind != .word) }
    let hasDay = tokens.contains { $0.kind == .number && $0.lower.utf8.count < 4 }
    return word(hasDay ? "Monday" : "January")
  }

  /// The token range of each date that begins at a token and holds a number.
  func tokensOfDates() -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    var token = 0
    for date in dates {
      while token < document.tokens.count, document.tokens[token].range.lowerBound < date.range.lowerBound {
        token += 1
      }
      var end = token
      while end < document.tokens.count, document.tokens[end].range.upperBound <= date.range.upperBound,
        mentions.at(end) == nil
      {
        end += 1
      }
      guard end > token, document.tokens[token..<end].contains(where: { $0.kind == .number }) else { continue }
      found[token] = token..<end
    }
    return found
  }
}
