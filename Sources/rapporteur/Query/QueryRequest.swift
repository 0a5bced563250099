import Files
import RDF

/// What `rapporteur query` is asked to do.
struct QueryRequest: Sendable {
  /// A file whose triples form a named graph.
  struct NamedGraph: Sendable {
    /// The name of the graph.
    let name: String
    /// The file.
    let path: String
  }

  /// The store, or `nil`.
  let store: String?
  /// Files that form the default graph.
  let data: [String]
  /// Files that form named graphs.
  let named: [NamedGraph]
  /// The file of the query, or `nil`.
  let file: String?
  /// Queries, or names of saved ones, from the command line.
  let operands: [String]
  /// Values of parameters of a saved query.
  let settings: [String: String]
  /// What relative IRIs of the query are resolved against, or `nil` for the IRI of its file.
  let base: String?
  /// The format asked for.
  let results: AnswerFormat?
  /// File to write, or `nil` for standard output.
  let output: String?
  /// The time allowed.
  let timeLimit: Duration?
  /// The rows or triples allowed.
  let rowLimit: Int?
  /// The bytes of memory allowed for joins, groups and sorting.
  let memoryLimit: Int
  /// Whether the plan is shown in the place of the answer.
  let explains: Bool
  /// Whether saved queries are listed.
  let lists: Bool
  /// Folders of further saved queries.
  let ontologyFolders: [String]
  /// Whether only errors are told.
  let isQuiet: Bool

  /// The table entries.
  static let specifications: [OptionSpecification] = [
    .value("store", "FILE", "Store to ask, as ingest makes it."),
    .value("data", "FILE", isRepeatable: true, "RDF file to ask, in the place of a store; may be repeated."),
    .value("named", "IRI=FILE", isRepeatable: true, "RDF file that forms the named graph IRI; may be repeated."),
    .value("file", "QUERY", "File of the query; - for standard input."),
    .value("set", "NAME=VALUE", isRepeatable: true, "Value of a parameter of a saved query; may be repeated."),
    .flag("list", "List the saved queries; with names, tell all about these."),
    .value("results", "FORMAT", formats),
    .value("output", "FILE", "File to write; default -, standard output."),
    .value("base", "IRI", "What relative IRIs of the query are resolved against; default: the IRI of its file."),
    .value("time-limit", "SECONDS", "Longest time a query may take; default: any."),
    .value("row-limit", "N", "Most rows or triples an answer may have; default: any number."),
    .value("memory-limit", "MB", "Most memory for joins, groups and sorting; default 1024."),
    .flag("explain", "Show the algebra and the SQL, and answer nothing."),
    .value("ontology", "DIR", isRepeatable: true, "Add the saved queries (*.rq) of a folder; may be repeated."),
    .flag("quiet", "No notes; errors only."),
    .flag("help", letter: "h", "Show this help."),
  ]

  private static let formats =
    "\(AnswerFormat.all.map(\.name).joined(separator: ", ")); default: table on a terminal, else tsv; graphs: turtle."

  /// Reads the options.
  init(_ arguments: OptionParser.Result) throws(UsageError) {
    store = arguments.last("store")
    data = arguments.values["data"] ?? []
    var graphs: [NamedGraph] = []
    for text in arguments.values["named"] ?? [] { graphs.append(try QueryRequest.namedGraph(text)) }
    named = graphs
    file = arguments.last("file")
    operands = arguments.operands
    var settings: [String: String] = [:]
    for text in arguments.values["set"] ?? [] {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw QueryRequest.error("--set takes NAME=VALUE, not \(Printable.quoted(text))")
      }
      settings[String(parts[0])] = String(parts[1])
    }
    self.settings = settings
    base = arguments.last("base")
    if let base, !IRI(base).isValid {
      throw QueryRequest.error("--base takes an absolute IRI, not \(Printable.quoted(base))")
    }
    results = try QueryRequest.format(arguments.last("results"))
    let name = arguments.last("output")
    guard name != "" else { throw QueryRequest.error("--output needs the name of a file") }
    output = name == InputFile.standardInputPath ? nil : name
    timeLimit = try QueryRequest.seconds(arguments.last("time-limit"))
    rowLimit = try QueryRequest.number(arguments.last("row-limit"), option: "row-limit", in: 0...Int.max)
    memoryLimit =
      (try QueryRequest.number(arguments.last("memory-limit"), option: "memory-limit", in: 1...1_000_000) ?? 1024) << 20
    explains = arguments.has("explain")
    lists = arguments.has("list")
    ontologyFolders = arguments.values["ontology"] ?? []
    isQuiet = arguments.has("quiet")
    try check()
  }

  private func check() throws(UsageError) {
    let files = data + named.map(\.path)
    guard store == nil || files.isEmpty else {
      throw QueryRequest.error("--store and --data exclude each other: a store is asked as it is")
    }
    let streams = files + (file.map { [$0] } ?? [])
    guard streams.count(where: { $0 == InputFile.standardInputPath }) < 2 else {
      throw QueryRequest.error("- can be given once only: standard input is read once")
    }
    if lists { return }
    guard file == nil || operands.isEmpty else {
      throw QueryRequest.error("give a query or --file, not both")
    }
    guard file != nil || !operands.isEmpty else {
      throw QueryRequest.error("no query given: write it after the options, or name its file with --file")
    }
    guard operands.count < 2 else {
      throw QueryRequest.error(
        "one query only; put it into quotes, so that the shell hands it over as one word")
    }
  }

  private static func namedGraph(_ text: String) throws(UsageError) -> NamedGraph {
    // The IRI may hold an equals sign itself; the file is what stands behind the last one.
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex, text.index(after: equals) < text.endIndex,
      IRI(String(text[..<equals])).isValid
    else {
      throw error("--named takes IRI=FILE, not \(Printable.quoted(text))")
    }
    return NamedGraph(name: String(text[..<equals]), path: String(text[text.index(after: equals)...]))
  }

  private static func format(_ word: String?) throws(UsageError) -> AnswerFormat? {
    guard let word else { return nil }
    if let format = AnswerFormat(word: word) { return format }
    let names = AnswerFormat.all.map(\.name)
    return AnswerFormat(word: try Choice.one(word, option: "results", command: QueryCommand.name, among: names))
  }

  private static func seconds(_ text: String?) throws(UsageError) -> Duration? {
    guard let text else { return nil }
    guard let seconds = Double(text), seconds > 0, seconds <= 1e9 else {
      throw error("--time-limit takes a number of seconds above 0, not \(Printable.quoted(text))")
    }
    return .seconds(seconds)
  }

  private static func number(_ text: String?, option: String, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let text else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let limit = range.upperBound == .max ? "\(range.lowerBound) up" : "\(range.lowerBound) to \(range.upperBound)"
      throw error("--\(option) takes a whole number from \(limit), not \(Printable.quoted(text))")
    }
    return number
  }

  private static func error(_ message: String) -> UsageError { UsageError(message, command: QueryCommand.name) }
}
