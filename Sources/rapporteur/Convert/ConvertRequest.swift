import Exports
import Files
import RDF

/// What `rapporteur convert` is asked to do.
struct ConvertRequest: Sendable {
  /// Files, or `-` for standard input.
  let inputs: [String]
  /// The syntax of all of them, or `nil` where each tells its own.
  let source: InputSyntax?
  /// The format to write.
  let target: ExportFormat
  /// The IRI against which relative ones are resolved, or `nil` for that of each file.
  let base: String?
  /// File or, for formats of several files, beginning of their names; `nil` for standard output.
  let output: String?
  /// Compression of the output.
  let compression: Compression?
  /// Whether only errors are told.
  let isQuiet: Bool

  /// The formats that can be written: every syntax of RDF, and those for any graph with attributes.
  static let targets: [ExportFormat] = ExportFormats.all.compactMap { format in
    if case .rdf = format { format } else { format.propertyFormat.map { .graph($0) } }
  }

  private static var targetNames: [String] { targets.map(\.name) }

  /// The table entries.
  static let specifications: [OptionSpecification] =
    [
      .value(
        "to", "FORMAT",
        "Format to write: \(ConvertRequest.targetNames.joined(separator: ", ")); default: as --output ends."),
      .value(
        "from", "FORMAT",
        "Format of the files: \(InputSyntax.all.map(\.name).joined(separator: ", ")); default: as each ends, or as its "
          + "content tells."),
      .value("base", "IRI", "What relative IRIs are resolved against; default: the file's own IRI (file:///…)."),
      .value(
        "output", "FILE",
        "File to write; default -, standard output. Formats of several files take FILE as the beginning of their names."
      ),
      .value("compress", "HOW", "gz or zst; default: as --output ends."),
    ] + DrawingOptions.specifications + [
      .flag("quiet", "No warnings; errors only."),
      .flag("help", letter: "h", "Show this help."),
    ]

  /// Reads the options.
  init(_ arguments: OptionParser.Result) throws(UsageError) {
    let command = ConvertCommand.name
    inputs = arguments.operands
    guard !inputs.isEmpty else { throw UsageError("no FILE given", command: command) }
    guard inputs.count(where: { $0 == InputFile.standardInputPath }) < 2 else {
      throw UsageError("- can be given once only: standard input is read once", command: command)
    }
    source = try arguments.last("from").map { word throws(UsageError) in try ConvertRequest.source(word) }
    let name = arguments.last("output")
    guard name != "" else { throw UsageError("--output needs the name of a file", command: command) }
    output = name == InputFile.standardInputPath ? nil : name
    compression = try ConvertRequest.compression(arguments.last("compress"), output: output)
    let format = try ConvertRequest.target(arguments.last("to"), output: output)
    target = format.drawn(try DrawingOptions.read(arguments, formats: [format], command: command))
    if target.suffixes.count > 1, output == nil {
      throw UsageError(
        "\(target.name) takes \(target.suffixes.count) files; say with --output NAME how their names begin: "
          + target.suffixes.map { "NAME" + $0 }.joined(separator: ", "), command: command)
    }
    base = arguments.last("base")
    if let base, !IRI(base).isValid {
      throw UsageError("--base takes an absolute IRI, not \(Printable.quoted(base))", command: command)
    }
    isQuiet = arguments.has("quiet")
  }

  private static func source(_ word: String) throws(UsageError) -> InputSyntax {
    if let syntax = InputSyntax(word: word) { return syntax }
    let names = InputSyntax.all.map(\.name)
    return try InputSyntax(word: Choice.one(word, option: "from", command: ConvertCommand.name, among: names))
      ?? .graphML
  }

  private static func target(_ word: String?, output: String?) throws(UsageError) -> ExportFormat {
    if let word {
      let folded = word.lowercased()
      if let format = ConvertRequest.targets.first(where: { $0.name == folded || $0.fileExtensions.contains(folded) }) {
        return format
      }
      _ = try Choice.one(word, option: "to", command: ConvertCommand.name, among: ConvertRequest.targetNames)
    } else if let output {
      let file = Compression.dropExtension(output)
      if let dot = file.lastIndex(of: ".") {
        let ending = file[file.index(after: dot)...].lowercased()
        if let format = ConvertRequest.targets.first(where: { $0.fileExtensions.contains(ending) }) { return format }
      }
    }
    throw UsageError(
      "say with --to FORMAT what to write: \(ConvertRequest.targetNames.joined(separator: ", "))",
      command: ConvertCommand.name)
  }

  private static func compression(_ word: String?, output: String?) throws(UsageError) -> Compression? {
    guard let word else { return output.flatMap { Compression(fileName: $0) } }
    return try Choice.one(word, option: "compress", command: ConvertCommand.name, of: Compression.self)
  }
}

extension ExportFormat {
  /// The extensions that tell the format where it is one file.
  fileprivate var fileExtensions: [String] {
    switch self {
    case .rdf(let syntax): syntax.fileExtensions
    case .graph, .tables, .panel: suffixes.count == 1 ? suffixes.map { String($0.dropFirst()) } : []
    }
  }
}
