/// A line of a source text, as far as it is to be read.
struct SourceLine {
  /// First byte, after leading white space and what marks the line (`#`, `>`).
  var start: Int
  /// One past the last byte, before trailing white space.
  var end: Int
  /// What it is.
  var kind = Kind.text
  /// Whether a block begins here whatever the lines before look like.
  var startsBlock = false

  enum Kind: UInt8 {
    /// Running text, or a line of a header or list: the line joiner decides.
    case text
    /// Nothing to read; ends a paragraph.
    case blank
    /// A page's number or the like: blank, but the text may go on behind it.
    case furniture
    case heading
    case listItem
    /// A cell of a table.
    case cell
    case footnote
  }

  var isBlank: Bool { kind == .blank || kind == .furniture }
  var count: Int { end - start }
}
