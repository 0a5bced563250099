/// `rapporteur annotate`: what was read in each statement, with offsets, for pipelines and for measuring.
struct AnnotateCommand: Command {
  static let name = "annotate"
  static let purpose = "Prints what is read in each statement, with offsets."
  static let operands = "INPUT… [options]"
  static let notes = """
    INPUT is a file (text, Markdown, HTML, JSON Lines), a folder, or - for standard input.

    One JSON object a line for each statement goes to standard output: entities, dates, events and relations. Offsets \
    count Unicode code points of "text".
    """
  static let options: [OptionSpecification] =
    [.value("format", "FORMAT", "jsonl (JSON Lines), the only one so far.")] + CommonOptions.specifications
  static let examples = [
    (line: "rapporteur annotate Samples > samples.jsonl", does: "Annotate every statement of a folder."),
    (line: "curl -s https://… | rapporteur annotate -", does: "Annotate a page from standard input."),
  ]

  /// What the annotations are written as.
  private enum Format: String, CaseIterable {
    case jsonl
  }

  private let inputs: [String]
  private let common: CommonOptions

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    inputs = arguments.operands
    guard !inputs.isEmpty else { throw UsageError("no INPUT given", command: AnnotateCommand.name) }
    _ = try Choice.one(
      arguments.last("format") ?? "jsonl", option: "format", command: AnnotateCommand.name, of: Format.self)
    common = try CommonOptions(arguments, command: AnnotateCommand.name)
  }

  func run() async -> ExitCode {
    await Session(common: common, command: AnnotateCommand.name, target: nil).run(inputs) { knowledge, batch, summary in
      _ = try await batch.run(
        knowledge: knowledge, allowsRepeatedIDs: true, summary: &summary,
        make: { try $0.extract($1).annotation.jsonLine() + [UInt8(ascii: "\n")] },
        receive: { product, _ in try StandardStream.output.write(product.value) })
    }
  }
}
