import Ontology

/// What every run of a command begins and ends with: knowledge, console, signals, last words, exit code.
struct Session: Sendable {
  /// Options of every command.
  let common: CommonOptions
  /// Name of the command.
  let command: String
  /// Folder written to, or `nil` for standard output.
  let target: String?

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - inputs: files, folders, `-`.
  ///   - prepare: finds out before the work whether its outcome can be written.
  ///   - body: does the work; what it throws is a failure of the whole.
  func run(
    _ inputs: [String], prepare: () throws -> Void = {},
    _ body: (KnowledgeBase, Batch, inout Summary) async throws -> Void
  ) async -> ExitCode {
    let clock = ContinuousClock()
    let start = clock.now
    let interruption = Interruption()
    let console = Console(drawsProgress: !common.isQuiet)
    do {
      try prepare()
    } catch {
      console.say("error: " + Printable.text("\(error)"))
      return .incomplete
    }
    let knowledge: KnowledgeBase
    do {
      knowledge = try KnowledgeBase.load(extraFolders: common.ontologyFolders)
    } catch {
      StandardStream.tell("rapporteur: \(UsageError(Printable.text("\(error)"), command: command))\n")
      return .usage
    }
    var summary = Summary()
    var wasInterrupted = false
    do {
      let batch = Batch(inputs: inputs, common: common, console: console, interruption: interruption)
      try await body(knowledge, batch, &summary)
    } catch is Interruption.Requested {
      wasInterrupted = true
    } catch {
      summary.failures.append(Printable.text("\(error)"))
    }
    if !common.isQuiet {
      let seconds = start.duration(to: clock.now) / .seconds(1)
      for line in summary.lines(seconds: seconds, target: target) { console.say(line) }
    }
    for failure in summary.failures { console.say("error: " + failure) }
    if wasInterrupted {
      console.say("interrupted; every file written so far is whole")
      return .interrupted
    }
    return summary.failures.isEmpty ? .done : .incomplete
  }
}
