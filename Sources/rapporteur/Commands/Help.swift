/// The texts of `--help`, made from the tables that the parser reads.
enum Help {
  private static let width = 80

  /// Help of the program.
  static func text(of commands: [any Command.Type], options: [OptionSpecification]) -> String {
    """
    Reads diplomatic statements and writes a knowledge graph: who did, said and
    holds what, each with the sentence that proves it.

    Usage: rapporteur COMMAND INPUT… [options]

    Commands:
    \(table(commands.map { ($0.name, $0.purpose) }))

    Options:
    \(table(options.map { ($0.usage, $0.help) }))

    'rapporteur COMMAND --help' shows what a command takes.

    """
  }

  /// Help of a command.
  static func text(of command: any Command.Type) -> String {
    """
    \(wrap(command.purpose, indent: 0))

    Usage: rapporteur \(command.name) \(command.operands)

    \(command.notes.split(separator: "\n\n").map { wrap(String($0), indent: 0) }.joined(separator: "\n\n"))

    Options:
    \(table(command.options.map { ($0.usage, $0.help) }))

    Examples:
    \(command.examples.map { "  \($0.line)\n      \($0.does)" }.joined(separator: "\n"))

    Exit codes: 0 done; 1 some inputs or outputs failed, each named; 2 wrong usage.

    """
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let column = min(26, (rows.map { $0.0.count }.max() ?? 0) + 4)
    return rows.map { term, text in
      let wrapped = wrap(text, indent: column)
      guard term.count + 4 <= column else { return "  \(term)\n\(wrapped)" }
      return "  " + term + String(repeating: " ", count: column - 2 - term.count) + wrapped.dropFirst(column)
    }.joined(separator: "\n")
  }

  private static func wrap(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, indent + line.count + 1 + word.count > width {
        lines.append(margin + line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [margin + line]).joined(separator: "\n")
  }
}
