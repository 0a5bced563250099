import Language

/// Learns the tagger and parser from treebanks.
public struct SyntaxTrainer {
  private let rows: FeatureRows
  private let items: [TrainingBatch.Item]
  /// The same sentences as the program's tokenizer cuts them, where that differs.
  private let joined: [TrainingBatch.Item?]
  private let learner: SyntaxLearner
  private var random: RandomNumbers

  /// How often all sentences are read.
  public var epochs = 30
  /// Words a batch.
  public var batchSize = 400
  /// The first learning rate; it falls to 0 in a straight line.
  public var rate: Float = 0.002

  /// Prepares for learning.
  ///
  /// - Parameters:
  ///   - sentences: what to learn from.
  ///   - seed: where the random numbers begin; the same seed gives the same model.
  public init(_ sentences: [TreebankSentence], seed: UInt64 = 1) {
    let variants = sentences.map { $0.joined() }
    rows = FeatureRows(sentences + variants.compactMap { $0 })
    let fineTags = SyntaxTrainer.fineTags(of: sentences)
    let rows = self.rows
    func item(_ sentence: TreebankSentence) -> TrainingBatch.Item {
      TrainingBatch.Item(
        rows: rows.rows(of: sentence.words), tags: sentence.tags.map { Int($0.rawValue) },
        fineTags: sentence.fineTags.map { fineTags[$0] ?? -1 }, heads: sentence.heads,
        relations: sentence.relations.map { Int($0.rawValue) })
    }
    items = sentences.map(item)
    joined = variants.map { $0.map(item) }
    learner = SyntaxLearner(shape: SyntaxShape(), features: rows.count, seed: seed)
    random = RandomNumbers(state: seed &* 0x1234_5678_9ABC_DEF1)
  }

  /// Learns and gives the model file.
  ///
  /// - Parameter progress: called after each epoch with its number and the mean loss a word.
  public mutating func train(progress: (Int, Float) -> Void) -> [UInt8] {
    let steps = Float(epochs) * Float(items.reduce(0) { $0 + $1.count }) / Float(batchSize)
    let settings = AdamSettings()
    var step = 0
    for epoch in 1...epochs {
      var loss: Float = 0
      var words = 0
      for batch in batches() {
        loss += learner.learn(batch)
        words += batch.count
        step += 1
        let warming = min(1, Float(step) / 200)
        let left = max(0, 1 - Float(step) / steps)
        let time = Float(step)
        let correction = (1 - power(settings.beta2, time)).squareRoot() / (1 - power(settings.beta1, time))
        learner.vectors.step(rate: rate * warming * left * correction, settings: settings)
        learner.store.step(rate: rate * warming * left * correction, settings: settings)
      }
      progress(epoch, loss / Float(words))
    }
    return SyntaxModelWriter.file(learner, rows: rows)
  }

  private func power(_ base: Float, _ exponent: Float) -> Float {
    var result: Float = 1
    for _ in 0..<min(Int(exponent), 2000) { result *= base }
    return result
  }

  /// All sentences in a random order, some as the program's tokenizer cuts them, rare words now and then unknown.
  private mutating func batches() -> [TrainingBatch] {
    var order = Array(items.indices)
    random.shuffle(&order)
    var batches: [TrainingBatch] = []
    var batch: [TrainingBatch.Item] = []
    var size = 0
    for index in order {
      var item = items[index]
      if let joined = joined[index], random.unit() < 0.4 { item = joined }
      forget(&item)
      batch.append(item)
      size += item.count
      if size >= batchSize {
        batches.append(TrainingBatch(batch))
        batch = []
        size = 0
      }
    }
    if !batch.isEmpty { batches.append(TrainingBatch(batch)) }
    return batches
  }

  private mutating func forget(_ item: inout TrainingBatch.Item) {
    for word in 0..<item.count {
      let place = word * SyntaxFeatures.slots
      let count = rows.counts[Int(item.rows[place])]
      guard count > 0, random.unit() < 0.25 / (0.25 + Float(count)) else { continue }
      item.rows[place] = 0
      item.rows[place + SyntaxFeatures.form] = FeatureRows.none
    }
  }

  private static func fineTags(of sentences: [TreebankSentence]) -> [String: Int] {
    var tags: [String: Int] = [:]
    for sentence in sentences {
      for tag in sentence.fineTags where tags[tag] == nil && tags.count < SyntaxLearner.fineRoom {
        tags[tag] = tags.count
      }
    }
    return tags
  }
}
