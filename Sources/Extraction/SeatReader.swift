import KnowledgeGraph
import Language
import Ontology

/// Reads where places and bodies lie: "Tashkent, Uzbekistan", "Osh in Kyrgyzstan", "the Moldovan village of Cobasna".
struct SeatReader {
  let analysis: Analysis
  private var document: Document { analysis.document }
  private var lexicon: Lexicon { analysis.knowledge.lexicon }

  func facts() -> [Fact] {
    beside() + BodySeats(analysis: analysis).facts()
  }

  private func beside() -> [Fact] {
    analysis.mentions.mentions.indices.flatMap { index -> [Fact] in
      let mention = analysis.mentions.mentions[index]
      guard mention.entity >= 0 else { return [] }
      var found: [(place: Int, rule: String, confidence: Double)] = []
      if mention.kind == .place {
        if let country = countryBehind(index) { found.append((country, "place-beside-country", 0.9)) }
        if let country = adjectiveBefore(mention.tokens.lowerBound) {
          found.append((country, "adjective-before-place", 0.85))
        }
      } else if mention.kind == .institution, !mention.isNested, mention.form == .name || mention.form == .acronym,
        let place = placeBehind(mention)
      {
        found.append((place, "body-in-place", 0.7))
      }
      if mention.kind == .institution, let country = countryOfSeat(mention) {
        found.append((country, "seat-beside-country", 0.85))
      }
      return found.filter { $0.place != mention.entity }.map {
        Fact(
          .entity(mention.entity), .locatedIn, .entity($0.place),
          sentence: document.sentenceOfToken[mention.tokens.upperBound - 1], rule: $0.rule, confidence: $0.confidence)
      }
    }
  }

  /// The country of "Tashkent, Uzbekistan" and "Osh in Kyrgyzstan".
  private func countryBehind(_ index: Int) -> Int? {
    let mention = analysis.mentions.mentions[index]
    let end = mention.tokens.upperBound
    func word(_ token: Int) -> String { document.word(token, sameSentenceAs: mention.tokens.lowerBound) }
    var next = end
    while next - end < 6, word(next) == "," || lexicon.isIn("placeBetween", word(next)) { next += 1 }
    let gap = document.tokens[end..<Swift.min(next, document.tokens.count)].map(\.lower)
    guard gap == [","] || gap.prefix(2).contains("in"), let other = analysis.mentions.at(next), other != index,
      let country = analysis.entity(ofMention: other), analysis.mentions.mentions[other].tokens.lowerBound == next,
      analysis.entities[country].kind == .country,
      [.name, .acronym].contains(analysis.mentions.mentions[other].form),
      gap != [","] || isPossible(mention.entity, in: country)
    else { return nil }
    return country
  }

  /// The place of "the Staff College (BMSC) in Dushanbe".
  private func placeBehind(_ mention: Mention) -> Int? {
    let start = mention.tokens.lowerBound
    var next = mention.tokens.upperBound
    if document.word(next, sameSentenceAs: start) == "(" {
      while next < document.tokens.count, next - mention.tokens.upperBound < 5, document.tokens[next].lower != ")" {
        next += 1
      }
      next += 1
    }
    guard document.word(next, sameSentenceAs: start) == "in" else { return nil }
    next += document.word(next + 1, sameSentenceAs: start) == "the" ? 2 : 1
    guard next < document.tokens.count, let other = analysis.mentions.at(next),
      analysis.mentions.mentions[other].kind == .place, analysis.mentions.mentions[other].form == .name,
      mention.tokens.contains(where: {
        lexicon.isIn("seatedBody", WordFolding.canonicalSpelling(document.tokens[$0].lower))
      })
    else { return nil }
    return analysis.entity(ofMention: other)
  }

  /// The country of "the Embassy in Georgetown, Guyana", whose name ends in its seat.
  private func countryOfSeat(_ mention: Mention) -> Int? {
    let end = mention.tokens.upperBound
    let endsInPlace = analysis.mentions.mentions.contains {
      $0.isNested && $0.kind == .place && $0.tokens.upperBound == end && mention.tokens.contains($0.tokens.lowerBound)
    }
    guard endsInPlace, document.word(end, sameSentenceAs: mention.tokens.lowerBound) == ",",
      let other = analysis.mentions.at(end + 1), analysis.mentions.mentions[other].kind == .country,
      analysis.mentions.mentions[other].form == .name
    else { return nil }
    return analysis.entity(ofMention: other)
  }

  /// Whether the gazetteer does not speak against a place being in a country.
  private func isPossible(_ place: Int, in country: Int) -> Bool {
    guard let entry = analysis.entry(of: place), let countryEntry = analysis.entry(of: country),
      !entry.locatedIn.isEmpty
    else { return true }
    return entry.locatedIn.contains(countryEntry.id)
  }

  /// The country of "the Moldovan village of", "the Georgian regions of".
  private func adjectiveBefore(_ token: Int) -> Int? {
    if document.wordBefore(token) == "and", token >= 2, let other = analysis.mentions.at(token - 2),
      analysis.mentions.mentions[other].kind == .place
    {
      return adjectiveBefore(analysis.mentions.mentions[other].tokens.lowerBound)
    }
    guard document.wordBefore(token) == "of", token >= 3, lexicon.isIn("placeNoun", document.tokens[token - 2].lower),
      let mention = analysis.mentions.at(token - 3), analysis.mentions.mentions[mention].form == .adjective
    else { return nil }
    return analysis.entity(ofMention: mention)
  }
}
