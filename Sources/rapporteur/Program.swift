import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program: finds the command, runs it, and ends with its exit code.
@main
enum Program {
  /// Version of the program, semantic versioning.
  static let version = "0.1.0"

  /// The commands, in the order of the help.
  static let commands: [any Command.Type] = [
    ExportCommand.self, ConvertCommand.self, IngestCommand.self, RemoveCommand.self, QueryCommand.self,
    ShowCommand.self, AnnotateCommand.self, EvaluateCommand.self, SampleCommand.self, AgreementCommand.self,
  ]

  private static let options: [OptionSpecification] = [
    .flag("help", letter: "h", "Show this help."),
    .flag("version", letter: "v", "Show the version of the program."),
  ]

  static func main() async {
    // A write beyond the limit on file size shall fail with an error that can be told, and not end the program.
    signal(SIGXFSZ, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs the program with the arguments after its name.
  static func run(_ arguments: [String]) async -> ExitCode {
    do throws(UsageError) {
      guard let first = arguments.first else {
        StandardStream.tell(help)
        return .usage
      }
      if first.hasPrefix("-") {
        let result = try OptionParser(command: "", options: options).parse(arguments)
        return StandardStream.show(result.has("help") ? help : "rapporteur \(version)\n")
      }
      if first == "help" { return try showHelp(of: arguments.dropFirst().first) }
      let command = try command(first)
      let parser = OptionParser(command: first, options: command.options)
      let result = try parser.parse(Array(arguments.dropFirst()))
      if result.has("help") { return StandardStream.show(Help.text(of: command)) }
      return try await command.init(result).run()
    } catch {
      StandardStream.tell("rapporteur: \(error)\n")
      return .usage
    }
  }

  private static func showHelp(of name: String?) throws(UsageError) -> ExitCode {
    guard let name else { return StandardStream.show(help) }
    return StandardStream.show(Help.text(of: try command(name)))
  }

  private static func command(_ name: String) throws(UsageError) -> any Command.Type {
    if let command = commands.first(where: { $0.name == name }) { return command }
    let nearest = Suggestion.nearest(to: name, among: commands.map { $0.name })
    throw UsageError("unknown command \(Printable.quoted(name))" + Suggestion.question(nearest), command: "")
  }

  private static var help: String { Help.text(of: commands, options: options) }
}
