import Exports
import Files
import KnowledgeGraph
import Language

/// What `rapporteur export` is asked to do.
struct ExportRequest: Sendable {
  /// What the graph shows.
  enum View: String, CaseIterable, Sendable {
    case full, actors
  }

  /// Files, folders, or `-`.
  let inputs: [String]
  /// Folder of the outputs.
  let target: String
  /// Formats to write.
  let formats: [ExportFormat]
  /// How graphs are drawn.
  let drawing: DrawingStyle
  /// How the graphs are compressed, if at all.
  let compression: Compression?
  /// Whether each statement gets a graph of its own.
  let isPerStatement: Bool
  /// How much proof to write.
  let evidence: ExportOptions.Evidence
  /// What to show.
  let view: View
  /// Kinds of node to keep; all where empty.
  let kinds: Set<NodeKind>
  /// First day to keep.
  let since: CalendarDay?
  /// Last day to keep.
  let until: CalendarDay?
  /// Whether what the gazetteer adds is written.
  let hasBackground: Bool
  /// The options of every command.
  let common: CommonOptions

  /// The table entries.
  static let specifications: [OptionSpecification] =
    [
      .value("to", "DIR", "Folder of the outputs, made where it is missing; default Exports."),
      .value(
        "format", "LIST",
        "Formats, with commas between: \(ExportFormats.names.joined(separator: ", ")); default rdfxml,graphml."),
      .value("compress", "HOW", "gz or zst: compress the graphs, each under its name with .gz or .zst behind."),
    ] + DrawingOptions.specifications + [
      .flag(
        "per-statement",
        "One graph a statement, named after it (NAME.rdf, NAME.graphml), in place of one graph of all."),
      .value("evidence", "HOW", "passages: every relation with the sentence that proves it (default); none: without."),
      .value("view", "VIEW", "full (default), or actors: events folded into weighted edges between actors."),
      .value("kinds", "LIST", "Keep only these kinds of node: Person, Institution, Country, Place, Instrument, Event."),
      .value(
        "since", "DATE",
        "Keep only statements and events of that day, month or year (2026-06-11, 2026-06, 2026) or later."),
      .value("until", "DATE", "Keep only statements and events of that day, month or year or earlier."),
      .flag("no-background", "Leave out what the gazetteer adds: parent bodies, countries of cities."),
    ] + CommonOptions.specifications

  /// Reads the options.
  init(_ arguments: OptionParser.Result) throws(UsageError) {
    let command = ExportCommand.name
    inputs = arguments.operands
    guard !inputs.isEmpty else { throw UsageError("no INPUT given", command: command) }
    target = arguments.last("to") ?? "Exports"
    guard !target.isEmpty else { throw UsageError("--to needs the name of a folder", command: command) }
    let named = try Choice.list(
      arguments.last("format") ?? "rdfxml,graphml", option: "format", command: command, among: ExportFormats.names
    ).compactMap { ExportFormats.named($0) }
    drawing = try DrawingOptions.read(arguments, formats: named, command: command)
    let asked = drawing
    formats = named.map { $0.drawn(asked) }
    compression = try arguments.last("compress").map { word throws(UsageError) in
      try Choice.one(word, option: "compress", command: command, of: Compression.self)
    }
    isPerStatement = arguments.has("per-statement")
    evidence = try Choice.one(
      arguments.last("evidence") ?? "passages", option: "evidence", command: command, of: ExportOptions.Evidence.self)
    view = try Choice.one(arguments.last("view") ?? "full", option: "view", command: command, of: View.self)
    kinds = Set(
      try arguments.last("kinds").map { list throws(UsageError) in
        try Choice.list(list, option: "kinds", command: command, of: NodeKind.self)
      } ?? [])
    since = try ExportRequest.bound(arguments.last("since"), option: "since", isEnd: false)
    until = try ExportRequest.bound(arguments.last("until"), option: "until", isEnd: true)
    if let since, let until, until < since {
      throw UsageError("--until \(until.iso) is before --since \(since.iso)", command: command)
    }
    hasBackground = !arguments.has("no-background")
    common = try CommonOptions(arguments, command: command)
  }

  /// The options that bear on the content, by name, for the manifest.
  var contentOptions: [String: String] {
    var options = [
      "base-iri": common.baseIRI, "evidence": evidence.rawValue,
      "format": formats.map(\.name).joined(separator: ","),
      "view": view.rawValue,
    ]
    if let compression { options["compress"] = compression.rawValue }
    if drawing.style != .plain { options["style"] = drawing.style.rawValue }
    if let hasLayout = drawing.hasLayout { options[hasLayout ? "layout" : "no-layout"] = "true" }
    if isPerStatement { options["per-statement"] = "true" }
    if !hasBackground { options["no-background"] = "true" }
    if !kinds.isEmpty { options["kinds"] = kinds.sorted().map(\.rawValue).joined(separator: ",") }
    if let since { options["since"] = since.iso }
    if let until { options["until"] = until.iso }
    return options
  }

  /// The first or last day of a day, month or year (`2026-06-11`, `2026-06`, `2026`).
  private static func bound(_ text: String?, option: String, isEnd: Bool) throws(UsageError) -> CalendarDay? {
    guard let text else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    let numbers = parts.compactMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
    var day: CalendarDay?
    if numbers.count == parts.count, [[4], [4, 2], [4, 2, 2]].contains(lengths) {
      let month = numbers.count > 1 ? numbers[1] : isEnd ? 12 : 1
      let last = (1...12).contains(month) ? CalendarDay.length(ofMonth: month, year: numbers[0]) : 1
      day = CalendarDay(year: numbers[0], month: month, day: numbers.count > 2 ? numbers[2] : isEnd ? last : 1)
    }
    guard let day else {
      throw UsageError(
        "--\(option) takes a date such as 2026-06-11, 2026-06 or 2026, not \(Printable.quoted(text))",
        command: ExportCommand.name)
    }
    return day
  }
}
