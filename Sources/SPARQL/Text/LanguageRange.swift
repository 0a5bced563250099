/// Basic filtering of language tags (RFC 4647, section 3.3.1).
enum LanguageRange {
  /// Whether a tag lies in a range: `*`, the tag itself, or what it begins with before a hyphen, in any case of letters.
  static func matches(_ tag: String, range: String) -> Bool {
    if range == "*" { return !tag.isEmpty }
    if tag.isEmpty || range.isEmpty { return false }
    let (tag, range) = (tag.lowercased().utf8, range.lowercased().utf8)
    guard tag.starts(with: range) else { return false }
    let rest = tag.dropFirst(range.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "-")
  }
}
