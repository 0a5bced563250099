import Language
import Testing

@Suite("Lemmatiser")
struct LemmatizerTests {
  @Test(
    "Base forms",
    arguments: [
      ("condemned", PartOfSpeech.verb, "condemn"), ("welcomes", .verb, "welcome"), ("signing", .verb, "sign"),
      ("stated", .verb, "state"), ("met", .verb, "meet"), ("went", .verb, "go"), ("said", .verb, "say"),
      ("was", .aux, "be"), ("has", .aux, "have"), ("agreed", .verb, "agree"), ("stopped", .verb, "stop"),
      ("ratified", .verb, "ratify"), ("urges", .verb, "urge"), ("held", .verb, "hold"), ("making", .verb, "make"),
      ("ministers", .noun, "minister"), ("countries", .noun, "country"), ("women", .noun, "woman"),
      ("crises", .noun, "crisis"), ("attacks", .noun, "attack"), ("news", .noun, "news"), ("better", .adj, "good"),
      ("them", .pron, "they"), ("these", .det, "this"), ("meeting", .noun, "meeting"), ("meeting", .verb, "meet"),
    ])
  func bases(word: String, tag: PartOfSpeech, lemma: String) throws {
    #expect(try Lemmatizer().lemma(of: word, as: tag) == lemma)
  }

  @Test("What no rule knows stays", arguments: ["", "s", "україна", "2026", ".", "🙂"])
  func unknown(word: String) throws {
    #expect(try Lemmatizer().lemma(of: word, as: .x) == word)
  }
}
