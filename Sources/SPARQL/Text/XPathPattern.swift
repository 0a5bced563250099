/// Patterns of XPath (XML Schema Datatypes, appendix F; XPath Functions, section 5.6.1) into those of PCRE2.
///
/// What XPath does not know (look-around, inline flags, possessive repetition) is refused, so that a query means the same
/// everywhere.
struct XPathPattern {
  private let scalars: [Unicode.Scalar]
  private let ignoresSpace: Bool
  private var index = 0
  private var result = ""
  private var openGroups: [Int] = []
  private var closedGroups: Set<Int> = []
  private var groupCount = 0

  private init(_ pattern: String, ignoringSpace: Bool) {
    scalars = Array(pattern.unicodeScalars)
    ignoresSpace = ignoringSpace
  }

  /// Translates a pattern.
  ///
  /// - Throws: ``ExpressionError``.
  static func translate(_ pattern: String, ignoringSpace: Bool) throws -> String {
    var translation = XPathPattern(pattern, ignoringSpace: ignoringSpace)
    try translation.run()
    return translation.result
  }

  /// A pattern for the text itself.
  static func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain = scalar.isASCIILetter || scalar.isDigit || !scalar.isASCII || scalar.value <= 0x20
      if !isPlain, scalar.value != 0x7F { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func bad(_ what: String) -> ExpressionError { .badPattern(what) }

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  private mutating func run() throws {
    while let scalar = peek() {
      index += 1
      switch scalar {
      case " ", "\t", "\n", "\r":
        if !ignoresSpace { result.unicodeScalars.append(scalar) }
      case "\\": try readEscape()
      case "[": result += try readClass()
      case "(": try open()
      case ")":
        guard let group = openGroups.popLast() else { throw bad("')' without '('") }
        if group > 0 { closedGroups.insert(group) }
        result += ")"
      case "*", "+", "?", "{":
        if scalar == "{" { try readQuantity() } else { result.unicodeScalars.append(scalar) }
        if peek() == "?" {
          index += 1
          result += "?"
        }
        // A plus behind a repetition would mean something else to PCRE2.
        if let next = peek(), next == "*" || next == "+" || next == "?" || next == "{" {
          throw bad("a repetition of a repetition")
        }
      case "]", "}": throw bad("a single '\(scalar)'")
      case "#": result += "\\#"
      default: result.unicodeScalars.append(scalar)
      }
    }
    if !openGroups.isEmpty { throw bad("'(' without ')'") }
  }

  private mutating func open() throws {
    if peek() == "?" {
      guard peek(1) == ":" else { throw bad("'(?' with anything but ':'") }
      index += 2
      openGroups.append(0)
      result += "(?:"
    } else {
      // PCRE2 takes a star here for a verb.
      if peek() == "*" { throw bad("a repetition of nothing") }
      groupCount += 1
      openGroups.append(groupCount)
      result += "("
    }
  }

  /// `{n}`, `{n,}` or `{n,m}`.
  private mutating func readQuantity() throws {
    var text = "{"
    while let scalar = peek(), scalar != "}" {
      guard scalar.isDigit || (scalar == "," && text.utf8.count > 1 && !text.contains(",")) else {
        throw bad("a malformed quantity")
      }
      text.unicodeScalars.append(scalar)
      index += 1
    }
    guard peek() == "}", text.utf8.count > 1 else { throw bad("a malformed quantity") }
    index += 1
    result += text + "}"
  }

  private mutating func readEscape() throws {
    guard let scalar = peek() else { throw bad("a backslash at the end") }
    if scalar >= "1", scalar <= "9" {
      var number = Int(scalar.value - 0x30)
      index += 1
      while let next = peek(), next.isDigit, number * 10 + Int(next.value - 0x30) <= groupCount {
        number = number * 10 + Int(next.value - 0x30)
        index += 1
      }
      guard closedGroups.contains(number) else { throw bad("\\\(number) before its group") }
      result += "(?:\\\(number))"
      return
    }
    if let (isNegated, set) = try readMultiEscape() {
      result += "[\(isNegated ? "^" : "")\(set)]"
    } else {
      result += try readSingleEscape()
    }
  }

  /// An escape of one character, ready for PCRE2, in or outside of a class.
  private mutating func readSingleEscape() throws -> String {
    guard let scalar = peek() else { throw bad("a backslash at the end") }
    index += 1
    switch scalar {
    case "n", "r", "t": return "\\\(scalar)"
    case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^", "$": return "\\\(scalar)"
    default: throw bad("the escape \\\(scalar)")
    }
  }

  /// An escape for many characters as the content of a class, and whether it is all others; `nil` for other escapes.
  private mutating func readMultiEscape() throws -> (isNegated: Bool, set: String)? {
    guard let scalar = peek() else { return nil }
    let set: String
    switch scalar {
    case "s", "S": set = " \\t\\n\\r"
    case "d", "D": set = "\\p{Nd}"
    case "w", "W": set = "\\p{L}\\p{M}\\p{N}\\p{S}"
    case "i", "I": set = XPathPattern.nameStart
    case "c", "C": set = XPathPattern.nameStart + "\\-.0-9\\x{B7}\\x{300}-\\x{36F}\\x{203F}-\\x{2040}"
    case "p", "P":
      guard peek(1) == "{" else { throw bad("\\p without '{'") }
      index += 2
      var name = ""
      while let next = peek(), next != "}" {
        guard next.isASCIILetter else { throw bad("\\p{\(name)\(next)") }
        name.unicodeScalars.append(next)
        index += 1
      }
      guard peek() == "}", XPathPattern.categories.contains(name) else { throw bad("\\p{\(name)}") }
      index += 1
      return (scalar == "P", "\\p{\(name)}")
    default: return nil
    }
    index += 1
    return (scalar.value < 0x61, set)
  }

  /// A class behind its bracket, with what is subtracted from it.
  private mutating func readClass() throws -> String {
    let isNegated = peek() == "^"
    if isNegated { index += 1 }
    var content = ""
    // Negated escapes within a class need branches of their own.
    var others: [String] = []
    var excluded = ""
    var isFirst = true
    while let scalar = peek() {
      defer { isFirst = false }
      index += 1
      switch scalar {
      case "]" where !isFirst:
        return XPathPattern.classPattern(content, others, isNegated: isNegated, excluding: excluded)
      case "]": throw bad("an empty class")
      case "-" where peek() == "[":
        index += 1
        excluded = try readClass()
        guard peek() == "]" else { throw bad("something behind what is subtracted from a class") }
      case "[": throw bad("'[' in a class")
      case "\\":
        if let (negated, set) = try readMultiEscape() {
          if negated { others.append("[^\(set)]") } else { content += set }
        } else {
          content += try readSingleEscape()
        }
      case "^": content += "\\^"
      case "-":
        // A hyphen is itself at either end; elsewhere it makes a range.
        content += isFirst || peek() == "]" ? "\\-" : "-"
      default:
        let isPlain = scalar.isQuerySpace || scalar.isNameStart || scalar.isDigit || !scalar.isASCII
        content += isPlain ? "" : "\\"
        content.unicodeScalars.append(scalar)
      }
    }
    throw bad("a class without ']'")
  }

  private static func classPattern(
    _ content: String, _ others: [String], isNegated: Bool, excluding excluded: String
  ) -> String {
    let without = excluded.isEmpty ? "" : "(?!\(excluded))"
    if others.isEmpty { return "(?:\(without)[\(isNegated ? "^" : "")\(content)])" }
    let branches = ((content.isEmpty ? [] : ["[\(content)]"]) + others).joined(separator: "|")
    return isNegated ? "(?:\(without)(?!\(branches))(?s:.))" : "(?:\(without)(?:\(branches)))"
  }

  private static let nameStart =
    ":A-Z_a-z\\x{C0}-\\x{D6}\\x{D8}-\\x{F6}\\x{F8}-\\x{2FF}\\x{370}-\\x{37D}\\x{37F}-\\x{1FFF}\\x{200C}-\\x{200D}"
    + "\\x{2070}-\\x{218F}\\x{2C00}-\\x{2FEF}\\x{3001}-\\x{D7FF}\\x{F900}-\\x{FDCF}\\x{FDF0}-\\x{FFFD}\\x{10000}-\\x{EFFFF}"

  private static let categories: Set<String> = [
    "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C", "Cc", "Cf", "Co", "Cn",
  ]
}
