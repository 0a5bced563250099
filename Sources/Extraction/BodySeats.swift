import KnowledgeGraph
import Language
import Ontology

/// Reads seats from the sentence: "whose offices in Chisinau and Bender", "the Iran-based Sina Company", "a group based in
/// Russia", "our capital, Port Vila".
struct BodySeats {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  func facts() -> [Fact] {
    document.sentences.indices.flatMap { number -> [Fact] in
      let sentence = document.sentences[number].tokens
      return sentence.flatMap { index -> [Fact] in
        switch document.tokens[index].lower {
        case "offices", "office": return fieldOffices(at: index, sentence, number)
        case "based": return based(at: index, sentence, number)
        case "capital": return capital(at: index, sentence, number)
        default: return []
        }
      }
    }
  }

  private func fact(_ subject: Int, in place: Int, _ number: Int, _ rule: String, _ confidence: Double) -> Fact {
    Fact(.entity(subject), .locatedIn, .entity(place), sentence: number, rule: rule, confidence: confidence)
  }

  /// "The Mission, with its field offices in Mostar and Foča".
  private func fieldOffices(at index: Int, _ sentence: Range<Int>, _ number: Int) -> [Fact] {
    let before = document.tokens[Swift.max(sentence.lowerBound, index - 3)..<index].map(\.lower)
    guard before.contains("its") || before.contains("whose"), index + 1 < sentence.upperBound,
      document.tokens[index + 1].lower == "in", analysis.mentions.at(index) == nil,
      let body = analysis.mentions(in: sentence.lowerBound..<index).last(where: {
        analysis.mentions.mentions[$0].kind == .institution
      }), let owner = analysis.entity(ofMention: body)
    else { return [] }
    var end = index + 2
    var facts: [Fact] = []
    for mention in analysis.mentions(in: end..<sentence.upperBound) {
      let found = analysis.mentions.mentions[mention]
      let gap = document.tokens[end..<Swift.max(end, found.outer.lowerBound)].map(\.lower)
      guard found.kind == .place, gap.allSatisfy({ lexicon.isIn("listLink", $0) }) else { break }
      facts.append(fact(owner, in: found.entity, number, "field-offices", 0.8))
      end = found.outer.upperBound
    }
    return facts
  }

  private func based(at index: Int, _ sentence: Range<Int>, _ number: Int) -> [Fact] {
    if index - 2 >= sentence.lowerBound, document.tokens[index - 1].lower == "-" {
      return placeBased(at: index, sentence, number)
    }
    guard index + 1 < sentence.upperBound, document.tokens[index + 1].lower == "in",
      let place = place(at: index + 2, sentence),
      let first = analysis.mentions(in: sentence.lowerBound..<index).first,
      analysis.mentions.mentions[first].kind == .institution,
      analysis.mentions.mentions[first].outer.lowerBound - sentence.lowerBound <= 1,
      let subject = analysis.entity(ofMention: first)
    else { return [] }
    return [fact(subject, in: place, number, "based-in", 0.75)]
  }

  /// "Iran-based Jestar, Sina Company and Sadr Company".
  private func placeBased(at index: Int, _ sentence: Range<Int>, _ number: Int) -> [Fact] {
    guard let mention = analysis.mentions.at(index - 2), let place = analysis.entity(ofMention: mention),
      [.country, .place].contains(analysis.entities[place].kind)
    else { return [] }
    var end = index + 1
    var facts: [Fact] = []
    for mention in analysis.mentions(in: end..<sentence.upperBound) {
      let found = analysis.mentions.mentions[mention]
      let gap = document.tokens[end..<Swift.max(end, found.outer.lowerBound)]
      let isNear = facts.isEmpty ? gap.count <= 3 : gap.allSatisfy { lexicon.isIn("listLink", $0.lower) }
      guard found.kind == .institution, isNear else { break }
      facts.append(fact(found.entity, in: place, number, "place-based", 0.8))
      end = found.outer.upperBound
    }
    return facts
  }

  private func place(at index: Int, _ sentence: Range<Int>) -> Int? {
    let start = index < sentence.upperBound && document.tokens[index].lower == "the" ? index + 1 : index
    guard start < sentence.upperBound, let mention = analysis.mentions.at(start),
      let entity = analysis.entity(ofMention: mention), [.country, .place].contains(analysis.entities[entity].kind)
    else { return nil }
    return entity
  }

  /// "our capital, Port Vila": of the speaker's country.
  private func capital(at index: Int, _ sentence: Range<Int>, _ number: Int) -> [Fact] {
    guard ["our", "my"].contains(document.wordBefore(index)), index + 2 < sentence.upperBound,
      let issuer = analysis.parties.issuers.first(where: { analysis.entities[$0].kind == .country }),
      let place = place(at: document.tokens[index + 1].lower == "," ? index + 2 : index + 1, sentence),
      analysis.entities[place].kind == .place
    else { return [] }
    return [fact(place, in: issuer, number, "own-capital", 0.85)]
  }
}
