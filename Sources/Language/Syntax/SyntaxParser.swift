import CLanguageModels
import CNeuralKernels

/// Tells the parts of speech of a sentence's words and how they depend on each other.
///
/// The weights are learned from treebanks of Universal Dependencies (Docs/models.md). Results are the same on every
/// machine; one parser may serve any number of threads.
public struct SyntaxParser: Sendable {
  /// The most words that are parsed together; longer sentences are parsed in parts of this length.
  static let longest = 320

  private let network: SyntaxNetwork

  /// The parser of the weights that are part of the program.
  ///
  /// - Throws: `ModelError` where the weights do not fit the program.
  public static func load() throws -> SyntaxParser {
    try SyntaxParser(ModelBytes(embedded: rapporteur_syntax_model()))
  }

  /// The parser of a model file.
  ///
  /// - Throws: `ModelError` where the weights do not fit the program.
  package init(_ model: ModelBytes) throws { network = try SyntaxNetwork(model) }

  /// The tags and the tree of a sentence: one root, every other word below it.
  ///
  /// Time grows with the number of words; sentences of more than 320 words are parsed in parts, the roots of the later
  /// parts hung on the first as `parataxis`.
  public func parse(_ words: [SyntaxWord]) -> SyntaxTree {
    var tags: [PartOfSpeech] = []
    var heads: [Int] = []
    var relations: [DependencyRelation] = []
    tags.reserveCapacity(words.count)
    heads.reserveCapacity(words.count)
    relations.reserveCapacity(words.count)
    var root: Int?
    for start in stride(from: 0, to: words.count, by: SyntaxParser.longest) {
      let part = words[start..<min(start + SyntaxParser.longest, words.count)]
      var sentence = SentenceParse(network: network, count: part.count)
      sentence.run(part)
      for (index, head) in sentence.heads.enumerated() {
        let isLaterRoot = head < 0 && root != nil
        heads.append(head >= 0 ? head + start : root ?? -1)
        relations.append(isLaterRoot ? .parataxis : sentence.relations[index])
        if head < 0, root == nil { root = start + index }
      }
      tags += sentence.tags
    }
    return SyntaxTree(tags: tags, heads: heads, relations: relations)
  }
}
