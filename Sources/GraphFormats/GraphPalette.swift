import Glibc

/// How nodes look, by kind: the same in every format that draws.
///
/// The colours are those of Okabe and Ito ("Color Universal Design", 2008), which readers with any of the common kinds
/// of colour blindness tell apart; the shape says the kind a second time, for print in black and white.
///
/// | kind | colour | shape |
/// | --- | --- | --- |
/// | `Statement` | yellow `#f0e442` | rectangle with round corners |
/// | `Person` | orange `#e69f00` | ellipse |
/// | `Institution` | blue `#0072b2` | rectangle |
/// | `Country` | bluish green `#009e73` | hexagon |
/// | `Place` | sky blue `#56b4e9` | triangle |
/// | `Instrument` | reddish purple `#cc79a7` | octagon |
/// | `Event` | vermilion `#d55e00` | diamond |
/// | any other | grey `#bbbbbb` | ellipse |
public enum GraphPalette {
  private struct Look {
    let color: GraphColor
    let shape: NodeShape
  }

  /// The kinds that have a look of their own, in the order of a legend.
  public static let kinds = ["Person", "Institution", "Country", "Place", "Instrument", "Event", "Statement"]

  /// The colour of lines between nodes.
  public static let edge = GraphColor(0x888888)

  /// The colours for numbered groups, such as communities, in order of use.
  public static let groups = [0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0x56B4E9, 0xCC79A7, 0xF0E442].map {
    GraphColor($0)
  }

  private static let other = Look(color: GraphColor(0xBBBBBB), shape: .ellipse)
  private static let looks: [String: Look] = [
    "Statement": Look(color: GraphColor(0xF0E442), shape: .roundRectangle),
    "Person": Look(color: GraphColor(0xE69F00), shape: .ellipse),
    "Institution": Look(color: GraphColor(0x0072B2), shape: .rectangle),
    "Country": Look(color: GraphColor(0x009E73), shape: .hexagon),
    "Place": Look(color: GraphColor(0x56B4E9), shape: .triangle),
    "Instrument": Look(color: GraphColor(0xCC79A7), shape: .octagon),
    "Event": Look(color: GraphColor(0xD55E00), shape: .diamond),
  ]

  /// The colour that fills a node of a kind.
  public static func color(ofKind kind: String) -> GraphColor { looks[kind, default: other].color }

  /// The outline of a node of a kind.
  public static func shape(ofKind kind: String) -> NodeShape { looks[kind, default: other].shape }

  /// The colour of a numbered group, from 0; the colours begin again where they run out.
  public static func color(ofGroup group: Int) -> GraphColor {
    let index = group % groups.count
    return groups[index < 0 ? index + groups.count : index]
  }

  /// Black or white, whichever reads better on a colour (WCAG 2.2, relative luminance).
  public static func text(on color: GraphColor) -> GraphColor {
    // The two contrasts are alike where (1.05) / (l + 0.05) = (l + 0.05) / 0.05.
    luminance(of: color) > 0.179 ? GraphColor(0x000000) : GraphColor(0xFFFFFF)
  }

  private static func luminance(of color: GraphColor) -> Double {
    func linear(_ share: UInt8) -> Double {
      let value = Double(share) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
