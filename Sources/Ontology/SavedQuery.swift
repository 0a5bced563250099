/// A question that many ask, written once: a SPARQL query with a header that tells what it answers.
///
/// The file is a query as it stands; its comments at the top are the header, a blank comment line between the parts:
///
/// ```sparql
/// # Who held which post when
/// #
/// # One row for each person, post and body, with the first and the last day …
/// #
/// # person: name or part of a name
/// PREFIX …
/// SELECT … {
///   VALUES ?setPerson { "" }
/// ```
///
/// The parameter `person` is the variable `?setPerson`, whose value stands in one block `VALUES`.
public struct SavedQuery: Hashable, Sendable {
  /// A value that whoever asks may choose.
  public struct Parameter: Hashable, Sendable {
    /// Its name: lower-case letters and hyphens.
    public let name: String
    /// What it means.
    public let help: String
    /// Its value where none is chosen.
    public let standard: String
  }

  /// The name of its file without the ending: `posts`.
  public let name: String
  /// A few words.
  public let title: String
  /// What it answers, in sentences.
  public let notes: String
  /// The parameters, in the order of the header.
  public let parameters: [Parameter]
  /// The query.
  public let text: String

  /// Reads a query with its header.
  ///
  /// - Throws: ``OntologyError/syntax(message:)`` for a header that lacks a part, or a parameter that stands nowhere.
  public init(name: String, text: String) throws {
    let header = text.split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("#") }
    let lines = header.map { line in String(line.dropFirst().drop { $0 == " " }) }
    let parts = lines.split(separator: "", maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count >= 2, let title = parts[0].first, !parts[1].isEmpty else {
      throw OntologyError.syntax(
        message: "\(name).rq: the comments at its top must be a title, an empty comment, and what it answers")
    }
    var parameters: [Parameter] = []
    for line in parts.count > 2 ? parts[2] : [] where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":"), !line[..<colon].contains(" ") else {
        throw OntologyError.syntax(message: "\(name).rq: \"\(line)\" is no \"parameter: what it means\"")
      }
      let parameter = String(line[..<colon])
      guard let value = SavedQuery.value(of: parameter, in: text) else {
        throw OntologyError.syntax(
          message: "\(name).rq: the parameter \(parameter) has no VALUES ?\(SavedQuery.variable(parameter)) { \"…\" }")
      }
      let help = line[line.index(after: colon)...].drop { $0 == " " }
      parameters.append(Parameter(name: parameter, help: String(help), standard: value))
    }
    self.name = name
    self.title = title
    notes = parts[1].joined(separator: " ")
    self.parameters = parameters
    self.text = text
  }

  /// The query with values for parameters; others keep their own.
  ///
  /// - Parameter values: Values by the names of ``parameters``; other names are passed over.
  public func text(setting values: [String: String]) -> String {
    var text = text
    for parameter in parameters {
      guard let value = values[parameter.name] else { continue }
      for place in SavedQuery.places(of: parameter.name, in: text).reversed() {
        text.replaceSubrange(place, with: SavedQuery.quoted(value))
      }
    }
    return text
  }

  /// The variable of a parameter: `setStatementKind` for `statement-kind`.
  private static func variable(_ parameter: String) -> String {
    "set" + parameter.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func value(of parameter: String, in text: String) -> String? {
    places(of: parameter, in: text).first.map { String(text[$0].dropFirst().dropLast()) }
  }

  /// Where the quoted values of a parameter stand.
  private static func places(of parameter: String, in text: String) -> [Range<String.Index>] {
    let opening = "VALUES ?\(variable(parameter)) { \""
    var places: [Range<String.Index>] = []
    var rest = text[...]
    while let found = rest.firstRange(of: opening) {
      let start = text.index(before: found.upperBound)
      guard let end = text[found.upperBound...].firstIndex(of: "\"") else { break }
      places.append(start..<text.index(after: end))
      rest = text[text.index(after: end)...]
    }
    return places
  }

  /// A string as SPARQL writes it (SPARQL 1.1 Query, section 19.8, rules STRING_LITERAL2 and ECHAR).
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
