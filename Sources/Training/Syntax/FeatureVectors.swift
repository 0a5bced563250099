import CTrainingKernels

/// The vectors of the features, with Adam's averages; only rows that a batch touches are changed.
final class FeatureVectors {
  let width: Int
  let count: Int
  let values: UnsafeMutablePointer<Float>
  private let gradient: UnsafeMutablePointer<Float>
  private let first: UnsafeMutablePointer<Float>
  private let second: UnsafeMutablePointer<Float>
  private var touched: [UInt32] = []
  private var isTouched: [Bool]

  /// `count` rows of random numbers within -range...range.
  init(count: Int, width: Int, range: Float, random: inout RandomNumbers) {
    self.count = count
    self.width = width
    isTouched = Array(repeating: false, count: count)
    func room() -> UnsafeMutablePointer<Float> {
      let pointer = UnsafeMutablePointer<Float>.allocate(capacity: count * width)
      pointer.initialize(repeating: 0, count: count * width)
      return pointer
    }
    (values, gradient, first, second) = (room(), room(), room(), room())
    for index in 0..<count * width { values[index] = random.even() * range }
  }

  deinit { for pointer in [values, gradient, first, second] { pointer.deallocate() } }

  /// Adds the vectors of `rows` to `sum`.
  func add(_ rows: ArraySlice<UInt32>, to sum: UnsafeMutablePointer<Float>) {
    for row in rows where row != FeatureRows.none { training_add(sum, values + Int(row) * width, 1, width) }
  }

  /// Adds `change` to the gradients of `rows`.
  func addGradient(_ change: UnsafePointer<Float>, of rows: ArraySlice<UInt32>) {
    for row in rows where row != FeatureRows.none {
      training_add(gradient + Int(row) * width, change, 1, width)
      if !isTouched[Int(row)] {
        isTouched[Int(row)] = true
        touched.append(row)
      }
    }
  }

  /// One step of Adam on the touched rows.
  func step(rate: Float, settings: AdamSettings) {
    for row in touched {
      let start = Int(row) * width
      training_adam(
        values + start, gradient + start, first + start, second + start, width, rate, settings.beta1, settings.beta2,
        settings.epsilon, 0)
      isTouched[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }
}
