import KnowledgeGraph
import Language
import Ontology

/// Reads the persons and offices that speak, sign or release a statement: bylines, "attributable to …", "delivered by …".
struct DelivererReader {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  func read(_ parties: inout Parties) {
    let bylines = document.statement.header.bylines.compactMap(\.range).map { analysis.tokens(inBytes: $0) }
    for range in bylines + formulas() + signatures() {
      let named = analysis.mentions(in: range)
      let hasPerson = named.contains { analysis.mentions.mentions[$0].kind == .person }
      for mention in named {
        guard let entity = analysis.entity(ofMention: mention) else { continue }
        let found = analysis.mentions.mentions[mention]
        guard found.kind == .person || !hasPerson && isReleasingOffice(found) else { continue }
        parties.addDeliverer(entity, document.sentenceOfToken[found.tokens.lowerBound])
      }
    }
    if parties.deliverers.isEmpty, let speaker = namedInHeader() {
      parties.addDeliverer(speaker, document.sentenceOfToken[0])
    }
  }

  /// The person whom a line of the header names and says nothing else of but the office.
  private func namedInHeader() -> Int? {
    for sentence in document.sentences.prefix(6) where sentence.isHeader || sentence.isTitleCase {
      guard let mention = analysis.mentions(in: sentence.tokens).first else { continue }
      let found = analysis.mentions.mentions[mention]
      let behind = document.word(found.outer.upperBound, sameSentenceAs: sentence.tokens.lowerBound)
      if found.kind == .person, found.outer.lowerBound == sentence.tokens.lowerBound,
        found.outer.lowerBound < found.tokens.lowerBound, behind.isEmpty || behind == ","
      {
        return found.entity
      }
    }
    return nil
  }

  /// What stands behind "attributable to", "delivered by", and behind "statement by" in a header.
  private func formulas() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for sentence in document.sentences.prefix(14) {
      for index in sentence.tokens {
        let word = document.tokens[index].lower
        let before = document.wordBefore(index)
        let isBy = word == "by" && before == "delivered"
        let isTitle = word == "by" && sentence.isHeader && lexicon.isIn("titleNoun", before)
        guard word == "attributable" || isBy || isTitle else { continue }
        let end =
          isTitle
          ? PartyList(analysis: analysis).read(from: index + 1, limit: sentence.tokens.upperBound).end
          : sentence.tokens.upperBound
        ranges.append(index..<Swift.max(index, end))
      }
    }
    return ranges
  }

  /// The last block, where it is nothing but names of persons.
  private func signatures() -> [Range<Int>] {
    guard document.sentences.count > 4, let last = document.sentences.last(where: { !isNote($0.tokens) })?.tokens else {
      return []
    }
    let named = analysis.mentions(in: last).map { analysis.mentions.mentions[$0] }
    let covered = named.reduce(0) { $0 + $1.outer.count }
    let words = last.count { document.tokens[$0].kind == .word }
    return !named.isEmpty && named.allSatisfy { $0.kind == .person } && covered >= words ? [last] : []
  }

  /// A remark in square brackets or below a star.
  private func isNote(_ range: Range<Int>) -> Bool {
    range.first.map { ["[", "*"].contains(document.tokens[$0].lower) } ?? true
      || !range.contains { document.tokens[$0].kind == .word }
  }

  private func isReleasingOffice(_ mention: Mention) -> Bool {
    mention.kind == .institution
      && mention.tokens.contains { lexicon.isIn("releasingOffice", document.tokens[$0].lower) }
  }
}
