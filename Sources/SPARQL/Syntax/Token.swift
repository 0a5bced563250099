/// A terminal of the grammar (SPARQL 1.1 Query, section 19.8) and where it stands.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    /// `<…>`, without brackets, not resolved yet.
    case iri(String)
    /// `prefix:local`, unescaped.
    case prefixedName(prefix: String, local: String)
    /// `prefix:`.
    case namespace(String)
    case blankNode(String)
    case variable(String)
    case language(String)
    case integer(String)
    case decimal(String)
    case double(String)
    case string(String)
    /// A keyword or the name of a function, as written.
    case word(String)
    case symbol(Symbol)
    /// `()`.
    case null
    /// `[]`.
    case anonymous
    case end
  }

  enum Symbol: String, Sendable {
    case openBrace = "{"
    case closeBrace = "}"
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case dot = "."
    case comma = ","
    case semicolon = ";"
    case star = "*"
    case plus = "+"
    case minus = "-"
    case slash = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case and = "&&"
    case or = "||"
    case not = "!"
    case caret = "^"
    case datatype = "^^"
    case bar = "|"
    case question = "?"
  }

  let kind: Kind
  /// Offset of its first scalar in the decoded text.
  let start: Int
  /// For words: the same in capitals.
  var capitals = ""

  /// The token in words, for messages.
  var words: String {
    switch kind {
    case .iri(let text): "<\(text)>"
    case .prefixedName(let prefix, let local): "\(prefix):\(local)"
    case .namespace(let prefix): "\(prefix):"
    case .blankNode(let label): "_:\(label)"
    case .variable(let name): "?\(name)"
    case .language(let tag): "@\(tag)"
    case .integer(let text), .decimal(let text), .double(let text): text
    case .string: "a string"
    case .word(let text): text
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .null: "'()'"
    case .anonymous: "'[]'"
    case .end: "the end of the query"
    }
  }
}
