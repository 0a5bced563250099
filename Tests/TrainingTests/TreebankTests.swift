import Foundation
import Language
import Testing
import Training

@Suite("Treebanks")
struct TreebankTests {
  /// Two sentences of our own in CoNLL-U.
  static let treebank = """
    # text = We don't sign.
    1\tWe\twe\tPRON\tPRP\t_\t4\tnsubj\t_\t_
    2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    1-2\tNorway's\t_\t_\t_\t_\t_\t_\t_\t_
    1\tNorway\tNorway\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_
    2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_
    3\tvotes\tvote\tNOUN\tNNS\t_\t0\troot\t_\t_
    3.1\tcount\tcount\tVERB\tVB\t_\t_\t_\t0:root\t_

    """

  static func sentences(_ text: String) throws -> [TreebankSentence] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("treebank-\(UUID().uuidString).conllu")
    try Data(text.utf8).write(to: file)
    defer { _ = unlink(file.path) }
    return try TreebankReader.sentences(of: file)
  }

  @Test("Words, heads and relations are read; empty nodes are not")
  func reading() throws {
    let sentences = try TreebankTests.sentences(TreebankTests.treebank)
    #expect(sentences.map { $0.words.map(\.form) } == [["We", "do", "n't", "sign", "."], ["Norway", "'s", "votes"]])
    #expect(sentences[0].heads == [3, 3, 3, -1, 3])
    #expect(sentences[1].relations == [.nmodPoss, .case, .root])
  }

  @Test("Contractions are joined as the tokenizer joins them, possessives stay apart")
  func joining() throws {
    let sentences = try TreebankTests.sentences(TreebankTests.treebank)
    let joined = try #require(sentences[0].joined())
    #expect(joined.words.map(\.form) == ["We", "don't", "sign", "."])
    #expect(joined.words[1].lower == "dont")
    #expect(joined.heads == [2, 2, -1, 2])
    #expect(joined.relations == [.nsubj, .aux, .root, .punct])
    #expect(sentences[1].joined() == nil)
  }

  @Test(
    "What is no CoNLL-U is refused",
    arguments: ["1\tWe", "x\tWe\twe\tPRON\t_\t_\ty\troot\t_\t_", "1\tWe\twe\tWORD\t_\t_\t0\troot\t_\t_"])
  func refused(line: String) {
    #expect(throws: TreebankError.self) { try TreebankTests.sentences(line + "\n\n") }
  }

  @Test("Lemma rules learned from a few words tell them right")
  func lemmas() throws {
    let rules = LemmaLearner.rules(from: try TreebankTests.sentences(TreebankTests.treebank))
    let lemmatizer = try rules.withUnsafeBufferPointer { try Lemmatizer(rules: $0) }
    #expect(lemmatizer.lemma(of: "votes", as: .noun) == "vote")
    #expect(lemmatizer.lemma(of: "nt", as: .part) == "not")
    #expect(lemmatizer.lemma(of: "sign", as: .verb) == "sign")
  }

  @Test("The same treebank gives the same weights, byte for byte, and a parser that knows it")
  func training() throws {
    let sentences = try TreebankTests.sentences(TreebankTests.treebank)
    let models = [0, 1].map { _ in
      var trainer = SyntaxTrainer(sentences)
      trainer.epochs = 4
      trainer.batchSize = 4
      return trainer.train { _, _ in }
    }
    #expect(models[0] == models[1])
    let parser = try SyntaxParser(ModelBytes(models[0]))
    #expect(parser.parse(sentences[0].words).count == 5)
    #expect(throws: ModelError.self) { try SyntaxParser(ModelBytes(Array(models[0].dropLast(9)))) }
    #expect(throws: ModelError.self) { try SyntaxParser(ModelBytes([1, 2, 3])) }
  }
}
