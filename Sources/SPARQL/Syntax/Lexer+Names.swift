/// IRIs, prefixed names, blank nodes and words.
extension Lexer {
  /// `IRIREF`, or `nil` when the text from here on is none.
  mutating func readIRI() -> Token.Kind? {
    var end = index + 1
    while end < scalars.count {
      switch scalars[end] {
      case ">":
        let iri = text(index + 1..<end)
        index = end + 1
        return .iri(iri)
      case "\u{0}"..."\u{20}", "<", "\"", "{", "}", "|", "^", "`", "\\": return nil
      default: end += 1
      }
    }
    return nil
  }

  /// `BLANK_NODE_LABEL`.
  mutating func readBlankNode() throws -> Token.Kind {
    let start = index + 2
    guard start < scalars.count, scalars[start].isNameStart || scalars[start].isDigit else {
      throw source.error("'_:' without a label", at: index, expected: ["a label after it"])
    }
    let end = nameEnd(from: start)
    index = end
    return .blankNode(text(start..<end))
  }

  /// Where a run of name characters and dots ends; a dot is never the last.
  private func nameEnd(from start: Int) -> Int {
    var end = start
    var afterLast = start
    while end < scalars.count, scalars[end].isNameCharacter || scalars[end] == "." {
      end += 1
      if scalars[end - 1] != "." { afterLast = end }
    }
    return afterLast
  }

  /// A prefixed name, or else a word.
  mutating func readName() throws -> Token.Kind {
    let start = index
    var end = start
    if scalars[start].isNameBase { end = nameEnd(from: start) }
    if end < scalars.count, scalars[end] == ":" {
      let prefix = text(start..<end)
      index = end + 1
      let local = try readLocalName()
      return local.isEmpty ? .namespace(prefix) : .prefixedName(prefix: prefix, local: local)
    }
    guard scalars[start].isASCIILetter else {
      throw source.error("nothing in SPARQL begins with '\(scalars[start])'", at: start)
    }
    while let scalar = peek(), scalar.isASCIILetter || scalar.isDigit || scalar == "_" { index += 1 }
    return .word(text(start..<index))
  }

  /// `PN_LOCAL`, unescaped; empty when there is none.
  private mutating func readLocalName() throws -> String {
    var local = ""
    // The state behind the last character that may end a name.
    var lastIndex = index
    var lastCount = 0
    while let scalar = peek() {
      if scalar == "%" {
        guard peek(1)?.hexadecimalValue != nil, peek(2)?.hexadecimalValue != nil else {
          throw source.error("'%' in a name needs two hexadecimal digits after it", at: index, expected: ["'\\%'"])
        }
        for _ in 0..<3 { take(into: &local) }
      } else if scalar == "\\" {
        guard let escaped = peek(1), Lexer.escapable.contains(escaped) else {
          throw source.error(
            "an unknown escape in a name", at: index, expected: ["'\\' before one of _~.-!$&'()*+,;=/?#@%"])
        }
        index += 1
        take(into: &local)
      } else if scalar == ":" || scalar.isNameStart || scalar.isDigit {
        take(into: &local)
      } else if !local.isEmpty, scalar.isNameCharacter {
        take(into: &local)
      } else if !local.isEmpty, scalar == "." {
        take(into: &local)
        continue
      } else {
        break
      }
      lastIndex = index
      lastCount = local.unicodeScalars.count
    }
    index = lastIndex
    return String(String.UnicodeScalarView(local.unicodeScalars.prefix(lastCount)))
  }

  private mutating func take(into name: inout String) {
    name.unicodeScalars.append(scalars[index])
    index += 1
  }

  private static let escapable = Set("_~.-!$&'()*+,;=/?#@%".unicodeScalars)
}
