import GraphStore
import JSON
import KnowledgeGraph

/// `rapporteur show`: what a store knows of one thing.
struct ShowCommand: Command {
  static let name = "show"
  static let purpose = "Shows what a store knows of one thing, each fact with its sentence."
  static let operands = "NAME --store FILE [options]"
  static let notes = """
    NAME is any name of a person, institution, country, place, treaty, event or statement, in any case, with or without \
    the marks on its letters; its beginning is enough where nothing else begins so. It may also be an identifier of the \
    graph, such as country/NO.
    """
  static let options: [OptionSpecification] = [
    StoreOption.specification,
    .flag("json", "Write JSON, with every fact."),
    .flag("all", "Show every fact; by default ten of a kind at most."),
    .flag("help", letter: "h", "Show this help."),
  ]
  static let examples = [
    (line: "rapporteur show Norway --store graph.db", does: "Show what is known of Norway."),
    (line: "rapporteur show 'Antonio Costa' --store graph.db --json", does: "Write what is known of a person as JSON."),
  ]

  private static let listLimit = 20

  private let query: String
  private let path: String
  private let writesJSON: Bool
  private let showsAll: Bool

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    query = arguments.operands.joined(separator: " ")
    guard !query.isEmpty else { throw UsageError("no NAME given", command: ShowCommand.name) }
    path = try StoreOption.path(arguments, command: ShowCommand.name)
    writesJSON = arguments.has("json")
    showsAll = arguments.has("all")
  }

  func run() async -> ExitCode {
    do {
      let store = try GraphStore(path: path, mode: .reading)
      return try store.reading { try show(store) }
    } catch {
      StandardStream.tell("error: " + Printable.text("\(error)") + "\n")
      return .incomplete
    }
  }

  private func show(_ store: GraphStore) throws -> ExitCode {
    let named = try store.entities(named: query)
    let labelled = named.filter(\.isLabel).map(\.entity)
    // A name that is the label of one thing means that one, and not another that is called so too.
    if labelled.count == 1 { return try show(labelled[0], of: store, besides: named.map(\.entity)) }
    if labelled.isEmpty, named.count == 1 { return try show(named[0].entity, of: store, besides: []) }
    let found = try store.entities(withWordsOf: query)
    if found.count == 1 { return try show(found[0], of: store, besides: []) }
    guard !found.isEmpty else { return try tellNothing(store) }
    list(found, "\(Printable.quoted(query)) may be one of these; name one, or its identifier:")
    return .incomplete
  }

  private func show(_ entity: EntityName, of store: GraphStore, besides others: [EntityName]) throws -> ExitCode {
    guard let report = try store.report(of: entity.id) else { return try tellNothing(store) }
    if writesJSON { return StandardStream.show(try EntityJSON(report).text()) }
    var text = EntityText(report, width: StandardStream.outputWidth, limit: showsAll ? nil : 10).text()
    let rest = others.filter { $0.id != entity.id }
    if !rest.isEmpty {
      text +=
        "\nAlso called so: " + rest.prefix(5).map { Printable.text("\($0.label) (\($0.id))") }.joined(separator: ", ")
        + "\n"
    }
    return StandardStream.show(text)
  }

  private func tellNothing(_ store: GraphStore) throws -> ExitCode {
    let suggestions = try NameSuggestions(for: query).find(in: store)
    let message = "\(Printable.text(path)) knows nothing called \(Printable.quoted(query))"
    guard !suggestions.isEmpty else {
      StandardStream.tell("error: \(message)\n")
      return .incomplete
    }
    list(suggestions, "\(message); did you mean one of these?")
    return .incomplete
  }

  private func list(_ entities: [EntityName], _ head: String) {
    var lines = [head]
    for entity in entities.prefix(ShowCommand.listLimit) {
      var facts = [entity.eventType?.rawValue ?? entity.kind.rawValue]
      if let extent = entity.extent { facts.append(extent.edtf) }
      if entity.kind != .statement { facts.append(Numbers.counted(entity.mentions, "mention")) }
      lines.append(Printable.text("  \(entity.label) (\(facts.joined(separator: ", ")))  \(entity.id)"))
    }
    if entities.count > ShowCommand.listLimit {
      lines.append("  and \(Numbers.grouped(entities.count - ShowCommand.listLimit)) more")
    }
    StandardStream.tell(lines.joined(separator: "\n") + "\n")
  }
}
