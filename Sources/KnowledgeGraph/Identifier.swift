/// Stable identifiers: same thing, same identifier, on every machine and in any order of input.
public enum Identifier {
  /// A lower-case ASCII slug of a name: `António Costa` becomes `antonio-costa`.
  ///
  /// Letters with marks lose their marks, other Latin letters are spelled out (``LatinFolding``). A name of which other
  /// letters are lost, or nothing is left, gets a hash of the whole name, so that two such names never fall together.
  public static func slug(_ name: String) -> String {
    var bytes: [UInt8] = []
    var lost = false
    for scalar in name.unicodeScalars {
      let spelled = LatinFolding.ascii(scalar)
      if spelled == nil, scalar.properties.isAlphabetic || scalar.properties.numericType != nil { lost = true }
      for byte in (spelled ?? " ").utf8 {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
        case 0x41...0x5A: bytes.append(byte | 0x20)
        case 0x27, 0x2E: continue
        default: if bytes.last != 0x2D, !bytes.isEmpty, scalar.value != 0x2019 { bytes.append(0x2D) }
        }
      }
    }
    while bytes.last == 0x2D { bytes.removeLast() }
    let text = String(decoding: bytes, as: UTF8.self)
    guard lost || text.isEmpty else { return text }
    let mark = hash([name])
    return text.isEmpty ? mark : "\(text)-\(mark)"
  }

  /// Sixteen hexadecimal digits of ``number(_:)``.
  public static func hash(_ parts: [String]) -> String {
    let digits = String(number(parts), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// FNV-1a (64 bits) over the parts, each closed by a zero byte.
  public static func number(_ parts: [String]) -> UInt64 {
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
      state = state &* 0x100_0000_01B3
    }
    return state
  }
}
