import KnowledgeGraph
import Language
import Ontology

/// Formulas of release, the undersigned, and signatures.
extension IssuerReader {
  /// "The text of the following statement was released by …", "a joint statement by …", "We, the foreign ministers of …".
  mutating func readReleaseFormulas() {
    for (number, sentence) in document.sentences.enumerated().prefix(12) where !sentence.isHeader {
      guard let start = formulaStart(sentence) else { continue }
      addAll(list.read(from: start, limit: sentence.tokens.upperBound).mentions, number)
    }
  }

  func formulaStart(_ sentence: Sentence) -> Int? {
    let range = sentence.tokens
    if document.word(range.lowerBound, sameSentenceAs: range.lowerBound) == "we",
      document.word(range.lowerBound + 1, sameSentenceAs: range.lowerBound) == ","
    {
      return range.lowerBound + 2
    }
    guard let noun = range.first(where: { lexicon.isIn("statementNoun", document.tokens[$0].lower) }),
      noun - range.lowerBound < 4
        || range.contains(where: { ["following", "below"].contains(document.tokens[$0].lower) })
    else { return nil }
    return range.first { index in
      let isFrom = document.tokens[index].lower == "from" && index == noun + 1
      guard document.tokens[index].lower == "by" || isFrom, index > noun else { return false }
      let before = document.tokens[Swift.max(range.lowerBound, index - 2)..<index].map(\.lower)
      return before.contains { lexicon.isIn("releaseVerb", $0) || lexicon.isIn("statementNoun", $0) }
    }.map { $0 + 1 }
  }

  /// "The undersigned members of the Media Freedom Coalition express …": the group issues it too.
  mutating func readUndersigned() {
    for (number, sentence) in document.sentences.enumerated().prefix(16) where !sentence.isHeader {
      guard let word = sentence.tokens.first(where: { document.tokens[$0].lower == "undersigned" }) else { continue }
      let found = list.read(from: word, limit: sentence.tokens.upperBound).mentions
      for mention in found where isSpeaking(mention) { add(mention, number) }
    }
  }

  /// "Signed by the Governments of …", "Signatories: …" with the list in the same block or those that follow.
  mutating func readSignatures() {
    for (number, sentence) in document.sentences.enumerated() where number > 2 {
      let first = sentence.tokens.lowerBound
      guard opensSignatures(sentence.tokens) else { continue }
      var after = first + 1
      while after < sentence.tokens.upperBound, ["by", ":", "-"].contains(document.tokens[after].lower) { after += 1 }
      var found = list.read(from: after, limit: sentence.tokens.upperBound).mentions
      var next = number + 1
      while next < document.sentences.count, isList(document.sentences[next].tokens) {
        found +=
          list.read(
            from: document.sentences[next].tokens.lowerBound, limit: document.sentences[next].tokens.upperBound
          ).mentions
        next += 1
      }
      addAll(found, number)
    }
  }

  /// "Malta: Clifton Grima, Minister for Sport" in three lines or more: each signs for the state.
  mutating func readCountryLines() {
    let lines = document.sentences.indices.compactMap { number in
      analysis.countryOfLine(number).map { (number, $0) }
    }
    guard lines.count > 2 else { return }
    for (number, country) in lines {
      add(country, number)
      let named = analysis.mentions(in: document.sentences[number].tokens).first {
        analysis.mentions.mentions[$0].kind == .person
      }
      if let person = named.flatMap({ analysis.entity(ofMention: $0) }) { parties.addDeliverer(person, number) }
    }
  }

  func opensSignatures(_ range: Range<Int>) -> Bool {
    let words = range.prefix(6).map { document.tokens[$0].lower }
    guard let first = words.first else { return false }
    if first == "co", words.count > 2 { return words[1] == "-" && lexicon.isIn("signature", words[2]) }
    guard lexicon.isIn("signature", first) else { return false }
    return words.count < 3 || words[1] == "by" || words[1] == ":"
  }

  /// Whether a sentence is nothing but names of parties.
  func isList(_ range: Range<Int>) -> Bool {
    let found = list.read(from: range.lowerBound, limit: range.upperBound)
    let rest = found.end..<range.upperBound
    return !found.mentions.isEmpty && rest.allSatisfy { document.tokens[$0].kind == .mark }
  }
}

extension Analysis {
  /// The mention of the country with which a line begins, where a colon follows it.
  func countryOfLine(_ number: Int) -> Int? {
    let sentence = document.sentences[number].tokens
    guard let mention = mentions(in: sentence).first, mentions.mentions[mention].kind == .country,
      mentions.mentions[mention].tokens.lowerBound == sentence.lowerBound,
      document.word(mentions.mentions[mention].tokens.upperBound, sameSentenceAs: sentence.lowerBound) == ":"
    else { return nil }
    return mention
  }
}
