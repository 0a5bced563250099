import CTrainingKernels
import Language

/// The syntax network while it learns: the way forward, the losses and the way back (see `SyntaxNetwork`).
final class SyntaxLearner {
  let shape: SyntaxShape
  let vectors: FeatureVectors
  let store: ParameterStore
  let layers: [(matrix: ParameterStore.Matrix, gates: Int)]
  let heads: ParameterStore.Matrix
  let arcs: ParameterStore.Matrix
  let arcRoot: Int
  let labelRoot: Int
  let labelDistances: Int
  let relations: ParameterStore.Matrix

  /// Numbers of the parts of the outputs of `heads`: as in `SyntaxNetwork`, then the fine tags.
  static let tagRoom = 32
  static let distanceRoom = 32
  static let relationRoom = 64
  static let fineRoom = 64

  /// Share of activations kept: of words, between layers, of arcs and relations.
  var keep = (words: Float(0.8), layers: Float(0.75), pairs: Float(0.75))
  /// What the losses weigh.
  var weights = (tag: Float(1), fine: Float(0.5), arc: Float(1), relation: Float(1))

  private var random: RandomNumbers
  private var scratch: [String: Scratch] = [:]

  init(shape: SyntaxShape, features: Int, seed: UInt64) {
    self.shape = shape
    var random = RandomNumbers(state: seed)
    vectors = FeatureVectors(count: features, width: shape.width, range: 0.1, random: &random)
    store = ParameterStore(capacity: 4_000_000)
    var layers: [(matrix: ParameterStore.Matrix, gates: Int)] = []
    for _ in 0..<shape.layers {
      let matrix = store.addMatrix(
        inputs: shape.width, outputs: 3 * shape.width, range: (3 / Float(shape.width)).squareRoot(), random: &random)
      layers.append((matrix, store.add(4 * shape.width, range: 0, random: &random)))
      let gates = layers[layers.count - 1].gates
      for index in 0..<shape.width { store.values[gates + index] = 0.5 }
    }
    self.layers = layers
    let outputs = SyntaxLearner.tagRoom + 2 * shape.arc + 2 * shape.label + SyntaxLearner.fineRoom
    heads = store.addMatrix(
      inputs: shape.width, outputs: outputs, range: (3 / Float(shape.width)).squareRoot(), random: &random)
    arcs = store.addMatrix(
      inputs: shape.arc, outputs: shape.arc + SyntaxLearner.distanceRoom, range: (1 / Float(shape.arc)).squareRoot(),
      random: &random)
    arcRoot = store.add(shape.arc, range: 0.5, random: &random)
    labelRoot = store.add(shape.label, range: 0.1, random: &random)
    labelDistances = store.add(HeadDistance.count * shape.label, range: 0.1, random: &random)
    relations = store.addMatrix(
      inputs: shape.label, outputs: SyntaxLearner.relationRoom, range: (3 / Float(shape.label)).squareRoot(),
      random: &random)
    self.random = random
  }

  private func room(_ name: String, _ count: Int, cleared: Bool = false) -> UnsafeMutablePointer<Float> {
    if let known = scratch[name] { return known.room(count, cleared: cleared) }
    let fresh = Scratch()
    scratch[name] = fresh
    return fresh.room(count, cleared: cleared)
  }

