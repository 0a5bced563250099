import CTrainingKernels

/// The dense weights of a network in one run of memory, with their gradients and Adam's averages.
final class ParameterStore {
  /// A matrix of `inputs` rows of `outputs` weights, with a bias an output.
  struct Matrix {
    let inputs: Int
    let outputs: Int
    let weights: Int
    let biases: Int
  }

  private(set) var count = 0
  private(set) var values: UnsafeMutablePointer<Float>
  private(set) var gradient: UnsafeMutablePointer<Float>
  private let first: UnsafeMutablePointer<Float>
  private let second: UnsafeMutablePointer<Float>
  private let capacity: Int

  /// Room for `capacity` weights, all 0.
  init(capacity: Int) {
    self.capacity = capacity
    func room() -> UnsafeMutablePointer<Float> {
      let pointer = UnsafeMutablePointer<Float>.allocate(capacity: capacity)
      pointer.initialize(repeating: 0, count: capacity)
      return pointer
    }
    (values, gradient, first, second) = (room(), room(), room(), room())
  }

  deinit { for pointer in [values, gradient, first, second] { pointer.deallocate() } }

  /// Sets `size` weights aside, spread evenly within -range...range; gives the place of the first.
  func add(_ size: Int, range: Float, random: inout RandomNumbers) -> Int {
    precondition(count + size <= capacity, "the store holds fewer weights than the network has")
    let start = count
    if range > 0 { for index in start..<start + size { values[index] = random.even() * range } }
    count += size
    return start
  }

  /// Sets a matrix aside (Glorot and Bengio 2010); its biases are 0.
  func addMatrix(inputs: Int, outputs: Int, range: Float, random: inout RandomNumbers) -> Matrix {
    Matrix(
      inputs: inputs, outputs: outputs, weights: add(inputs * outputs, range: range, random: &random),
      biases: add(outputs, range: 0, random: &random))
  }

  /// One step of Adam with all gradients, which it clears.
  func step(rate: Float, settings: AdamSettings) {
    training_adam(
      values, gradient, first, second, count, rate, settings.beta1, settings.beta2, settings.epsilon, settings.decay)
  }
}

/// The constants of Adam.
struct AdamSettings {
  var beta1: Float = 0.9
  var beta2: Float = 0.98
  var epsilon: Float = 1e-8
  var decay: Float = 0
}
