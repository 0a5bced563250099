import Glibc
import RDF

/// What expressions share within one query: the time, the base, the blank nodes they made, and compiled patterns.
///
/// Belongs to one query and is used by one thread at a time.
public final class EvaluationContext {
  /// The base for `IRI`; empty when there is none.
  public let base: String
  /// What `NOW` gives.
  public let now: Term
  private var generator: any RandomNumberGenerator
  private var blankNodeCount = 0
  private var labels: [String: String] = [:]
  private var patterns: [Pattern: Result<XPathRegex, ExpressionError>] = [:]

  private struct Pattern: Hashable {
    // Bytes, for texts that are canonically equivalent are different patterns.
    let pattern: [UInt8]
    let flags: [UInt8]
  }

  /// Makes the context of a query.
  ///
  /// - Parameters:
  ///   - base: The base for `IRI`.
  ///   - now: A literal of `xsd:dateTime`; the time of the clock when `nil`.
  ///   - generator: What `RAND` and `UUID` draw from.
  public init(
    base: String = "", now: Term? = nil, generator: any RandomNumberGenerator = SystemRandomNumberGenerator()
  ) {
    self.base = base
    self.now = now ?? EvaluationContext.clock()
    self.generator = generator
  }

  private static func clock() -> Term {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    gmtime_r(&time.tv_sec, &parts)
    func padded(_ number: Int, _ width: Int = 2) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    let day = "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1))-\(padded(Int(parts.tm_mday)))"
    let clock = "\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min))):\(padded(Int(parts.tm_sec)))"
    return .literal(Literal("\(day)T\(clock).\(padded(time.tv_nsec / 1_000_000, 3))Z", datatype: XSD.dateTime))
  }

  /// To be called before the expressions of another solution: `BNODE("a")` is the same node within one only.
  public func beginSolution() {
    if !labels.isEmpty { labels.removeAll(keepingCapacity: true) }
  }

  /// A blank node that is in no graph.
  public func freshBlankNode() -> Term {
    blankNodeCount += 1
    return .blank("query.\(blankNodeCount)")
  }

  func blankNode(for text: String) -> Term {
    if let label = labels[text] { return .blank(label) }
    let node = freshBlankNode()
    labels[text] = node.text
    return node
  }

  func random() -> Double { Double.random(in: 0..<1, using: &generator) }

  /// A random UUID (RFC 4122, version 4).
  func uuid() -> String {
    var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text += "-" }
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
    return text
  }

  /// A compiled pattern; one that is used again is not compiled again.
  func regex(_ pattern: String, flags: String) throws -> XPathRegex {
    let key = Pattern(pattern: Array(pattern.utf8), flags: Array(flags.utf8))
    if let known = patterns[key] { return try known.get() }
    // Patterns that come from data are not kept without end.
    if patterns.count >= 256 { patterns.removeAll(keepingCapacity: true) }
    do {
      let regex = try XPathRegex(pattern, flags: flags)
      patterns[key] = .success(regex)
      return regex
    } catch let error as ExpressionError {
      patterns[key] = .failure(error)
      throw error
    }
  }
}
