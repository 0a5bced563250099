/// A command of the program: its words for the help, its options, and what it does.
protocol Command: Sendable {
  /// The word on the command line.
  static var name: String { get }
  /// One line for the list of commands.
  static var purpose: String { get }
  /// What stands after the name: `INPUT… [options]`.
  static var operands: String { get }
  /// Paragraphs of the help, after the usage line.
  static var notes: String { get }
  /// The options, `--help` among them.
  static var options: [OptionSpecification] { get }
  /// Command lines that work, each with what it does.
  static var examples: [(line: String, does: String)] { get }

  /// Reads the options.
  init(_ arguments: OptionParser.Result) throws(UsageError)

  /// Does the work; every failure is told on standard error.
  func run() async -> ExitCode
}
