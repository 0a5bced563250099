/// One statement, read from any input format.
public struct Statement: Sendable {
  /// The JSON Lines `id`, or the path under the input folder without its extension.
  public let id: String
  /// Where it came from, for messages: a path, a path with a line (`releases.jsonl:12`), or `standard input`.
  public let origin: String
  /// The text that all offsets count in (Unicode code points): the decoded file, the `text` member as it stands, or
  /// what was read out of the HTML.
  public let text: String
  /// The text made fit for reading.
  public let reading: Reading
  /// What the head says.
  public let header: Header
  /// Web address, where the input gives one.
  public let url: String?
  /// What a user should know of how it was read ("not UTF-8: read as Windows-1252").
  public let warnings: [String]

  /// Makes a statement.
  public init(
    id: String, origin: String, text: String, reading: Reading, header: Header, url: String?, warnings: [String]
  ) {
    self.id = id
    self.origin = origin
    self.text = text
    self.reading = reading
    self.header = header
    self.url = url
    self.warnings = warnings
  }
}
