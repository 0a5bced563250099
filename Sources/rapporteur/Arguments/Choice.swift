/// Options whose value is one or several of a few words.
enum Choice {
  /// The values of a list such as `rdfxml,graphml`, in the order of the candidates, each once.
  ///
  /// - Throws: ``UsageError`` naming the word that is none of them, and the one probably meant.
  static func list<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String, option: String, command: String, of type: Value.Type
  ) throws(UsageError) -> [Value] {
    let chosen = try list(text, option: option, command: command, among: type.allCases.map(\.rawValue))
    return chosen.compactMap { Value(rawValue: $0) }
  }

  /// The words of a list such as `rdfxml,graphml`, in the order of the candidates, each once.
  static func list(
    _ text: String, option: String, command: String, among words: [String]
  ) throws(UsageError) -> [String] {
    var chosen: Set<String> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      chosen.insert(try one(String(word), option: option, command: command, among: words))
    }
    return words.filter { chosen.contains($0) }
  }

  /// The value that a word names, in any case.
  static func one<Value: RawRepresentable<String> & CaseIterable>(
    _ word: String, option: String, command: String, of type: Value.Type
  ) throws(UsageError) -> Value {
    let words = type.allCases.map(\.rawValue)
    let found = try one(word, option: option, command: command, among: words)
    guard let value = Value(rawValue: found) else { throw unknown(word, option, command, words) }
    return value
  }

  /// The candidate that a word names, in any case.
  static func one(
    _ word: String, option: String, command: String, among words: [String]
  ) throws(UsageError) -> String {
    let folded = word.lowercased()
    guard let found = words.first(where: { $0.lowercased() == folded }) else {
      throw unknown(word, option, command, words)
    }
    return found
  }

  private static func unknown(
    _ word: String, _ option: String, _ command: String, _ words: [String]
  ) -> UsageError {
    UsageError(
      "--\(option) knows no \(Printable.quoted(word)), only \(words.joined(separator: ", "))"
        + Suggestion.question(Suggestion.nearest(to: word, among: words)), command: command)
  }
}
