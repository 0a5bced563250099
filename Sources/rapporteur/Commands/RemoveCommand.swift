import GraphStore

/// `rapporteur remove`: statements out of a store.
struct RemoveCommand: Command {
  static let name = "remove"
  static let purpose = "Takes statements out of a store, with all that they alone said."
  static let operands = "ID… --store FILE"
  static let notes = """
    ID is what a statement is called: its name without folder and extension, or the 'id' of JSON Lines; also its \
    identifier in the graph (statement/ID). Either all go, or, where one is not there, none.
    """
  static let options: [OptionSpecification] = [
    StoreOption.specification,
    .flag("quiet", "No summary; errors only."),
    .flag("help", letter: "h", "Show this help."),
  ]
  static let examples = [
    (
      line: "rapporteur remove 05-wfp-japan-chad-press-release --store graph.db",
      does: "Take one statement out of graph.db."
    )
  ]

  private let names: [String]
  private let path: String
  private let isQuiet: Bool

  init(_ arguments: OptionParser.Result) throws(UsageError) {
    names = arguments.operands
    guard !names.isEmpty else { throw UsageError("no ID given", command: RemoveCommand.name) }
    path = try StoreOption.path(arguments, command: RemoveCommand.name)
    isQuiet = arguments.has("quiet")
  }

  func run() async -> ExitCode {
    let console = Console(drawsProgress: false)
    do {
      // A store is not made for want of one to take from.
      _ = try GraphStore(path: path, mode: .reading)
      let store = try GraphStore(path: path, mode: .writing)
      let statements = try store.statements()
      var identifiers: [String] = []
      var missing: [String] = []
      for name in names {
        if let found = statements.first(where: { $0.name == name || $0.id == name }) {
          identifiers.append(found.id)
        } else {
          missing.append(name)
        }
      }
      guard missing.isEmpty else {
        for name in missing {
          let nearest = Suggestion.nearest(to: name, among: statements.map(\.name))
          console.say(
            "error: \(Printable.text(path)) has no statement \(Printable.quoted(name))" + Suggestion.question(nearest))
        }
        return .incomplete
      }
      let writer = try StoreWriter(store, console: console)
      try writer.update { update in
        for id in identifiers { try update.remove(statement: id) }
      }
      try writer.renewStatistics()
      if !isQuiet {
        console.say("\(Numbers.counted(Set(identifiers).count, "statement")) out of \(Printable.text(path))")
      }
      return .done
    } catch {
      console.say("error: " + Printable.text("\(error)"))
      return .incomplete
    }
  }
}
