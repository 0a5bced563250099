import Extraction
import Files
import GraphStore
import KnowledgeGraph

/// `rapporteur ingest`: statements in, a store of their graph kept current.
struct IngestCommand: Command {
  static let name = "ingest"
  static let purpose = "Takes statements into a store: one SQLite file to export, query and browse."
  static let operands = "INPUT… --store FILE [options]"
  static let notes = """
    INPUT is a file (text, Markdown, HTML, JSON Lines), a folder, or - for standard input. FILE is made where it is \
    missing.

    Statements that the store knows and that have not changed are passed over; changed ones take the place of their old \
    selves. What was taken in stays, whenever the program is stopped, and another run goes on from there. Others may \
    read the store meanwhile. 'rapporteur remove' takes statements out.
    """
  static let options: [OptionSpecification] =
    [
      StoreOption.specification,
      .flag("reread", "Read every statement anew, also those that have not changed."),
    ] + CommonOptions.specifications
  static let examples = [
    (line: "rapporteur ingest Samples --store graph.db", does: "Make or renew the store graph.db."),
    (line: "rapporteur export graph.db --format turtle", does: "Write what is in it."),
  ]

  /// What became of a statement before it reaches the store.
  private enum Reading: Sendable {
    case unchanged
    case changed(StoreWriter.Entry)
  }

  private let inputs: [String]
  private let path: String
  private let readsAll: Bool
  private let base: String?
  private let common: CommonOptions

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    inputs = arguments.operands
    guard !inputs.isEmpty else { throw UsageError("no INPUT given", command: IngestCommand.name) }
    path = try StoreOption.path(arguments, command: IngestCommand.name)
    readsAll = arguments.has("reread")
    common = try CommonOptions(arguments, command: IngestCommand.name)
    base = arguments.last("base-iri")
  }

  func run() async -> ExitCode {
    await Session(common: common, command: IngestCommand.name, target: path).run(inputs) { knowledge, batch, summary in
      let store = try GraphStore(path: path, mode: .writing, base: base)
      var writer = try StoreWriter(store, console: batch.console)
      let known = try store.digests()
      let digests = StatementDigest(knowledge: knowledge)
      var unchanged = 0
      do {
        _ = try await batch.run(
          knowledge: knowledge, allowsRepeatedIDs: false, summary: &summary,
          make: { extractor, statement -> Reading in
            let id = "statement/" + statement.id
            let digest = digests.digest(of: statement)
            if !readsAll, known[id] == digest { return .unchanged }
            return .changed(
              StoreWriter.Entry(
                id: id, name: statement.id, origin: statement.origin, digest: digest, isNew: known[id] == nil,
                size: statement.text.utf8.count, graph: extractor.graph(of: statement)))
          },
          receive: { product, _ in
            switch product.value {
            case .unchanged: unchanged += 1
            case .changed(let entry): try writer.add(entry)
            }
          })
      } catch let error as Interruption.Requested {
        try writer.finish()
        throw error
      }
      try writer.finish()
      summary.notes.append(
        "\(Numbers.grouped(writer.added)) new, \(Numbers.grouped(writer.replaced)) changed, "
          + "\(Numbers.grouped(unchanged)) unchanged, \(Numbers.grouped(summary.failures.count)) failed")
      if summary.statements == 0, summary.failures.isEmpty { summary.failures.append("no statements in the INPUT") }
    }
  }
}
