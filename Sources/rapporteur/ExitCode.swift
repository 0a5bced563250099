/// How the program ended.
enum ExitCode: Int32, Sendable {
  /// Everything was done.
  case done = 0
  /// Some inputs or outputs failed, each named; the rest was done.
  case incomplete = 1
  /// The command line cannot be run as it stands.
  case usage = 2
  /// Stopped by SIGINT (128 + 2, as shells count).
  case interrupted = 130
}
