import Glibc
import Layout

/// The outlines of nodes as paths of SVG.
enum SVGShapes {
  /// The path of a shape of some half width around a point; all shapes have about the same area.
  static func path(_ shape: NodeShape, _ middle: LayoutResult.Point, _ radius: Double) -> String {
    switch shape {
    case .ellipse:
      let half = (radius * 10).rounded() / 10
      let r = SVGLines.text(half)
      let d = SVGLines.text(half * 2)
      return
        "M\(SVGLines.text(middle.x - half)) \(SVGLines.text(middle.y))a\(r) \(r) 0 1 0 \(d) 0a\(r) \(r) 0 1 0 -\(d) 0z"
    case .rectangle: return polygon(middle, radius * 1.25, corners: 4, from: .pi / 4)
    case .roundRectangle:
      let side = radius * 0.9
      let r = SVGLines.text(side * 0.5)
      let line = SVGLines.text(side)
      return "M\(SVGLines.text(middle.x - side * 0.5)) \(SVGLines.text(middle.y - side))h\(line)"
        + "a\(r) \(r) 0 0 1 \(r) \(r)v\(line)a\(r) \(r) 0 0 1 -\(r) \(r)h-\(line)a\(r) \(r) 0 0 1 -\(r) -\(r)"
        + "v-\(line)a\(r) \(r) 0 0 1 \(r) -\(r)z"
    case .diamond: return polygon(middle, radius * 1.25, corners: 4, from: 0)
    case .triangle: return polygon(middle, radius * 1.35, corners: 3, from: -.pi / 2)
    case .hexagon: return polygon(middle, radius * 1.1, corners: 6, from: 0)
    case .octagon: return polygon(middle, radius * 1.07, corners: 8, from: .pi / 8)
    }
  }

  private static func polygon(_ middle: LayoutResult.Point, _ radius: Double, corners: Int, from angle: Double)
    -> String
  {
    let points = (0..<corners).map { corner in
      let turn = angle + Double(corner) * 2 * .pi / Double(corners)
      return "\(SVGLines.text(middle.x + radius * cos(turn))) \(SVGLines.text(middle.y + radius * sin(turn)))"
    }
    return "M" + points.joined(separator: "L") + "z"
  }
}
