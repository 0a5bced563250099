/// The arguments of a subcommand: a folder and options with a value each.
struct Arguments {
  let folder: String
  let values: [String: String]

  /// - Throws: `UsageError` for anything else.
  init(_ arguments: ArraySlice<String>, options: Set<String>) throws {
    var folder: String?
    var values: [String: String] = [:]
    var rest = arguments
    while let argument = rest.popFirst() {
      if options.contains(argument) {
        guard let value = rest.popFirst() else { throw UsageError() }
        values[argument] = value
      } else if folder == nil, !argument.hasPrefix("-") {
        folder = argument
      } else {
        throw UsageError()
      }
    }
    guard let folder else { throw UsageError() }
    self.folder = folder
    self.values = values
  }
}

/// The arguments are none that the program knows.
struct UsageError: Error {}
