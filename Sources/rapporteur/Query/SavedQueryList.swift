import Ontology

/// The texts of `query --list`.
enum SavedQueryList {
  /// Names, titles and parameters, a few lines a query.
  static func summary(_ queries: [SavedQuery]) -> String {
    let column = (queries.map { $0.name.count }.max() ?? 0) + 2
    var text = ""
    for query in queries {
      text += query.name + String(repeating: " ", count: column - query.name.count) + query.title + "\n"
      guard !query.parameters.isEmpty else { continue }
      text +=
        String(repeating: " ", count: column) + "--set " + query.parameters.map(\.name).joined(separator: ", ") + "\n"
    }
    return text + "\n'rapporteur query --list NAME' tells all about one of them.\n"
  }

  /// All about one query.
  static func page(_ query: SavedQuery) -> String {
    var text = "\(query.name): \(query.title)\n\n\(query.notes)\n"
    for parameter in query.parameters {
      let standard = parameter.standard.isEmpty ? "" : "; default \(parameter.standard)"
      text += "\n  --set \(parameter.name)=…  \(parameter.help)\(standard)"
    }
    return text + (query.parameters.isEmpty ? "" : "\n") + "\n\(query.text)"
  }
}
