import GraphFormats

/// How graphs are drawn: the style of GraphML, and whether nodes get places and measures.
public struct DrawingStyle: Hashable, Sendable {
  /// How GraphML is written.
  public enum Style: String, CaseIterable, Sendable {
    /// Attributes only.
    case plain
    /// With the shapes, colours and labels that yEd draws.
    case yed
  }

  /// How GraphML is written.
  public var style: Style
  /// Whether nodes get places and measures, or `nil` where the format decides: GEXF and yEd's style have them.
  public var hasLayout: Bool?

  /// Makes a style.
  public init(_ style: Style = .plain, hasLayout: Bool? = nil) {
    self.style = style
    self.hasLayout = hasLayout
  }
}

extension ExportFormat {
  /// The format in a style; RDF, tables and panels, and pictures, which lay out what they draw, stay as they are.
  public func drawn(_ drawing: DrawingStyle) -> ExportFormat {
    guard case .graph(let plain) = self, !(plain is SVGFormat) else { return self }
    let isYEd = drawing.style == .yed && plain is GraphMLFormat
    let format: any PropertyGraphFormat = isYEd ? GraphMLFormat(style: YEdStyle()) : plain
    return .graph(drawing.hasLayout ?? (isYEd || plain is GEXFFormat) ? LaidOutFormat(format) : format)
  }
}
