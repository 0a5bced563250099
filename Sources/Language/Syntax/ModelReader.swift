/// Reads the parts of a model file one after another; numbers are little-endian.
struct ModelReader {
  let name: String
  private let model: ModelBytes
  private var position: Int

  /// Begins after the mark that a model of this name and version starts with.
  ///
  /// - Throws: `ModelError` for any other bytes.
  init(_ model: ModelBytes, name: String, mark: [UInt8]) throws {
    guard model.bytes.starts(with: mark) else { throw ModelError.notAModel(name) }
    self.name = name
    self.model = model
    position = mark.count
  }

  /// The next `count` numbers, in place.
  mutating func take<Number: BitwiseCopyable>(_ count: Int, of type: Number.Type) throws -> UnsafePointer<Number> {
    let size = count * MemoryLayout<Number>.stride
    guard count >= 0, size <= model.bytes.count - position, let base = model.bytes.baseAddress else {
      throw ModelError.truncated(name)
    }
    let start = base + position
    position += size
    return start.bindMemory(to: type, capacity: count)
  }

  /// The next size.
  mutating func size() throws -> Int { Int(try take(1, of: Int32.self).pointee) }

  /// The next `count` floats.
  mutating func floats(_ count: Int) throws -> [Float] {
    Array(UnsafeBufferPointer(start: try take(count, of: Float.self), count: count))
  }

  /// The next matrix of 8-bit weights: a scale and a bias an output, then the weights row by row.
  mutating func matrix(outputs: Int, inputs: Int) throws -> PackedMatrix {
    let scales = try floats(outputs)
    let biases = try floats(outputs)
    return PackedMatrix(
      weights: try take(outputs * inputs, of: Int8.self), outputs: outputs, inputs: inputs, scales: scales,
      biases: biases)
  }
}
