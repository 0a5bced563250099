import CPCRE2

/// A regular expression of XPath (XPath Functions, section 5.6.1), compiled once, matched by PCRE2 with limits.
final class XPathRegex {
  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let context: OpaquePointer

  /// How many steps a match may take; hostile patterns reach it, honest ones do not.
  private static let stepLimit: UInt32 = 5_000_000

  /// Compiles a pattern.
  ///
  /// - Throws: ``ExpressionError`` for a bad pattern or bad flags.
  init(_ pattern: String, flags: String) throws {
    var options = UInt32(PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NO_UTF_CHECK)
    var isLiteral = false
    var ignoresSpace = false
    for flag in flags.unicodeScalars {
      switch flag {
      case "i": options |= UInt32(PCRE2_CASELESS)
      case "m": options |= UInt32(PCRE2_MULTILINE)
      case "s": options |= UInt32(PCRE2_DOTALL)
      case "x": ignoresSpace = true
      case "q": isLiteral = true
      default: throw ExpressionError.badPattern("the flag \(flag)")
      }
    }
    let translated: String
    if isLiteral {
      translated = XPathPattern.quoted(pattern)
    } else {
      translated = try XPathPattern.translate(pattern, ignoringSpace: ignoresSpace)
    }
    var status: Int32 = 0
    var offset = 0
    let bytes = Array(translated.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &status, &offset, nil) else {
      throw ExpressionError.badPattern(pattern)
    }
    guard let matchData = pcre2_match_data_create_from_pattern_8(code, nil) else {
      pcre2_code_free_8(code)
      throw ExpressionError.outOfRange
    }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      pcre2_code_free_8(code)
      throw ExpressionError.outOfRange
    }
    self.code = code
    self.matchData = matchData
    self.context = context
    pcre2_set_match_limit_8(context, XPathRegex.stepLimit)
    pcre2_set_heap_limit_8(context, 64 << 10)
    // Where there is no just-in-time compiler, matching is slower and the same.
    _ = pcre2_jit_compile_8(code, UInt32(PCRE2_JIT_COMPLETE))
  }

  deinit {
    pcre2_match_context_free_8(context)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  /// Whether the pattern matches anywhere in a text.
  ///
  /// - Throws: ``RegexLimitError``.
  func matches(_ text: String) throws -> Bool {
    var text = text
    return try text.withUTF8 { try match($0, from: 0) > 0 }
  }

  /// Whether the pattern matches anywhere in a text of UTF-8.
  ///
  /// - Throws: ``RegexLimitError``.
  func matches(_ text: UnsafeBufferPointer<UInt8>) throws -> Bool { try match(text, from: 0) > 0 }

  /// How many groups the last match set, 0 for no match.
  private func match(_ text: UnsafeBufferPointer<UInt8>, from start: Int) throws -> Int32 {
    // PCRE2 wants an address even for no bytes.
    let none: [UInt8] = [0]
    return try none.withUnsafeBufferPointer { none in
      let address = text.baseAddress ?? none.baseAddress
      var status = pcre2_match_8(
        code, address, text.count, start, UInt32(PCRE2_NO_UTF_CHECK), matchData, context)
      if status == PCRE2_ERROR_JIT_STACKLIMIT {
        status = pcre2_match_8(
          code, address, text.count, start, UInt32(PCRE2_NO_UTF_CHECK) | PCRE2_NO_JIT, matchData, context)
      }
      if status == PCRE2_ERROR_NOMATCH { return 0 }
      if status < 0 { throw RegexLimitError() }
      return max(status, 1)
    }
  }

  /// The text with every match replaced (`fn:replace`).
  ///
  /// - Throws: ``ExpressionError`` when the pattern matches no characters or the replacement is malformed.
  func replacing(in text: String, with replacement: String, isLiteral: Bool) throws -> String {
    if try matches("") { throw ExpressionError.badPattern("it matches the empty text") }
    var groupCount: UInt32 = 0
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &groupCount)
    let parts =
      isLiteral
      ? [.text(replacement)] : try RegexReplacement.parts(of: replacement, groupCount: Int(groupCount))
    var text = text
    return try text.withUTF8 { bytes in
      var result: [UInt8] = []
      var position = 0
      var from = 0
      while from <= bytes.count, try match(bytes, from: from) > 0 {
        let (start, end) = range(ofGroup: 0)
        if end == start {
          // Only an assertion such as a word boundary matches nothing here; go on behind the next character.
          guard start < bytes.count else { break }
          from = start + 1
          while from < bytes.count, bytes[from] & 0xC0 == 0x80 { from += 1 }
          continue
        }
        result += bytes[position..<start]
        for part in parts {
          switch part {
          case .text(let text): result += Array(text.utf8)
          case .group(let number):
            let (first, last) = range(ofGroup: number)
            if first >= 0, last > first { result += bytes[first..<last] }
          }
        }
        position = end
        from = end
      }
      result += bytes[position...]
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Where a group of the last match lies; negative where it took no part.
  private func range(ofGroup number: Int) -> (start: Int, end: Int) {
    guard let vector = pcre2_get_ovector_pointer_8(matchData) else { return (-1, -1) }
    return (vector[2 * number], vector[2 * number + 1])
  }
}
