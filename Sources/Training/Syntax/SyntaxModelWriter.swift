import Language

/// Writes a learned network as the model file that `SyntaxParser` reads: weights of 8 bits with a scale a row.
struct SyntaxModelWriter {
  private var bytes: [UInt8] = []

  /// The file of a network and its features.
  static func file(_ learner: SyntaxLearner, rows: FeatureRows) -> [UInt8] {
    var writer = SyntaxModelWriter()
    let shape = learner.shape
    var capacity = 1
    while capacity < rows.count * 2 { capacity *= 2 }
    writer.bytes += Array("RAPSYN01".utf8)
    for size in [shape.width, shape.layers, shape.arc, shape.label, rows.count, capacity] {
      writer.append(UInt32(size))
    }
    var keys = [UInt32](repeating: 0, count: capacity)
    var places = [UInt32](repeating: 0, count: capacity)
    for (index, key) in rows.keys.enumerated() {
      var place = Int(key) & (capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = key
      places[place] = UInt32(index + 1)
    }
    for number in keys + places { writer.append(number) }
    writer.appendRows(
      learner.vectors.values, rows: rows.count, columns: shape.width, rowStep: shape.width, columnStep: 1)
    let values = learner.store.values
    for layer in learner.layers {
      writer.appendMatrix(layer.matrix, of: learner.store, outputs: layer.matrix.outputs)
      writer.appendFloats(values + layer.gates, count: 4 * shape.width)
    }
    writer.appendMatrix(learner.heads, of: learner.store, outputs: learner.heads.outputs - SyntaxLearner.fineRoom)
    writer.appendMatrix(learner.arcs, of: learner.store, outputs: learner.arcs.outputs)
    writer.appendFloats(values + learner.arcRoot, count: shape.arc)
    writer.appendFloats(values + learner.labelRoot, count: shape.label)
    writer.appendFloats(values + learner.labelDistances, count: HeadDistance.count * shape.label)
    writer.appendMatrix(learner.relations, of: learner.store, outputs: learner.relations.outputs)
    return writer.bytes
  }

  private mutating func append(_ number: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func appendFloats(_ values: UnsafePointer<Float>, count: Int) {
    for index in 0..<count { append(values[index].bitPattern) }
  }

  /// Scales, then biases, then weights, an output a row.
  private mutating func appendMatrix(_ matrix: ParameterStore.Matrix, of store: ParameterStore, outputs: Int) {
    let weights = store.values + matrix.weights
    let scales = self.scales(
      weights, rows: outputs, columns: matrix.inputs, rowStep: 1, columnStep: matrix.outputs)
    for scale in scales { append(scale.bitPattern) }
    appendFloats(store.values + matrix.biases, count: outputs)
    appendWhole(weights, scales: scales, columns: matrix.inputs, rowStep: 1, columnStep: matrix.outputs)
  }

  private mutating func appendRows(
    _ values: UnsafePointer<Float>, rows: Int, columns: Int, rowStep: Int, columnStep: Int
  ) {
    let scales = self.scales(values, rows: rows, columns: columns, rowStep: rowStep, columnStep: columnStep)
    for scale in scales { append(scale.bitPattern) }
    appendWhole(values, scales: scales, columns: columns, rowStep: rowStep, columnStep: columnStep)
  }

  private func scales(
    _ values: UnsafePointer<Float>, rows: Int, columns: Int, rowStep: Int, columnStep: Int
  ) -> [Float] {
    (0..<rows).map { row in
      var most: Float = 0
      for column in 0..<columns { most = max(most, abs(values[row * rowStep + column * columnStep])) }
      return most == 0 ? 1 : most / 127
    }
  }

  private mutating func appendWhole(
    _ values: UnsafePointer<Float>, scales: [Float], columns: Int, rowStep: Int, columnStep: Int
  ) {
    for (row, scale) in scales.enumerated() {
      for column in 0..<columns {
        let whole = (values[row * rowStep + column * columnStep] / scale).rounded()
        bytes.append(UInt8(bitPattern: Int8(min(127, max(-127, whole)))))
      }
    }
  }
}
