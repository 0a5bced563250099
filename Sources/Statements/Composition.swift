/// Joins a letter and a combining mark to the one character that Unicode has for both (as Normalization Form C does).
struct Composition {
  private let composed: [Character: Unicode.Scalar]

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
  }

  /// The character of a base and a mark, or `nil` where there is none.
  func compose(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    var text = String(base)
    text.unicodeScalars.append(mark)
    guard text.count == 1, let character = text.first else { return nil }
    return composed[character]
  }
}
