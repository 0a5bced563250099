/// Numbers as the tables write them.
enum Decimal {
  /// A number with a fixed count of decimals: `0.840`.
  static func text(_ value: Double, decimals: Int = 3) -> String {
    guard value.isFinite else { return "-" }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let rounded = Int((value.magnitude * Double(scale)).rounded())
    let fraction = String(rounded % scale)
    let sign = value < 0 && rounded > 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(rounded) }
    return sign + "\(rounded / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A share as percent: `84.0`.
  static func percent(_ share: Double) -> String { text(100 * share, decimals: 1) }

  /// `0.781-0.894`, or a dash where there is none.
  static func text(_ interval: ConfidenceInterval?) -> String {
    interval.map { "\(text($0.lower))-\(text($0.upper))" } ?? "-"
  }

  /// `78.1-89.4`, or a dash where there is none.
  static func percent(_ interval: ConfidenceInterval?) -> String {
    interval.map { "\(percent($0.lower))-\(percent($0.upper))" } ?? "-"
  }
}
