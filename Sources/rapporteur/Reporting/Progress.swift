/// The line of progress of a batch: how many statements, how fast, how long still.
///
/// How far a batch is, is measured in bytes of input, since the number of statements in a file shows only at its end.
struct Progress {
  /// Bytes of all inputs; 0 where it is not known (standard input).
  private let totalBytes: Int
  private let console: Console
  private let start = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?
  private var statements = 0
  private var bytes = 0

  /// Starts the clock.
  init(totalBytes: Int, console: Console) {
    self.totalBytes = totalBytes
    self.console = console
  }

  /// Seconds since the start.
  var seconds: Double { Progress.seconds(start.duration(to: .now)) }

  /// Takes a step, and redraws the line five times a second at most.
  mutating func advance(statements: Int, bytes: Int) {
    self.statements += statements
    self.bytes += bytes
    let now = ContinuousClock.now
    if let drawn, drawn.duration(to: now) < .milliseconds(200) { return }
    drawn = now
    console.draw(Progress.line(statements: self.statements, bytes: self.bytes, of: totalBytes, seconds: seconds))
  }

  /// Takes the line away.
  func finish() { console.draw("") }

  /// `1,024 statements, 340 a second, 47 %, 12 s left`.
  static func line(statements: Int, bytes: Int, of total: Int, seconds: Double) -> String {
    var parts = [Numbers.counted(statements, "statement")]
    guard seconds > 0.5 else { return parts[0] }
    parts.append("\(Numbers.grouped(Int(Double(statements) / seconds))) a second")
    if total > 0, bytes > 0 {
      let share = min(1, Double(bytes) / Double(total))
      parts.append("\(Int(share * 100)) %")
      parts.append(Numbers.duration(seconds / share * (1 - share)) + " left")
    }
    return parts.joined(separator: ", ")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }
}
