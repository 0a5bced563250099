/// Cuts the text of a query into terminals; of two that fit, the longer one (SPARQL 1.1 Query, section 19.8).
struct Lexer {
  /// The terminals, the last one `.end`, and the text that they stand in.
  struct Output: Sendable {
    let source: SourceText
    let tokens: [Token]
  }

  let source: SourceText
  let scalars: [Unicode.Scalar]
  var index = 0
  private var tokens: [Token] = []

  /// Cuts a text.
  ///
  /// - Throws: ``SPARQLSyntaxError``.
  static func tokens(of text: String) throws -> Output {
    let source = try SourceText(text)
    var lexer = Lexer(source)
    while try lexer.readToken() {}
    return Output(source: source, tokens: lexer.tokens)
  }

  private init(_ source: SourceText) {
    self.source = source
    scalars = source.scalars
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  func text(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(scalar) }
    return text
  }

  private mutating func skipSpace() {
    while let scalar = peek() {
      if scalar == "#" {
        while let inside = peek(), inside != "\n", inside != "\r" { index += 1 }
      } else if scalar.isQuerySpace {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func readToken() throws -> Bool {
    skipSpace()
    let start = index
    guard let scalar = peek() else {
      tokens.append(Token(kind: .end, start: start))
      return false
    }
    let kind = try readKind(scalar)
    var token = Token(kind: kind, start: start)
    if case .word(let word) = kind { token.capitals = word.uppercased() }
    tokens.append(token)
    return true
  }

  private mutating func readKind(_ scalar: Unicode.Scalar) throws -> Token.Kind {
    switch scalar {
    case "<": return readIRI() ?? readSymbol(.less, or: .lessOrEqual, before: "=")
    case "?", "$": return try readVariable()
    case "\"", "'": return .string(try readString(quote: scalar))
    case "@": return try readLanguage()
    case "0"..."9": return readNumber(sign: "")
    case ".":
      if let next = peek(1), next.isDigit { return readNumber(sign: "") }
      return readSymbol(.dot)
    case "+", "-":
      if let next = peek(1), next.isDigit || (next == "." && peek(2)?.isDigit == true) {
        index += 1
        return readNumber(sign: scalar == "+" ? "+" : "-")
      }
      return readSymbol(scalar == "+" ? .plus : .minus)
    case "_" where peek(1) == ":": return try readBlankNode()
    case "(": return readPair(.openParenthesis, closing: ")", whole: .null)
    case "[": return readPair(.openBracket, closing: "]", whole: .anonymous)
    case "!": return readSymbol(.not, or: .notEqual, before: "=")
    case ">": return readSymbol(.greater, or: .greaterOrEqual, before: "=")
    case "|": return readSymbol(.bar, or: .or, before: "|")
    case "^": return readSymbol(.caret, or: .datatype, before: "^")
    case "&":
      guard peek(1) == "&" else { throw source.error("a single '&'", at: index, expected: ["'&&'"]) }
      index += 2
      return .symbol(.and)
    default:
      if let symbol = Token.Symbol(rawValue: String(Character(scalar))) { return readSymbol(symbol) }
      return try readName()
    }
  }

  private mutating func readSymbol(_ symbol: Token.Symbol) -> Token.Kind {
    index += 1
    return .symbol(symbol)
  }

  private mutating func readSymbol(
    _ short: Token.Symbol, or long: Token.Symbol, before second: Unicode.Scalar
  ) -> Token.Kind {
    let isLong = peek(1) == second
    index += isLong ? 2 : 1
    return .symbol(isLong ? long : short)
  }

  /// `NIL` or `ANON`, or their first bracket.
  private mutating func readPair(
    _ opening: Token.Symbol, closing: Unicode.Scalar, whole: Token.Kind
  ) -> Token.Kind {
    index += 1
    let afterBracket = index
    skipSpace()
    if peek() == closing {
      index += 1
      return whole
    }
    index = afterBracket
    return .symbol(opening)
  }

  private mutating func readVariable() throws -> Token.Kind {
    guard let first = peek(1), first.isNameStart || first.isDigit else {
      if scalars[index] == "?" { return readSymbol(.question) }
      throw source.error("'$' without a name", at: index, expected: ["the name of a variable after it"])
    }
    index += 1
    let start = index
    while let scalar = peek(), scalar.isVariableCharacter { index += 1 }
    return .variable(text(start..<index))
  }

  private mutating func readLanguage() throws -> Token.Kind {
    let start = index + 1
    var end = start
    while end < scalars.count, scalars[end].isASCIILetter { end += 1 }
    guard end > start else {
      throw source.error("'@' without a language", at: index, expected: ["a language tag such as @en"])
    }
    while end + 1 < scalars.count, scalars[end] == "-", scalars[end + 1].isASCIILetter || scalars[end + 1].isDigit {
      end += 1
      while end < scalars.count, scalars[end].isASCIILetter || scalars[end].isDigit { end += 1 }
    }
    index = end
    return .language(text(start..<end))
  }
}
