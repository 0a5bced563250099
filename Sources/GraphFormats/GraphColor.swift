/// An sRGB colour without transparency.
public struct GraphColor: Hashable, Sendable {
  /// The shares of red, green and blue.
  public var red, green, blue: UInt8

  /// Makes a colour of 24 bits, red first: `0xE69F00`.
  public init(_ bits: UInt32) {
    red = UInt8(truncatingIfNeeded: bits >> 16)
    green = UInt8(truncatingIfNeeded: bits >> 8)
    blue = UInt8(truncatingIfNeeded: bits)
  }

  /// Reads a colour as CSS writes it, `#e69f00` or `#e90`, in either case; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == 0x23, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    guard let bits = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    switch digits.count {
    case 6: self.init(bits)
    // Each digit of the short form stands for two alike.
    case 3: self.init((bits >> 8 & 15) * 0x110000 | (bits >> 4 & 15) * 0x1100 | (bits & 15) * 0x11)
    default: return nil
    }
  }

  /// The colour as CSS, SVG, Graphviz and yEd write it: `#e69f00`.
  public var hex: String {
    let bits = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    let digits = String(bits, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
