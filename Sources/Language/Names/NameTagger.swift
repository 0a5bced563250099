import CNameModel

/// Finds names of people, bodies and places that no list knows, by weights learned from annotated text.
///
/// ```swift
/// let tagger = try NameTagger.load()
/// let spans = tagger.tag(words).spans
/// ```
///
/// Linear in the words; the same words always give the same spans.
public struct NameTagger: Sendable {
  private let model: NameModel

  /// Makes a tagger of a model.
  public init(model: NameModel) { self.model = model }

  /// Makes a tagger of the weights embedded in the program.
  ///
  /// - Throws: ``NameModelError``.
  public static func load() throws(NameModelError) -> NameTagger {
    let bytes = UnsafeRawBufferPointer(start: rapporteur_name_model(), count: rapporteur_name_model_size())
    return NameTagger(model: try NameModel(bytes))
  }

  /// Labels the words of one sentence.
  public func tag(_ words: [NameWord]) -> NameTagging {
    let context = NameContext(words)
    var keys: [UInt32] = []
    var tagging = NameTagging(wordCount: words.count)
    for run in context.runs {
      let scores = run.map { index -> NameModel.Row in
        context.features(of: index, into: &keys)
        return model.score(keys)
      }
      let lattice = NameLattice(scores, model: model)
      tagging.add(run, names: NameTagger.names(lattice.best()), marginals: lattice.marginals())
    }
    return tagging
  }

  /// The names of a labelling.
  static func names(_ labels: [Int]) -> [(Range<Int>, NameKind)] {
    var names: [(Range<Int>, NameKind)] = []
    var start = 0
    for (index, label) in labels.enumerated() {
      for kind in NameKind.allCases {
        if label == NameLabel.begin(kind) { start = index }
        if label == NameLabel.single(kind) { names.append((index..<(index + 1), kind)) }
        if label == NameLabel.end(kind) { names.append((start..<(index + 1), kind)) }
      }
    }
    return names
  }
}
