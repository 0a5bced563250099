/// The outlines of nodes that drawing programs share.
public enum NodeShape: String, CaseIterable, Sendable {
  case ellipse, rectangle, roundRectangle, diamond, triangle, hexagon, octagon
}
