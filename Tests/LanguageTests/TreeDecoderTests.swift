import Language
import Testing

@Suite("Tree decoder")
struct TreeDecoderTests {
  /// Score of the best tree with one root, found by trying all heads.
  static func best(_ scores: [Float], count: Int, stride: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: -1, count: count)
    func choose(_ word: Int, _ sum: Float) {
      guard word < count else {
        if isTree(heads) { best = max(best, sum) }
        return
      }
      for head in -1..<count where head != word {
        heads[word] = head
        choose(word + 1, sum + scores[word * stride + head + 1])
      }
    }
    choose(0, 0)
    return best
  }

  static func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 == -1 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var above = word
      for _ in heads.indices where above >= 0 { above = heads[above] }
      return above == -1
    }
  }

  @Test("The tree found is a tree, and with one good root the best of all", arguments: 1...5)
  func best(count: Int) {
    let stride = count + 3
    var state: UInt64 = 42
    for round in 0..<60 {
      let scores = (0..<count * stride).map { index -> Float in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let number = Float(state >> 40) / 16_777_216
        // Only the first word wants the root, so that which word takes it is no question.
        return index % stride == 0 && round % 2 == 0 ? (index == 0 ? 100 : -100) : number
      }
      let heads = scores.withUnsafeBufferPointer { scores in
        scores.baseAddress.map { TreeDecoder.heads(scores: $0, count: count, stride: stride) } ?? []
      }
      #expect(TreeDecoderTests.isTree(heads))
      guard round % 2 == 0 else { continue }
      let sum = heads.enumerated().reduce(Float(0)) { $0 + scores[$1.offset * stride + $1.element + 1] }
      #expect(abs(sum - TreeDecoderTests.best(scores, count: count, stride: stride)) < 0.001)
    }
  }
}
