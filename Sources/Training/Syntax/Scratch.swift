/// Floats for the results in the middle of a network, used again by the next batch.
final class Scratch {
  private(set) var pointer: UnsafeMutablePointer<Float>
  private var capacity: Int

  init() {
    capacity = 1024
    pointer = .allocate(capacity: capacity)
  }

  deinit { pointer.deallocate() }

  /// Room for `count` floats of any value, or all 0.
  func room(_ count: Int, cleared: Bool = false) -> UnsafeMutablePointer<Float> {
    if count > capacity {
      pointer.deallocate()
      capacity = count + count / 2
      pointer = .allocate(capacity: capacity)
    }
    if cleared { pointer.update(repeating: 0, count: count) }
    return pointer
  }
}
