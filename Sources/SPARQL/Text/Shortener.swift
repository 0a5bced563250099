import RDF

/// Writes terms as SPARQL does, with prefixes where they serve.
struct Shortener: Sendable {
  /// The longest namespaces first, then by prefix.
  private let prefixes: [(prefix: String, namespace: String)]

  init(_ prefixes: [String: String]) {
    self.prefixes = prefixes.map { ($0.key, $0.value) }.sorted { left, right in
      let (mine, theirs) = (left.1.utf8.count, right.1.utf8.count)
      return mine == theirs ? CodepointText.precedes(left.0, right.0) : mine > theirs
    }
  }

  func callAsFunction(_ term: Term) -> String {
    switch term {
    case .iri(let iri): shorten(iri)
    case .blank(let label): "_:" + label
    case .literal(let literal): shorten(literal)
    }
  }

  private func shorten(_ iri: IRI) -> String {
    for (prefix, namespace) in prefixes where !namespace.isEmpty {
      if let local = iri.local(in: namespace), Shortener.isPlain(local) { return "\(prefix):\(local)" }
    }
    return iri.description
  }

  /// Whether a local name needs no escapes.
  private static func isPlain(_ local: Substring) -> Bool {
    guard let first = local.unicodeScalars.first else { return true }
    return (first.isNameStart || first.isDigit) && local.unicodeScalars.allSatisfy { $0.isNameCharacter }
  }

  private func shorten(_ literal: Literal) -> String {
    if !literal.language.isEmpty { return Shortener.quoted(literal.lexical) + "@" + literal.language }
    switch literal.datatype {
    case XSD.string: return Shortener.quoted(literal.lexical)
    case XSD.integer where Shortener.isInteger(literal.lexical): return literal.lexical
    default: return Shortener.quoted(literal.lexical) + "^^" + shorten(literal.datatype)
    }
  }

  private static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : Substring(text).utf8
    return !digits.isEmpty && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
