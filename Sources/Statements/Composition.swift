/// Joins a letter and a combining mark to the one character that Unicode has for both (as Normalization Form C does).
struct Composition {
  private let composed: [Character: Unicode.Scalar]
  /// The same for plain letters, found without making strings.
  private let pairs: [UInt64: Unicode.Scalar]

  /// The letters of Latin-1, Latin Extended-A and -B, Latin Extended Additional, Greek and Cyrillic.
  static let latin = Composition()

  private init() {
    var composed: [Character: Unicode.Scalar] = [:]
    for value in Array(0xC0...0x24F) + Array(0x370...0x45F) + Array(0x1E00...0x1EFF) as [UInt32] {
      // Characters compare by canonical equivalence, so the decomposed one finds the composed one.
      if let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned {
        composed[Character(scalar)] = scalar
      }
    }
    self.composed = composed
    var pairs: [UInt64: Unicode.Scalar] = [:]
    let letters = Array(0x41...0x5A) + Array(0x61...0x7A) as [UInt32]
    for letter in letters {
      for mark in 0x300...0x338 as ClosedRange<UInt32> {
        guard let base = Unicode.Scalar(letter), let sign = Unicode.Scalar(mark) else { continue }
        pairs[Composition.key(base, sign)] = Composition.find(base, sign, in: composed)
      }
    }
    self.pairs = pairs
  }

  private static func key(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt64 {
    UInt64(base.value) << 32 | UInt64(mark.value)
  }

  private static func find(
    _ base: Unicode.Scalar, _ mark: Unicode.Scalar, in composed: [Character: Unicode.Scalar]
  ) -> Unicode.Scalar? {
    var text = String(base)
    text.unicodeScalars.append(mark)
    guard text.count == 1, let character = text.first else { return nil }
    return composed[character]
  }

  /// The character of a base and a mark, or `nil` where there is none.
  func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    pairs[Composition.key(base, mark)] ?? Composition.find(base, mark, in: composed)
  }
}
