import Foundation

/// A bounded queue between one thread that gives and one that takes.
///
/// `@unchecked Sendable` because all state is read and written under `condition`.
final class Channel<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private let budget: Int
  private var elements: [(element: Element, weight: Int)] = []
  private var burden = 0
  private var isFinished = false

  /// Makes a queue.
  ///
  /// - Parameters:
  ///   - capacity: most elements that wait in it.
  ///   - budget: most they may weigh together; one always fits.
  init(capacity: Int, budget: Int) {
    self.capacity = capacity
    self.budget = budget
  }

  /// Gives an element, waiting for room; `false` when nobody takes any more.
  func put(_ element: Element, weight: Int) -> Bool {
    condition.lock()
    defer { condition.unlock() }
    while !isFinished, elements.count >= capacity || (burden > 0 && burden + weight > budget) { condition.wait() }
    guard !isFinished else { return false }
    elements.append((element, weight))
    burden += weight
    condition.broadcast()
    return true
  }

  /// Takes the next element, waiting for one; `nil` when no more come.
  func take() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isFinished { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let (element, weight) = elements.removeFirst()
    burden -= weight
    condition.broadcast()
    return element
  }

  /// Ends the giving; what waits can still be taken.
  func finish() {
    condition.lock()
    defer { condition.unlock() }
    isFinished = true
    condition.broadcast()
  }

  /// Ends the taking: what waits is thrown away, and ``put(_:weight:)`` gives `false`.
  func cancel() {
    condition.lock()
    defer { condition.unlock() }
    isFinished = true
    elements = []
    burden = 0
    condition.broadcast()
  }
}
