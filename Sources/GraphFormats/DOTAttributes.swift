/// The attributes that Graphviz gives a meaning, and the few that pydot, by which networkx reads DOT, cannot read.
enum DOTAttributes {
  private static let ofBoth = [
    "class", "color", "colorscheme", "comment", "fillcolor", "fontcolor", "fontname", "fontsize", "href", "id", "label",
    "layer", "nojustify", "penwidth", "pos", "showboxes", "style", "target", "tooltip", "url", "xlabel", "xlp",
  ]

  /// Names of those of nodes.
  static let ofNodes =
    ofBoth + [
      "area", "distortion", "fixedsize", "gradientangle", "group", "height", "image", "imagepos", "imagescale",
      "labelloc",
      "margin", "ordering", "orientation", "peripheries", "pin", "rects", "regular", "root", "samplepoints", "shape",
      "shapefile", "name", "obj_dict", "sides", "skew", "sortv", "vertices", "width", "z",
    ]

  /// Names of those of edges but for `weight`, which means the same here.
  static let ofEdges =
    ofBoth + [
      "src", "dst", "obj_dict", "arrowhead", "arrowsize", "arrowtail", "constraint", "decorate", "dir", "edgehref",
      "edgetarget", "edgetooltip",
      "edgeurl", "head_lp", "headclip", "headhref", "headlabel", "headport", "headtarget", "headtooltip", "headurl",
      "key", "labelangle", "labeldistance", "labelfloat", "labelfontcolor", "labelfontname", "labelfontsize",
      "labelhref", "labeltarget", "labeltooltip", "labelurl", "len", "lhead", "lp", "ltail", "minlen", "samehead",
      "sametail", "tail_lp", "tailclip", "tailhref", "taillabel", "tailport", "tailtarget", "tailtooltip", "tailurl",
    ]

  private static let keywords: Set<String> = ["node", "edge", "graph", "digraph", "subgraph", "strict"]

  /// The name of a shape in Graphviz.
  static func shape(_ shape: NodeShape) -> String {
    switch shape {
    case .rectangle, .roundRectangle: "box"
    case .ellipse, .diamond, .triangle, .hexagon, .octagon: shape.rawValue
    }
  }

  /// What stands before the value of an attribute: `, name=`.
  static func head(_ name: String) -> String {
    if isPlain(name) { return ", \(name)=" }
    let escaped = name.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return ", \"\(String(escaped))\"="
  }

  /// Whether a name needs no quotation marks.
  private static func isPlain(_ name: String) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { byte == 0x5F || (0x61...0x7A).contains(byte | 0x20) }
    guard let first = name.utf8.first, isLetter(first), !keywords.contains(name.lowercased()) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
  }
}
