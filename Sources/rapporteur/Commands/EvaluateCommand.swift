import Evaluation
import FoundationEssentials
import KnowledgeGraph
import Ontology

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `rapporteur evaluate`: how well the program reads, measured against what annotators found.
struct EvaluateCommand: Command {
  static let name = "evaluate"
  static let purpose = "Measures how well statements are read, against annotated ones."
  static let operands = "WHAT FILE… [options]"
  static let notes = """
    WHAT is one of: corpus (FILE… are folders of statements with NAME.gold.json beside each; entities, events, \
    relations, stances and roles are compared with the program's own graph); names, dates, events (FILE… are JSON Lines \
    of texts with exact names, with dates and their values, or with who acts towards whom in a category of PLOVER).

    Every table names right (tp), spurious (fp) and missed (fn) rows, precision, recall, F1 and 95 % bootstrap intervals \
    over statements or texts. Docs/measurement.md says what each measure means.
    """
  static let options: [OptionSpecification] =
    [
      .value("gold", "DIR", isRepeatable: true, "Folder of the gold files, where they are not beside the statements."),
      .value(
        "written", "PATTERN", isRepeatable: true,
        "Statements whose names match (*, ?) were written for measuring and get a table apart from the real ones."),
      .flag("errors", "List every missed, spurious or wrong row."),
    ] + CommonOptions.specifications
  static let examples = [
    (
      line: "rapporteur evaluate corpus Samples --gold Tests/Fixtures/gold",
      does: "Measure the reading of the sample statements."
    ),
    (line: "rapporteur evaluate names names.jsonl --errors", does: "Measure names, and list what is wrong."),
  ]

  /// What can be measured.
  private enum Subject: String, CaseIterable {
    case corpus, names, dates, events
  }

  private let subject: Subject
  private let inputs: [String]
  private let goldFolders: [String]
  private let written: [String]
  private let listsErrors: Bool
  private let common: CommonOptions

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    let command = EvaluateCommand.name
    guard let first = arguments.operands.first else {
      throw UsageError(
        "say what to evaluate: \(Subject.allCases.map(\.rawValue).joined(separator: ", "))", command: command)
    }
    guard let subject = Subject(rawValue: first) else {
      let nearest = Suggestion.nearest(to: first, among: Subject.allCases.map(\.rawValue))
      throw UsageError(
        "nothing called \(Printable.quoted(first)) to evaluate" + Suggestion.question(nearest), command: command)
    }
    self.subject = subject
    inputs = Array(arguments.operands.dropFirst())
    guard !inputs.isEmpty else { throw UsageError("no file or folder given after \(first)", command: command) }
    goldFolders = arguments.values["gold"] ?? inputs.map(EvaluateCommand.folder)
    written = arguments.values["written"] ?? []
    listsErrors = arguments.has("errors")
    common = try CommonOptions(arguments, command: command)
  }

  func run() async -> ExitCode {
    await Session(common: common, command: EvaluateCommand.name, target: nil).run(inputs) { knowledge, batch, summary in
      let text =
        switch subject {
        case .corpus: try await corpus(knowledge, batch, &summary)
        case .names: try await names(knowledge, batch, &summary)
        case .dates: try dates(&summary)
        case .events: try await events(knowledge, batch, &summary)
        }
      try StandardStream.output.write(Array(text.utf8))
    }
  }

  /// Exact spans of names.
  private func names(_ knowledge: KnowledgeBase, _ batch: Batch, _ summary: inout Summary) async throws -> String {
    let texts = try inputs.flatMap { try NamedText.read($0) }
    var found: [String: [TypedSpan]] = [:]
    _ = try await batch.run(
      knowledge: knowledge, allowsRepeatedIDs: true, summary: &summary,
      make: { NamedText.spans(of: $0.extract($1).annotation) },
      receive: { product, _ in found[product.id] = product.value })
    let report = NameReport(texts, found: found)
    return lines(report.errors) + report.text
  }

  /// Dates and periods, found and resolved.
  private func dates(_ summary: inout Summary) throws -> String {
    let texts = try inputs.flatMap { try DatedText.read($0) }
    summary.statements = texts.count
    let report = DateReport(texts, found: DateReading.readings)
    return lines(report.errors) + report.text
  }

  /// Who acts towards whom in single sentences.
  private func events(_ knowledge: KnowledgeBase, _ batch: Batch, _ summary: inout Summary) async throws -> String {
    let sentences = try inputs.flatMap { try ActionSentence.read($0) }
    var graphs: [String: Graph] = [:]
    _ = try await batch.run(
      knowledge: knowledge, allowsRepeatedIDs: true, summary: &summary, make: { $0.graph(of: $1) },
      receive: { product, _ in graphs[product.id] = product.value })
    let report = ActionReport(sentences, graphs: graphs, categories: knowledge.ploverCategories)
    return lines(report.errors) + report.text
  }

  private func lines(_ errors: [String]) -> String {
    listsErrors ? errors.map { Printable.text($0) + "\n" }.joined() : ""
  }

  /// Whole statements against whole graphs.
  private func corpus(_ knowledge: KnowledgeBase, _ batch: Batch, _ summary: inout Summary) async throws -> String {
    let gold = try GoldFolder(goldFolders)
    let wanted = Dictionary(uniqueKeysWithValues: gold.statements.map { ($0.id, $0) })
    var scores: [String: StatementScore] = [:]
    _ = try await batch.run(
      knowledge: knowledge, allowsRepeatedIDs: false, summary: &summary,
      make: { extractor, statement in
        wanted[statement.id].map { StatementScorer.score($0, graph: extractor.graph(of: statement)) }
      },
      receive: { product, _ in scores[product.id] = product.value })
    let all = gold.statements.map { scores[$0.id] ?? StatementScorer.score($0, graph: nil) }
    return tables(of: all, writtenIDs: Set(gold.statements.filter(isWritten).map(\.id)))
  }

  private func tables(of scores: [StatementScore], writtenIDs: Set<String>) -> String {
    var text = lines(scores.flatMap(\.errors))
    let parts = [
      ("real", scores.filter { !writtenIDs.contains($0.id) }),
      ("written", scores.filter { writtenIDs.contains($0.id) }),
    ].filter { !$0.1.isEmpty }
    for (kind, part) in parts.count > 1 ? parts + [("", scores)] : [("", scores)] {
      text += Numbers.counted(part.count, (kind.isEmpty ? "" : kind + " ") + "statement") + "\n"
      text += CorpusReport(part).text + "\n"
    }
    return text
  }

  private func isWritten(_ gold: GoldStatement) -> Bool {
    gold.source == "written" || written.contains { fnmatch($0, gold.id, 0) == 0 }
  }

  /// The folder that an input is or stands in.
  private static func folder(_ input: String) -> String {
    var isFolder = false
    if FileManager.default.fileExists(atPath: input, isDirectory: &isFolder), isFolder { return input }
    let slash = input.lastIndex(of: "/")
    return slash.map { String(input[..<$0]) } ?? "."
  }
}
