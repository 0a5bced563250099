import Exports

/// The options of how graphs are drawn, the same for `export` and `convert`.
enum DrawingOptions {
  /// The table entries.
  static let specifications: [OptionSpecification] = [
    .value("style", "STYLE", "GraphML: plain (default), or yed: as yEd draws it, with shapes, colours and labels."),
    .flag("layout", "Add positions, centrality and communities to nodes; default in gexf and --style yed."),
    .flag("no-layout", "Add none."),
  ]

  /// Reads the options.
  static func read(
    _ arguments: OptionParser.Result, formats: [ExportFormat], command: String
  ) throws(UsageError) -> DrawingStyle {
    let style = try Choice.one(
      arguments.last("style") ?? "plain", option: "style", command: command, of: DrawingStyle.Style.self)
    if style == .yed, !formats.contains(where: { $0.name == "graphml" }) {
      throw UsageError(
        "--style yed is for graphml, not \(formats.map(\.name).joined(separator: ", "))", command: command)
    }
    guard !(arguments.has("layout") && arguments.has("no-layout")) else {
      throw UsageError("--layout and --no-layout exclude each other", command: command)
    }
    if style == .yed, arguments.has("no-layout") {
      throw UsageError("--style yed draws nodes at places: leave --no-layout out", command: command)
    }
    guard !arguments.has("layout") || formats.contains(where: takesLayout) else {
      throw UsageError(
        "--layout adds nothing to \(formats.map(\.name).joined(separator: ", ")): choose a format for graphs",
        command: command)
    }
    let hasLayout = arguments.has("layout") ? true : arguments.has("no-layout") ? false : nil
    return DrawingStyle(style, hasLayout: hasLayout)
  }

  /// Whether nodes have attributes in a format that a layout can add to.
  private static func takesLayout(_ format: ExportFormat) -> Bool {
    if case .graph = format { true } else { false }
  }
}
