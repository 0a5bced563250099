import CNeuralKernels

/// A matrix of 8-bit weights with a scale and a bias an output, laid out for the vectors of the processor.
struct PackedMatrix: Sendable {
  /// Numbers that activations are multiplied by before they are rounded to 16 bits.
  static let activationScale: Float = 4096

  let outputs: Int
  let inputs: Int
  private let packed: [Int16]
  private let scales: [Float]
  private let biases: [Float]

  /// Lays out weights that are stored row by row.
  init(weights: UnsafePointer<Int8>, outputs: Int, inputs: Int, scales: [Float], biases: [Float]) {
    self.outputs = outputs
    self.inputs = inputs
    self.biases = biases
    self.scales = scales.map { $0 / PackedMatrix.activationScale }
    packed = [Int16](unsafeUninitializedCapacity: outputs * inputs) { room, count in
      neural_pack8(weights, outputs, inputs, room.baseAddress)
      count = outputs * inputs
    }
  }

  /// Multiplies `count` rows of `inputs` activations each; writes `outputs` numbers a row.
  func multiply(_ activations: UnsafePointer<Int16>, count: Int, into results: UnsafeMutablePointer<Float>) {
    neural_linear(activations, count, inputs, packed, outputs, scales, biases, results)
  }
}
