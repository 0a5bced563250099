/// A checked name of an element or attribute, with or without a prefix (Namespaces in XML 1.0, production QName).
public struct XMLName: Hashable, Sendable {
  /// The name in UTF-8.
  let bytes: [UInt8]

  /// Takes a name.
  ///
  /// - Throws: ``XMLWriterError/illegalName(_:)``.
  public init(_ name: String) throws {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ XMLName.isLegal($0) }) else {
      throw XMLWriterError.illegalName(name)
    }
    bytes = Array(name.utf8)
  }

  /// The name as text.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether a text can be a name without a prefix (production NCName).
  public static func isLegal(_ name: some StringProtocol) -> Bool {
    guard let first = name.unicodeScalars.first, isStart(first) else { return false }
    return name.unicodeScalars.allSatisfy { isStart($0) || isFollower($0) }
  }

  /// Whether a text can be a name token (production Nmtoken), such as an identifier in GraphML.
  public static func isToken(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { isStart($0) || isFollower($0) || $0 == ":" }
  }

  /// NameStartChar of XML 1.0 (fifth edition) without the colon.
  private static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
      0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
      0x10000...0xEFFFF:
      true
    default: false
    }
  }

  /// What NameChar adds to NameStartChar.
  private static func isFollower(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: false
    }
  }
}
