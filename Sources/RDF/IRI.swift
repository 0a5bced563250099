/// An absolute IRI (RFC 3987), as text.
///
/// Two IRIs are equal when their bytes are; nothing is normalised. A string literal makes one, so a
/// loader can switch:
///
/// ```swift
/// switch triple.predicate {
/// case "http://www.w3.org/2000/01/rdf-schema#label": …
/// default: …
/// }
/// ```
public struct IRI: Hashable, Sendable {
  /// The IRI without angle brackets.
  public let string: String

  /// Wraps a text that is an absolute IRI; ``isValid`` tells whether it is one.
  public init(_ string: String) {
    self.string = string
  }

  /// What follows a namespace (`label` after `http://www.w3.org/2000/01/rdf-schema#`), or `nil` outside of it.
  public func local(in namespace: String) -> Substring? {
    string.utf8.starts(with: namespace.utf8) ? string[namespace.utf8.endIndex...] : nil
  }

  /// Whether the text has a scheme and holds none of the characters that Turtle, N-Triples and RFC 3987 forbid:
  /// controls, space, `<`, `>`, `"`, `{`, `}`, `|`, `\`, `^` and the grave accent.
  public var isValid: Bool {
    string.utf8.withContiguousStorageIfAvailable(IRI.isValid) ?? Array(string.utf8).withUnsafeBufferPointer(IRI.isValid)
  }

  private static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0 else { return false }
    for index in 0..<colon {
      switch bytes[index] {
      case 0x61...0x7A, 0x41...0x5A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      default: return false
      }
    }
    for byte in bytes[colon...] {
      switch byte {
      case 0x00...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D, 0x7F: return false
      default: continue
      }
    }
    return true
  }
}

extension IRI: ExpressibleByStringLiteral {
  /// Makes an IRI of a literal.
  public init(stringLiteral value: StaticString) {
    string = value.description
  }
}

extension IRI: Comparable {
  /// Equality of the bytes.
  public static func == (left: IRI, right: IRI) -> Bool { ExactText.equal(left.string, right.string) }

  /// A total order of the texts.
  public static func < (left: IRI, right: IRI) -> Bool { ExactText.precedes(left.string, right.string) }
}

extension IRI: CustomStringConvertible {
  /// The IRI in angle brackets.
  public var description: String { "<\(string)>" }
}
