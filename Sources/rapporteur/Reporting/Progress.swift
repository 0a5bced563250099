/// The line of progress of a batch: how many statements, how fast, how long still.
struct Progress {
  /// Statements expected, where that is known.
  private let total: Int?
  private let console: Console
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var count = 0

  /// Starts the clock.
  init(total: Int?, console: Console) {
    self.total = total
    self.console = console
  }

  /// Takes a step, and redraws the line five times a second at most.
  mutating func advance() {
    count += 1
    let now = ContinuousClock.now
    if let drawn, drawn.duration(to: now) < .milliseconds(200) { return }
    drawn = now
    console.draw(Progress.line(count: count, of: total, seconds: start.duration(to: now) / .seconds(1)))
  }

  /// Takes the line away.
  func finish() { console.draw("") }

  /// `1,024 of 1,438 statements, 340 a second, 2 s left`.
  static func line(count: Int, of total: Int?, seconds: Double) -> String {
    let known = total.map { max($0, count) }
    var parts = [
      (known.map { "\(Numbers.grouped(count)) of " + Numbers.counted($0, "statement") })
        ?? Numbers.counted(count, "statement")
    ]
    guard seconds > 0.5, count > 0 else { return parts[0] }
    let rate = Double(count) / seconds
    parts.append("\(Numbers.grouped(Int(rate))) a second")
    if let known { parts.append(Numbers.duration(Double(known - count) / rate) + " left") }
    return parts.joined(separator: ", ")
  }
}
