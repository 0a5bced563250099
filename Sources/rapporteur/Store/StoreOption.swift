/// The option that names a store.
enum StoreOption {
  static let specification = OptionSpecification.value("store", "FILE", "The store, such as graph.db.")

  /// The path of the store.
  static func path(_ arguments: OptionParser.Result, command: String) throws(UsageError) -> String {
    guard let path = arguments.last("store"), !path.isEmpty else {
      throw UsageError("no store given: --store FILE", command: command)
    }
    return path
  }
}
