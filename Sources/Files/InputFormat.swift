/// What kind of file an input is, told by its extension; that of a compression (`.gz`, `.zst`) may stand behind it.
public enum InputFormat: String, CaseIterable, Sendable {
  /// Plain text: `.txt`, `.text`.
  case text
  /// Markdown: `.md`, `.markdown`.
  case markdown
  /// HTML: `.html`, `.htm`, `.xhtml`.
  case html
  /// One JSON object a line: `.jsonl`, `.ndjson`.
  case jsonLines
  /// One JSON object: `.json`.
  case json

  /// The extensions that files of statements have, each with its format, all in lower case.
  static let extensions: [String: InputFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html, "xhtml": .html,
    "jsonl": .jsonLines, "ndjson": .jsonLines, "json": .json,
  ]

  /// The format of a file of this name, upper and lower case alike, or `nil` where its extension is none of ours.
  public init?(fileName: String) {
    let bytes = Array(Compression.dropExtension(fileName).utf8)
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")),
      let format = InputFormat.extensions[String(decoding: bytes[(dot + 1)...], as: UTF8.self).lowercased()]
    else { return nil }
    self = format
  }
}
