import CNeuralKernels

/// The way of one sentence through the network.
struct SentenceParse {
  private let network: SyntaxNetwork
  private let count: Int
  private(set) var tags: [PartOfSpeech] = []
  private(set) var heads: [Int] = []
  private(set) var relations: [DependencyRelation] = []

  /// Activations of arc scores: small enough that a sum of products of two of them fits 32 bits.
  private static let arcScale: Float = 512
  private static let arcLimit: Int32 = 4095

  /// Prepares for a sentence of `count` words, at least 1.
  init(network: SyntaxNetwork, count: Int) {
    self.network = network
    self.count = count
  }

  /// Tags and parses the words.
  mutating func run(_ words: ArraySlice<SyntaxWord>) {
    let width = network.width
    let outputs = network.heads.outputs
    withUnsafeTemporaryAllocation(of: Float.self, capacity: count * (4 * width + outputs) + width) { room in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: count * width) { whole in
        guard let floats = room.baseAddress, let whole = whole.baseAddress else { return }
        let inputs = floats + count * width
        let results = inputs + count * 3 * width
        embed(words, into: floats)
        for (matrix, gates) in network.layers {
          neural_quantise(floats, count * width, PackedMatrix.activationScale, -8, 32767, whole)
          matrix.multiply(whole, count: count, into: inputs)
          neural_recur(inputs, floats, count, width, gates, results)
        }
        neural_quantise(floats, count * width, PackedMatrix.activationScale, -8, 32767, whole)
        network.heads.multiply(whole, count: count, into: results)
        readTags(results)
        readHeads(results)
        readRelations(results)
      }
    }
  }

  private func embed(_ words: ArraySlice<SyntaxWord>, into floats: UnsafeMutablePointer<Float>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: SyntaxFeatures.slots) { keys in
      guard let keys = keys.baseAddress else { return }
      for (index, word) in words.enumerated() {
        SyntaxFeatures.write(word, isFirst: index == 0, isLast: index == count - 1, to: keys)
        network.embed(keys, into: floats + index * network.width)
      }
    }
  }

  private mutating func readTags(_ results: UnsafePointer<Float>) {
    tags = (0..<count).map { index in
      let best = neural_argmax(results + index * network.heads.outputs, PartOfSpeech.allCases.count)
      return PartOfSpeech.allCases[best]
    }
  }

  private mutating func readHeads(_ results: UnsafePointer<Float>) {
    let outputs = network.heads.outputs
    let width = network.arcWidth
    let wants = network.arcs.outputs
    let stride = (count + 1 + neural_block - 1) / neural_block * neural_block
    let floatCount = count * (wants + stride) + stride
    let wholeCount = (count + 1) * width + count * width + stride * width
    heads = withUnsafeTemporaryAllocation(of: Float.self, capacity: floatCount) { floats in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: wholeCount) { wholes in
        guard let wanted = floats.baseAddress, let offered = wholes.baseAddress else { return [] }
        let scores = wanted + count * wants
        let scales = scores + count * stride
        let whole = offered + (count + 1) * width
        let packed = whole + count * width
        for index in 0..<count {
          neural_quantise(
            results + index * outputs + SyntaxNetwork.tagRoom + width, width, PackedMatrix.activationScale, 0, 32767,
            whole + index * width)
        }
        network.arcs.multiply(whole, count: count, into: wanted)
        neural_quantise(network.arcRoot, width, SentenceParse.arcScale, 0, SentenceParse.arcLimit, offered)
        for index in 0..<count {
          neural_quantise(
            results + index * outputs + SyntaxNetwork.tagRoom, width, SentenceParse.arcScale, 0,
            SentenceParse.arcLimit, offered + (index + 1) * width)
          neural_quantise(
            wanted + index * wants, width, SentenceParse.arcScale, -8, SentenceParse.arcLimit, whole + index * width)
        }
        neural_pack16(offered, count + 1, width, packed)
        for index in 0..<stride { scales[index] = 1 / (SentenceParse.arcScale * SentenceParse.arcScale) }
        neural_linear(whole, count, width, packed, stride, scales, nil, scores)
        for dependent in 0..<count {
          let distances = wanted + dependent * wants + width
          let row = scores + dependent * stride
          row[0] += distances[HeadDistance.root]
          for head in 0..<count { row[head + 1] += distances[HeadDistance.bucket(head - dependent)] }
        }
        return TreeDecoder.heads(scores: scores, count: count, stride: stride)
      }
    }
  }

  private mutating func readRelations(_ results: UnsafePointer<Float>) {
    let outputs = network.heads.outputs
    let width = network.labelWidth
    let room = SyntaxNetwork.relationRoom
    let offered = SyntaxNetwork.tagRoom + 2 * network.arcWidth
    relations = withUnsafeTemporaryAllocation(of: Float.self, capacity: count * room + width) { floats in
      withUnsafeTemporaryAllocation(of: Int16.self, capacity: count * width) { whole in
        guard let scores = floats.baseAddress, let whole = whole.baseAddress else { return [] }
        let hidden = scores + count * room
        network.labelRoot.withUnsafeBufferPointer { root in
          network.labelDistances.withUnsafeBufferPointer { distances in
            guard let root = root.baseAddress, let distances = distances.baseAddress else { return }
            for index in 0..<count {
              let head = heads[index]
              let bucket = head < 0 ? HeadDistance.root : HeadDistance.bucket(head - index)
              neural_add3(
                head < 0 ? root : results + head * outputs + offered, results + index * outputs + offered + width,
                distances + bucket * width, width, hidden)
              neural_quantise(hidden, width, PackedMatrix.activationScale, 0, 32767, whole + index * width)
            }
          }
        }
        network.relations.multiply(whole, count: count, into: scores)
        return (0..<count).map { index in
          if heads[index] < 0 { return .root }
          let row = scores + index * room
          row[Int(DependencyRelation.root.rawValue)] = -.infinity
          return DependencyRelation.allCases[neural_argmax(row, DependencyRelation.allCases.count)]
        }
      }
    }
  }
}
