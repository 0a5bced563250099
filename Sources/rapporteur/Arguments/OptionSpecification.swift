/// One option of a command, as the parser reads it and the help shows it.
struct OptionSpecification: Sendable {
  /// Long name without dashes: `to`.
  let name: String
  /// Short letter, where there is one: `h`.
  let letter: Character?
  /// What the value is called in the help (`DIR`), or `nil` for a switch.
  let value: String?
  /// Whether the option may be given more than once.
  let isRepeatable: Bool
  /// One or more sentences for the help.
  let help: String

  /// An option that takes a value.
  static func value(
    _ name: String, _ value: String, isRepeatable: Bool = false, _ help: String
  ) -> OptionSpecification {
    OptionSpecification(name: name, letter: nil, value: value, isRepeatable: isRepeatable, help: help)
  }

  /// An option that is there or not.
  static func flag(_ name: String, letter: Character? = nil, _ help: String) -> OptionSpecification {
    OptionSpecification(name: name, letter: letter, value: nil, isRepeatable: true, help: help)
  }

  /// `--to DIR`, `-h, --help`.
  var usage: String {
    let long = value.map { "--\(name) \($0)" } ?? "--\(name)"
    return letter.map { "-\($0), \(long)" } ?? long
  }
}
