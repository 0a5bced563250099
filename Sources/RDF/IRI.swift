import XML

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

  /// Whether bytes are an absolute IRI, as ``isValid`` tells of a text.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard hasScheme(bytes) else { return false }
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      if marks(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))) != 0 { return false }
      index += 8
    }
    return index == raw.count || marks(ByteWord.tail(of: raw, count: raw.count - index)) == 0
  }

  /// Whether a scheme and a colon stand first.
  static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      case 0x3A: return index > 0
      default: return false
      }
    }
    return false
  }

  /// Marks the bytes of a word that no IRI holds; see ``ByteWord``.
  @inline(__always)
  static func marks(_ word: UInt64) -> UInt64 {
    let second = ByteWord.setting(0x02, in: word)
    // In order: controls and space, the quote, < and >, \\ and ^, the grave accent, } and delete, { and delete, the bar.
    return ByteWord.less(word, than: 0x21) | ByteWord.equal(word, 0x22) | ByteWord.equal(second, 0x3E)
      | ByteWord.equal(second, 0x5E) | ByteWord.equal(word, 0x60) | ByteWord.equal(second, 0x7F)
      | ByteWord.equal(ByteWord.setting(0x04, in: word), 0x7F) | ByteWord.equal(word, 0x7C)
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
