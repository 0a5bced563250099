import KnowledgeGraph
import Language
import Ontology

/// Reads the persons spoken to by name: "Ambassador Rogov, we wish you …", "We welcome you, Mr Smith".
struct AddresseeReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  func read(_ parties: inout Parties) {
    for (number, sentence) in document.sentences.enumerated() {
      for mention in analysis.mentions(in: sentence.tokens) where isAddressed(mention, sentence.tokens) {
        guard let entity = analysis.entity(ofMention: mention), !parties.addressees.contains(entity),
          !parties.deliverers.contains(entity)
        else { continue }
        parties.addressees.append(entity)
        parties.sentences[entity] = number
      }
    }
  }

  private func isAddressed(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let mention = analysis.mentions.mentions[index]
    guard mention.kind == .person else { return false }
    let first = document.tokens[sentence.lowerBound].lower
    let words = document.tokens[sentence].map(\.lower)
    let saysYou = words.contains("you") || words.contains("your") || words.contains("welcome")
    let isFirst = mention.outer.lowerBound - sentence.lowerBound <= 1 && first != "the"
    let isTitled = mention.outer.lowerBound < mention.tokens.lowerBound
    let hasComma = document.word(mention.outer.upperBound, sameSentenceAs: sentence.lowerBound) == ","
    if isFirst, hasComma && saysYou && isTitled || first == "your" || first == "dear" { return true }
    if isFirst, isTitled, hasComma || mention.outer.upperBound == sentence.upperBound, isSalutation(sentence) {
      return true
    }
    var start = mention.outer.lowerBound
    if document.wordBefore(start) == "," { start -= 1 }
    let isDirect = ["you", "your", "excellency"].contains(document.wordBefore(Swift.max(1, start)))
    let before = document.wordBefore(mention.outer.lowerBound)
    return isDirect && words.contains("your") || before == "dear" && saysYou
  }

  /// A short line that ends in a comma: "Madam President Lena Sommer,".
  private func isSalutation(_ sentence: Range<Int>) -> Bool {
    guard let first = sentence.first, let last = sentence.last, sentence.count <= 24 else { return false }
    return document.tokens[last].lower == ","
      && analysis.knowledge.lexicon.isIn("salutation", document.tokens[first].lower)
  }
}
