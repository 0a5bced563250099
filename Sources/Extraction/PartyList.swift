import KnowledgeGraph
import Language
import Ontology

/// Reads lists of those who speak: "the Governments of Canada, Chile, and the United States".
struct PartyList {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  /// The names from a token on, and where the list ends: at the first word that no such list holds.
  ///
  /// A last name that only modifies another noun ("the Syria Special Envoy Meeting") is left out.
  func read(from start: Int, limit: Int) -> (mentions: [Int], end: Int) {
    var mentions: [Int] = []
    var index = start
    while index < limit {
      if let mention = analysis.mentions.at(index) {
        guard isParty(mention) else { break }
        // "Daesh/ISIS": one thing by two names.
        let isAlias = index > start && document.tokens[index - 1].lower == "/"
        if mentions.last != mention, !isAlias { mentions.append(mention) }
        index = Swift.max(index + 1, analysis.mentions.mentions[mention].outer.upperBound)
      } else if let post = lexicon.posts.match(in: document.tokens, from: index, limit: limit) {
        index = behindPortfolio(post.end, limit)
      } else if isListWord(index, limit) {
        index += 1
      } else if let title = lexicon.titles.match(in: document.tokens, from: index, limit: limit) {
        index = title.end
      } else {
        break
      }
    }
    if let last = mentions.last, index < limit, modifies(last, index) { mentions.removeLast() }
    return (mentions, index)
  }

  /// "of African Integration" behind "Minister".
  private func behindPortfolio(_ end: Int, _ limit: Int) -> Int {
    guard end + 1 < limit, ["of", "for"].contains(document.tokens[end].lower), isPortfolio(end + 1),
      document.tokens[end + 1].isCapitalised,
      let stop = PostTopicReader(document: document, knowledge: analysis.knowledge).end(
        from: end + 1, limit: limit, analysis.mentions)
    else { return end }
    return stop
  }

  private func isPortfolio(_ index: Int) -> Bool {
    guard let mention = analysis.mentions.at(index) else { return true }
    let found = analysis.mentions.mentions[mention]
    return found.kind == .place || found.form == .adjective
  }

  /// States, bodies and persons speak; places and instruments do not.
  private func isParty(_ mention: Int) -> Bool {
    let found = analysis.mentions.mentions[mention]
    guard found.entity >= 0 else { return false }
    return found.kind == .country || found.kind == .institution || found.kind == .person
  }

  private func isListWord(_ index: Int, _ limit: Int) -> Bool {
    let token = document.tokens[index]
    if lexicon.isIn("listLink", token.lower) || lexicon.isIn("partyNoun", token.lower) || token.kind == .possessive {
      return true
    }
    let next = index + 1 < limit ? document.tokens[index + 1].lower : ""
    if token.lower == "on" || token.lower == "behalf" { return token.lower == "behalf" || next == "behalf" }
    // "the Media Ministers of the G7"
    return token.isCapitalised && token.kind == .word && lexicon.isIn("memberNoun", next)
  }

  /// Whether the word behind a name makes it part of another phrase.
  private func modifies(_ mention: Int, _ index: Int) -> Bool {
    guard analysis.mentions.mentions[mention].kind != .person,
      (analysis.mentions.mentions[mention].outer.upperBound..<index).allSatisfy({
        lexicon.isIn("partyNoun", document.tokens[$0].lower)
      })
    else { return false }
    let token = document.tokens[index]
    guard token.isCapitalised, token.kind == .word else { return false }
    guard document.sentences[document.sentenceOfToken[index]].isTitleCase else { return true }
    // In a title every word is capitalised, but for what follows a list: "on", "Regarding", "Commending".
    return !lexicon.isIn("preposition", token.lower) && (!token.lower.hasSuffix("ing") || token.lower == "meeting")
  }
}
