import Language

/// How well a parser does on a treebank, its words given; counted as the CoNLL 2018 shared task counts.
public struct SyntaxScore {
  /// Words.
  public private(set) var words = 0
  /// Words with the right part of speech.
  public private(set) var tags = 0
  /// Words with the right head.
  public private(set) var heads = 0
  /// Words with the right head and the right relation, subtypes left aside.
  public private(set) var relations = 0
  /// Words with the right head and the right relation.
  public private(set) var subtypes = 0

  /// Time that parsing took.
  public private(set) var time = Duration.zero
  /// Words with the right lemma, told from the right part of speech.
  public private(set) var lemmas = 0

  /// Parses sentences and counts what is right.
  public init(of parser: SyntaxParser, lemmatizer: Lemmatizer, on sentences: [TreebankSentence]) {
    let clock = ContinuousClock()
    for sentence in sentences {
      let start = clock.now
      let tree = parser.parse(sentence.words)
      time += clock.now - start
      for word in 0..<tree.count {
        words += 1
        let lemma = lemmatizer.lemma(of: sentence.words[word].lower, as: sentence.tags[word])
        if lemma == LemmaLearner.folded(sentence.lemmas[word]) { lemmas += 1 }
        if tree.tags[word] == sentence.tags[word] { tags += 1 }
        guard tree.heads[word] == sentence.heads[word] else { continue }
        heads += 1
        let (found, right) = (tree.relations[word], sentence.relations[word])
        if found == right { subtypes += 1 }
        if found.name.prefix(while: { $0 != ":" }) == right.name.prefix(while: { $0 != ":" }) { relations += 1 }
      }
    }
  }

  /// The figures in per cent: UPOS, UAS, LAS, LAS without subtypes, lemmas.
  public var percentages: [(name: String, value: Double)] {
    let all = Double(max(words, 1)) / 100
    return [
      ("UPOS", Double(tags) / all), ("UAS", Double(heads) / all), ("LAS", Double(subtypes) / all),
      ("LAS without subtypes", Double(relations) / all), ("lemmas", Double(lemmas) / all),
    ]
  }
}
