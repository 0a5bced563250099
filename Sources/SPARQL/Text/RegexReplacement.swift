/// The replacement text of `REPLACE`: `$1` for a group, `\$` and `\\` for themselves.
enum RegexReplacement {
  case text(String)
  case group(Int)

  /// Cuts a replacement into parts.
  ///
  /// A number takes as many digits as there are groups for; a group that the pattern has not is empty.
  ///
  /// - Throws: ``ExpressionError``.
  static func parts(of replacement: String, groupCount: Int) throws -> [RegexReplacement] {
    var parts: [RegexReplacement] = []
    var text = ""
    let scalars = Array(replacement.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else {
          throw ExpressionError.badPattern("a backslash in the replacement")
        }
        text.unicodeScalars.append(scalars[index])
        index += 1
      case "$":
        guard index < scalars.count, let first = digit(scalars[index]) else {
          throw ExpressionError.badPattern("'$' without a number in the replacement")
        }
        index += 1
        var number = first
        while index < scalars.count, let next = digit(scalars[index]), number * 10 + next <= groupCount {
          number = number * 10 + next
          index += 1
        }
        parts.append(.text(text))
        text = ""
        if number <= groupCount { parts.append(.group(number)) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    parts.append(.text(text))
    return parts
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.isDigit ? Int(scalar.value - 0x30) : nil
  }
}
