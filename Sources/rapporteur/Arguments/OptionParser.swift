/// Splits an argument list into options and operands, by a table of options.
///
/// Options and operands may stand in any order; `--name VALUE`, `--name=VALUE`, `-h`, and `--` (all that follows is an
/// operand) are read; `-` alone is an operand.
struct OptionParser: Sendable {
  /// Name of the command for messages, empty for the program itself.
  let command: String
  /// The options it knows.
  let options: [OptionSpecification]

  /// Options by name, in the order given, and the operands.
  struct Result: Sendable {
    /// Values of each option that was given; switches have empty values.
    var values: [String: [String]] = [:]
    /// What is no option.
    var operands: [String] = []

    /// Whether an option was given.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// The last value of an option.
    func last(_ name: String) -> String? { values[name]?.last }
  }

  /// Reads an argument list.
  ///
  /// - Throws: ``UsageError`` naming the option that is unknown, lacks its value, has one too many, or stands twice.
  func parse(_ arguments: [String]) throws(UsageError) -> Result {
    var result = Result()
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        result.operands += arguments[index...]
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        result.operands.append(argument)
        continue
      }
      let (option, attached) = try option(of: argument)
      guard option.value != nil else {
        if attached != nil { throw error("option --\(option.name) takes no value") }
        result.values[option.name, default: []].append("")
        continue
      }
      if !option.isRepeatable, result.has(option.name) { throw error("option --\(option.name) is given twice") }
      if let attached {
        result.values[option.name, default: []].append(attached)
      } else {
        guard index < arguments.count else {
          throw error("option --\(option.name) needs a value: \(option.usage)")
        }
        result.values[option.name, default: []].append(arguments[index])
        index += 1
      }
    }
    return result
  }

  /// The option that an argument names, and the value after its equals sign.
  private func option(of argument: String) throws(UsageError) -> (OptionSpecification, String?) {
    guard argument.hasPrefix("--") else {
      let letter = argument.dropFirst()
      guard let option = options.first(where: { $0.letter.map { String($0) } == String(letter) }) else {
        throw unknown(argument)
      }
      return (option, nil)
    }
    let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.name == name }) else { throw unknown("--" + name) }
    return (option, parts.count == 2 ? String(parts[1]) : nil)
  }

  private func unknown(_ argument: String) -> UsageError {
    let nearest = Suggestion.nearest(to: argument, among: options.map { "--" + $0.name })
    return error("unknown option \(Printable.quoted(argument))" + Suggestion.question(nearest))
  }

  private func error(_ message: String) -> UsageError { UsageError(message, command: command) }
}