  /// Gathers the gradients of a batch.
  ///
  /// - Returns: the sum of the losses over the words.
  func learn(_ batch: TrainingBatch) -> Float {
    let n = batch.count
    let width = shape.width
    let unit = 1 / Float(n)
    // Words.
    var x = [room("x0", n * width, cleared: true)]
    /// What the matrices see of it: some of it dropped.
    var seen: [UnsafeMutablePointer<Float>] = []
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        vectors.add(
          item.rows[word * SyntaxFeatures.slots..<(word + 1) * SyntaxFeatures.slots],
          to: x[0] + (start + word) * width)
      }
    }
    let wordMask = room("wordMask", n * width)
    training_drop(x[0], wordMask, n * width, keep.words, &random.state)
    // Layers.
    for (index, layer) in layers.enumerated() {
      let u = room("u\(index)", n * 3 * width)
      seen.append(drop(x[index], layer: index, count: n * width))
      multiply(seen[index], layer.matrix, count: n, into: u)
      let h = room("x\(index + 1)", n * width)
      let (c, f, r) = (
        room("c\(index)", n * width), room("f\(index)", n * width), room("r\(index)", n * width)
      )
      for (item, start) in zip(batch.items, batch.starts) {
        let o = start * width
        training_recur(
          u + 3 * o, x[index] + o, item.count, width, store.values + layer.gates, h + o, c + o, f + o, r + o)
      }
      x.append(h)
    }
    // Heads of the network.
    let outputs = heads.outputs
    let results = room("g", n * outputs)
    let changes = room("dg", n * outputs, cleared: true)
    seen.append(drop(x[layers.count], layer: layers.count, count: n * width))
    multiply(seen[layers.count], heads, count: n, into: results)
    var loss = learnTags(batch, results: results, changes: changes, unit: unit)
    loss += learnArcs(batch, results: results, changes: changes, unit: unit)
    loss += learnRelations(batch, results: results, changes: changes, unit: unit)
    // The way back.
    var dx = room("dxa", n * width, cleared: true)
    multiplyBack(seen[layers.count], heads, changes: changes, count: n, into: dx)
    training_multiply(dx, room("mask\(layers.count)", n * width), n * width)
    for index in stride(from: layers.count - 1, through: 0, by: -1) {
      let layer = layers[index]
      let below = room(index % 2 == 0 ? "dxb" : "dxc", n * width, cleared: true)
      let du = room("du", n * 3 * width)
      let (u, c, f, r) = (
        room("u\(index)", n * 3 * width), room("c\(index)", n * width), room("f\(index)", n * width),
        room("r\(index)", n * width)
      )
      for (item, start) in zip(batch.items, batch.starts) {
        let o = start * width
        training_recur_back(
          u + 3 * o, x[index] + o, item.count, width, store.values + layer.gates, c + o, f + o, r + o, dx + o,
          du + 3 * o, below + o, store.gradient + layer.gates)
      }
      let seenChange = room("seenChange", n * width)
      multiplyBack(seen[index], layer.matrix, changes: du, count: n, into: seenChange)
      training_multiply(seenChange, room("mask\(index)", n * width), n * width)
      training_add(below, seenChange, 1, n * width)
      dx = below
    }
    training_multiply(dx, wordMask, n * width)
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        vectors.addGradient(
          dx + (start + word) * width,
          of: item.rows[word * SyntaxFeatures.slots..<(word + 1) * SyntaxFeatures.slots])
      }
    }
    return loss * Float(n)
  }

  private func learnTags(
    _ batch: TrainingBatch, results: UnsafeMutablePointer<Float>, changes: UnsafeMutablePointer<Float>, unit: Float
  ) -> Float {
    let tagCount = PartOfSpeech.allCases.count
    let fine = heads.outputs - SyntaxLearner.fineRoom
    var loss: Float = 0
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        let row = results + (start + word) * heads.outputs
        let change = changes + (start + word) * heads.outputs
        loss += training_softmax(row, tagCount, item.tags[word], unit * weights.tag)
        change.update(from: row, count: tagCount)
        guard item.fineTags[word] >= 0 else { continue }
        loss += training_softmax(row + fine, SyntaxLearner.fineRoom, item.fineTags[word], unit * weights.fine)
        (change + fine).update(from: row + fine, count: SyntaxLearner.fineRoom)
      }
    }
    return loss
  }

  private func learnArcs(
    _ batch: TrainingBatch, results: UnsafeMutablePointer<Float>, changes: UnsafeMutablePointer<Float>, unit: Float
  ) -> Float {
    let n = batch.count
    let width = shape.arc
    let wants = arcs.outputs
    let offers = room("offers", n * width)
    let asks = room("asks", n * width)
    let (offerMask, askMask) = (room("offerMask", n * width), room("askMask", n * width))
    for word in 0..<n {
      let row = results + word * heads.outputs + SyntaxLearner.tagRoom
      for index in 0..<width {
        offers[word * width + index] = max(row[index], 0)
        asks[word * width + index] = max(row[width + index], 0)
      }
    }
    training_drop(offers, offerMask, n * width, keep.pairs, &random.state)
    training_drop(asks, askMask, n * width, keep.pairs, &random.state)
    let wanted = room("wanted", n * wants)
    let wantedChange = room("wantedChange", n * wants, cleared: true)
    multiply(asks, arcs, count: n, into: wanted)
    var loss: Float = 0
    for (item, start) in zip(batch.items, batch.starts) {
      let candidates = item.count + 1
      let padded = (candidates + 7) / 8 * 8
      let offered = room("offered", padded * width, cleared: true)
      for index in 0..<width { offered[index] = max(store.values[arcRoot + index], 0) }
      (offered + width).update(from: offers + start * width, count: item.count * width)
      let columns = room("columns", padded * width)
      training_transpose(offered, padded, width, columns)
      let scores = room("scores", item.count * padded)
      training_product(
        scores, padded, wanted + start * wants, wants, 1, columns, padded, item.count, padded, width, 0)
      for word in 0..<item.count {
        let row = scores + word * padded
        let distances = wanted + (start + word) * wants + width
        let distanceChange = wantedChange + (start + word) * wants + width
        row[0] += distances[HeadDistance.root]
        for head in 0..<item.count { row[head + 1] += distances[HeadDistance.bucket(head - word)] }
        row[word + 1] = -1e9
        loss += training_softmax(row, candidates, item.heads[word] + 1, unit * weights.arc)
        for index in candidates..<padded { row[index] = 0 }
        distanceChange[HeadDistance.root] += row[0]
        for head in 0..<item.count where head != word {
          distanceChange[HeadDistance.bucket(head - word)] += row[head + 1]
        }
      }
      training_product(
        wantedChange + start * wants, wants, scores, padded, 1, offered, width, item.count, width, candidates, 1)
      let offeredChange = room("offeredChange", padded * width)
      training_product(
        offeredChange, width, scores, 1, padded, wanted + start * wants, wants, candidates, width, item.count, 0)
      for index in 0..<width where store.values[arcRoot + index] > 0 {
        store.gradient[arcRoot + index] += offeredChange[index]
      }
      for word in 0..<item.count {
        let change = changes + (start + word) * heads.outputs + SyntaxLearner.tagRoom
        for index in 0..<width {
          let place = (start + word) * width + index
          if offers[place] > 0 { change[index] = offeredChange[(word + 1) * width + index] * offerMask[place] }
        }
      }
    }
    let askChange = room("askChange", n * width)
    multiplyBack(asks, arcs, changes: wantedChange, count: n, into: askChange)
    for word in 0..<n {
      let change = changes + word * heads.outputs + SyntaxLearner.tagRoom + width
      for index in 0..<width where asks[word * width + index] > 0 {
        change[index] = askChange[word * width + index] * askMask[word * width + index]
      }
    }
    return loss
  }

  private func learnRelations(
    _ batch: TrainingBatch, results: UnsafeMutablePointer<Float>, changes: UnsafeMutablePointer<Float>, unit: Float
  ) -> Float {
    let n = batch.count
    let width = shape.label
    let offered = SyntaxLearner.tagRoom + 2 * shape.arc
    let hidden = room("hidden", n * width)
    let mask = room("hiddenMask", n * width)
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        let head = item.heads[word]
        let bucket = head < 0 ? HeadDistance.root : HeadDistance.bucket(head - word)
        let above = head < 0 ? store.values + labelRoot : results + (start + head) * heads.outputs + offered
        let own = results + (start + word) * heads.outputs + offered + width
        let distance = store.values + labelDistances + bucket * width
        let row = hidden + (start + word) * width
        for index in 0..<width { row[index] = max(above[index] + own[index] + distance[index], 0) }
      }
    }
    training_drop(hidden, mask, n * width, keep.pairs, &random.state)
    let scores = room("relationScores", n * SyntaxLearner.relationRoom)
    multiply(hidden, relations, count: n, into: scores)
    let relationCount = DependencyRelation.allCases.count
    var loss: Float = 0
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        let row = scores + (start + word) * SyntaxLearner.relationRoom
        loss += training_softmax(row, relationCount, item.relations[word], unit * weights.relation)
        for index in relationCount..<SyntaxLearner.relationRoom { row[index] = 0 }
      }
    }
    let change = room("hiddenChange", n * width)
    multiplyBack(hidden, relations, changes: scores, count: n, into: change)
    for (item, start) in zip(batch.items, batch.starts) {
      for word in 0..<item.count {
        let head = item.heads[word]
        let bucket = head < 0 ? HeadDistance.root : HeadDistance.bucket(head - word)
        let above = head < 0 ? store.gradient + labelRoot : changes + (start + head) * heads.outputs + offered
        let own = changes + (start + word) * heads.outputs + offered + width
        let distance = store.gradient + labelDistances + bucket * width
        for index in 0..<width {
          let place = (start + word) * width + index
          guard hidden[place] > 0 else { continue }
          let step = change[place] * mask[place]
          above[index] += step
          own[index] += step
          distance[index] += step
        }
      }
    }
    return loss
  }

  /// A copy of a layer's inputs with some dropped; the mask is kept for the way back.
  private func drop(_ x: UnsafePointer<Float>, layer: Int, count: Int) -> UnsafeMutablePointer<Float> {
    let copy = room("seen\(layer)", count)
    copy.update(from: x, count: count)
    training_drop(copy, room("mask\(layer)", count), count, keep.layers, &random.state)
    return copy
  }

  private func multiply(
    _ x: UnsafePointer<Float>, _ matrix: ParameterStore.Matrix, count: Int, into y: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<count {
      (y + row * matrix.outputs).update(from: store.values + matrix.biases, count: matrix.outputs)
    }
    training_product(
      y, matrix.outputs, x, matrix.inputs, 1, store.values + matrix.weights, matrix.outputs, count, matrix.outputs,
      matrix.inputs, 1)
  }

  /// Adds to the gradients of a matrix and writes those of its inputs.
  private func multiplyBack(
    _ x: UnsafePointer<Float>, _ matrix: ParameterStore.Matrix, changes: UnsafePointer<Float>, count: Int,
    into dx: UnsafeMutablePointer<Float>
  ) {
    let transposed = room("transposed", matrix.inputs * matrix.outputs)
    training_transpose(store.values + matrix.weights, matrix.inputs, matrix.outputs, transposed)
    training_product(
      dx, matrix.inputs, changes, matrix.outputs, 1, transposed, matrix.inputs, count, matrix.inputs, matrix.outputs,
      0)
    training_product(
      store.gradient + matrix.weights, matrix.outputs, x, 1, matrix.inputs, changes, matrix.outputs, matrix.inputs,
      matrix.outputs, count, 1)
    training_add_columns(changes, count, matrix.outputs, matrix.outputs, store.gradient + matrix.biases)
  }
}
