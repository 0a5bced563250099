import Glibc
import RDF

/// The bytes by which a term is told from every other: kind and text, then datatype or language tag.
///
/// Two terms are one when kind, text and suffix are the same bytes (RDF 1.1 Concepts, term equality).
struct TermKey {
  /// What the suffix is.
  enum Shape: UInt8 {
    case iri, blank, plain, typed, tagged
  }

  /// The byte that ends text and suffix in memory: no UTF-8 holds it.
  static let end: UInt8 = 0xFF

  let shape: Shape
  let text: UnsafeBufferPointer<UInt8>
  /// Datatype or language tag of a literal, else empty.
  let suffix: UnsafeBufferPointer<UInt8>

  init(_ term: TermBytes) {
    text = term.text
    switch term.kind {
    case .iri: (shape, suffix) = (.iri, TermBytes.none)
    case .blank: (shape, suffix) = (.blank, TermBytes.none)
    case .literal:
      if !term.language.isEmpty {
        (shape, suffix) = (.tagged, term.language)
      } else if !term.datatype.isEmpty {
        (shape, suffix) = (.typed, term.datatype)
      } else {
        (shape, suffix) = (.plain, TermBytes.none)
      }
    }
  }

  init(iri: UnsafeBufferPointer<UInt8>) {
    (shape, text, suffix) = (.iri, iri, TermBytes.none)
  }

  var kind: TermBytes.Kind {
    switch shape {
    case .iri: .iri
    case .blank: .blank
    case .plain, .typed, .tagged: .literal
    }
  }

  /// Bytes that the key takes in memory: shape, text, end, suffix, end.
  var size: Int { text.count + suffix.count + 3 }

  /// A hash that is the same on every machine; it stands in the file.
  var hash: Int32 {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(shape.rawValue) << 56 ^ UInt64(text.count)
    TermKey.mix(text, into: &state)
    if !suffix.isEmpty { TermKey.mix(suffix, into: &state) }
    return Int32(truncatingIfNeeded: state >> 32 ^ state)
  }

  /// Writes the key to memory of at least ``size`` bytes.
  func copy(to target: UnsafeMutablePointer<UInt8>) {
    target[0] = shape.rawValue
    if let start = text.baseAddress { memcpy(target + 1, start, text.count) }
    target[1 + text.count] = TermKey.end
    if let start = suffix.baseAddress { memcpy(target + 2 + text.count, start, suffix.count) }
    target[2 + text.count + suffix.count] = TermKey.end
  }

  /// Whether memory holds this key.
  ///
  /// - Parameter size: Size of the key in memory.
  func matches(_ memory: UnsafePointer<UInt8>, size: Int) -> Bool {
    guard size == self.size, memory[0] == shape.rawValue, memory[1 + text.count] == TermKey.end else { return false }
    if let start = text.baseAddress, memcmp(memory + 1, start, text.count) != 0 { return false }
    guard let start = suffix.baseAddress else { return true }
    return memcmp(memory + 2 + text.count, start, suffix.count) == 0
  }

  private static func mix(_ bytes: UnsafeBufferPointer<UInt8>, into state: inout UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index + 8 <= raw.count {
      state = scramble(state ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var tail: UInt64 = 0
    while index < raw.count {
      tail = tail << 8 | UInt64(raw[index])
      index += 1
    }
    state = scramble(state ^ tail)
  }

  private static func scramble(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
    return product.high ^ product.low
  }
}
