import KnowledgeGraph
import RDF

/// IRIs of what a graph holds, all under one base.
struct ResourceNames {
  let base: String

  /// - Throws: ``ExportError/badBase(_:)``.
  init(base: String) throws {
    guard IRI(base).isValid, base.utf8.last == 0x2F, !base.utf8.contains(0x23), !base.utf8.contains(0x3F) else {
      throw ExportError.badBase(base)
    }
    self.base = base
  }

  /// The IRI of a node or of anything else by its local identifier.
  func iri(_ id: String) -> IRI { IRI(text(id)) }

  /// The IRI of a part of a statement (`a-…`, `p-…`).
  func iri(_ id: String, fragment: String) -> IRI { IRI("\(text(id))#\(fragment)") }

  /// The IRI of a node, as text; the identifier itself where it is one already, of a thing outside of the base.
  func text(_ id: String) -> String {
    if id.utf8.first == 0x68, id.hasPrefix("http://") || id.hasPrefix("https://") {
      return ResourceNames.escaped(id, keepsReserved: true)
    }
    return base + (id.utf8.allSatisfy(ResourceNames.isPlain) ? id : ResourceNames.escaped(id, keepsReserved: false))
  }

  /// The identifier of which ``text(_:)`` makes an IRI, or `nil` for an IRI of elsewhere.
  func identifier(of iri: String) -> String? {
    guard iri.utf8.starts(with: base.utf8), iri.utf8.count > base.utf8.count else { return nil }
    let rest = iri.utf8.dropFirst(base.utf8.count)
    guard rest.contains(0x25) else {
      let id = String(Substring(rest))
      return text(id) == iri ? id : nil
    }
    var bytes: [UInt8] = []
    var tail = rest[...]
    while let byte = tail.popFirst() {
      if byte == 0x25, let value = UInt8(String(Substring(tail.prefix(2))), radix: 16) {
        bytes.append(value)
        tail = tail.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self).flatMap { text($0) == iri ? $0 : nil }
  }

  /// The base under which an IRI names an identifier, or `nil` where it does under none.
  static func base(of iri: String, naming id: String) -> String? {
    let path = id.utf8.allSatisfy(isPlain) ? id : escaped(id, keepsReserved: false)
    guard !path.isEmpty, iri.utf8.count > path.utf8.count, iri.hasSuffix("/" + path) else { return nil }
    return String(iri.dropLast(path.count))
  }

  /// The IRI of the same thing elsewhere, or of another node here.
  func same(_ text: String) -> IRI {
    let head = text.utf8.prefix { $0 != 0x3A && $0 != 0x2F }
    guard head.count > 1, head.count < text.utf8.count, text.utf8[head.endIndex] == 0x3A else { return iri(text) }
    return IRI(ResourceNames.escaped(text, keepsReserved: true))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D...0x3A, 0x3D, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x7E, 0x21, 0x24, 0x26...0x2C, 0x40: true
    default: false
    }
  }

  /// Percent-encodes what RFC 3987 does not let stand in a path: not its letters of other scripts (ucschar).
  ///
  /// - Parameter keepsReserved: Whether the text is an IRI already, of which `?`, the first `#` and what is percent-encoded
  ///   are to stay.
  private static func escaped(_ text: String, keepsReserved: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count * 2)
    var hasFragment = false
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      let stays: Bool
      switch scalar.value {
      // Legal as it is, but rdflib drops a semicolon at the end.
      case 0x3F, 0x3B: stays = keepsReserved
      case 0x23:
        stays = keepsReserved && !hasFragment
        hasFragment = true
      case 0x25:
        let digits = text[index...].utf8.dropFirst().prefix(2)
        stays = keepsReserved && digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
      case 0..<0x80: stays = isPlain(UInt8(scalar.value))
      case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: stays = true
      case 0x10000...0xDFFFD, 0xE1000...0xEFFFD: stays = scalar.value & 0xFFFF < 0xFFFE
      default: stays = false
      }
      if stays {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }
    }
    return result
  }
}
