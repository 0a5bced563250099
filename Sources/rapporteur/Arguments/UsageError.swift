/// A command line that cannot be run as it stands: exit code 2.
struct UsageError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  let message: String
  /// The command whose help to look into, empty for the program's own.
  let command: String

  /// Makes an error.
  init(_ message: String, command: String) {
    self.message = message
    self.command = command
  }

  /// The message with a pointer to the help.
  var description: String {
    let help = command.isEmpty ? "rapporteur --help" : "rapporteur \(command) --help"
    return "\(message)\nTry '\(help)'."
  }
}
