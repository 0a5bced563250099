/// Options whose value is one or several of a few words.
enum Choice {
  /// The values of a list such as `rdfxml,graphml`, in the order of the candidates, each once.
  ///
  /// - Throws: ``UsageError`` naming the word that is none of them, and the one probably meant.
  static func list<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, option: String, command: String, of type: Value.Type
  ) throws(UsageError) -> [Value] {
    var chosen: Set<String> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      chosen.insert(try one(String(word), option: option, command: command, of: type).rawValue)
    }
    return type.allCases.filter { chosen.contains($0.rawValue) }
  }

  /// The value that a word names, in any case.
  static func one<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String, option: String, command: String, of type: Value.Type
  ) throws(UsageError) -> Value {
    let folded = word.lowercased()
    if let value = type.allCases.first(where: { $0.rawValue.lowercased() == folded }) { return value }
    let words = type.allCases.map(\.rawValue)
    let nearest = Suggestion.nearest(to: word, among: words)
    throw UsageError(
      "--\(option) knows no \(Printable.quoted(word)), only \(words.joined(separator: ", "))"
        + Suggestion.question(nearest), command: command)
  }
}
