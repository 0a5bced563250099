import CNeuralKernels

/// The weights of the tagger and parser.
///
/// A word is the sum of the vectors of its features. Layers of simple recurrent units (Lei and others 2018) read the
/// sentence both ways; from what they say of each word its tag is read, each pair of words is scored as head and
/// dependent (Dozat and Manning 2017), and the relation is read from the two words of the chosen pair.
final class SyntaxNetwork: @unchecked Sendable {
  // Unchecked: the pointers lead into the model, which this object keeps and nobody changes.

  /// What a model file begins with.
  static let mark = Array("RAPSYN01".utf8)
  /// Numbers that the tags take in the outputs of `heads`.
  static let tagRoom = 32
  /// Numbers that distances take in the outputs of `arcs`.
  static let distanceRoom = 32
  /// Numbers that relations take in the outputs of `relations`.
  static let relationRoom = 64

  /// Numbers that describe a word.
  let width: Int
  /// Numbers that describe a head and a dependent where arcs are scored.
  let arcWidth: Int
  /// The same where relations are told.
  let labelWidth: Int
  let layers: [(matrix: PackedMatrix, gates: [Float])]
  /// From a word to its tags, and to what it is as head and dependent of an arc and of a relation.
  let heads: PackedMatrix
  /// From a word as dependent to what it wants of its head, and of its distance.
  let arcs: PackedMatrix
  let arcRoot: [Float]
  let labelRoot: [Float]
  /// What each distance adds to a pair, `labelWidth` numbers each.
  let labelDistances: [Float]
  let relations: PackedMatrix

  private let model: ModelBytes
  private let mask: UInt32
  private let keys: UnsafePointer<UInt32>
  private let rows: UnsafePointer<UInt32>
  private let rowScales: UnsafePointer<Float>
  private let vectors: UnsafePointer<Int8>

  /// Reads the weights.
  ///
  /// - Throws: `ModelError` where they are not whole or of another version.
  init(_ model: ModelBytes) throws {
    var reader = try ModelReader(model, name: "syntax", mark: SyntaxNetwork.mark)
    let width = try reader.size()
    let layerCount = try reader.size()
    let arcWidth = try reader.size()
    let labelWidth = try reader.size()
    let rowCount = try reader.size()
    let capacity = try reader.size()
    let widths = [width, arcWidth, labelWidth]
    guard widths.allSatisfy({ $0 > 0 && $0 % 16 == 0 && $0 <= 512 }), 1...8 ~= layerCount, capacity > rowCount,
      rowCount > 0, capacity.nonzeroBitCount == 1
    else { throw ModelError.notAModel("syntax") }
    self.model = model
    (self.width, self.arcWidth, self.labelWidth) = (width, arcWidth, labelWidth)
    mask = UInt32(capacity - 1)
    keys = try reader.take(capacity, of: UInt32.self)
    rows = try reader.take(capacity, of: UInt32.self)
    rowScales = try reader.take(rowCount, of: Float.self)
    vectors = try reader.take(rowCount * width, of: Int8.self)
    var layers: [(matrix: PackedMatrix, gates: [Float])] = []
    for _ in 0..<layerCount {
      let matrix = try reader.matrix(outputs: 3 * width, inputs: width)
      layers.append((matrix, try reader.floats(4 * width)))
    }
    self.layers = layers
    heads = try reader.matrix(outputs: SyntaxNetwork.tagRoom + 2 * arcWidth + 2 * labelWidth, inputs: width)
    arcs = try reader.matrix(outputs: arcWidth + SyntaxNetwork.distanceRoom, inputs: arcWidth)
    arcRoot = try reader.floats(arcWidth)
    labelRoot = try reader.floats(labelWidth)
    labelDistances = try reader.floats(HeadDistance.count * labelWidth)
    relations = try reader.matrix(outputs: SyntaxNetwork.relationRoom, inputs: labelWidth)
  }

  /// Writes the sum of the vectors of a word's features.
  func embed(_ keys: UnsafePointer<UInt32>, into sum: UnsafeMutablePointer<Float>) {
    for index in 0..<width { sum[index] = 0 }
    for slot in 0..<SyntaxFeatures.slots {
      // The first row stands for all words that training did not know.
      guard let row = keys[slot] == 0 ? nil : self.row(of: keys[slot]) ?? (slot == SyntaxFeatures.word ? 0 : nil)
      else { continue }
      neural_add_row(sum, vectors + row * width, rowScales[row], width)
    }
  }

  private func row(of key: UInt32) -> Int? {
    var place = key & mask
    while keys[Int(place)] != 0 {
      if keys[Int(place)] == key { return Int(rows[Int(place)]) }
      place = (place &+ 1) & mask
    }
    return nil
  }
}
