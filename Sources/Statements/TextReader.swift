import Language

/// Reads a text into blocks and header.
enum TextReader {
  /// How a text is marked up.
  enum Markup {
    case plain, markdown
  }

  /// What was read.
  struct Read {
    var reading: Reading
    var header: Header
    var url: String?
  }

  /// Reads plain or Markdown text.
  static func read(_ text: [UInt8], markup: Markup, given: HeaderReader.Given) -> Read {
    text.withUnsafeBufferPointer { bytes in
      var lines = LineScanner.lines(of: bytes)
      var dropped: [Range<Int>] = []
      var given = given
      var url: String?
      if markup == .markdown {
        var scanner = MarkdownScanner(bytes, lines)
        scanner.scan()
        lines = scanner.lines
        dropped = scanner.dropped
        given.date = given.date ?? scanner.matter.date
        url = scanner.matter.url
      }
      var read = build(bytes, lines, dropped, given)
      read.url = url
      return read
    }
  }

  /// Reads lines that are cut already (HTML).
  static func read(_ text: [UInt8], lines: [SourceLine], given: HeaderReader.Given) -> Read {
    text.withUnsafeBufferPointer { build($0, lines, [], given) }
  }

  private static func build(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [SourceLine], _ dropped: [Range<Int>], _ given: HeaderReader.Given
  ) -> Read {
    var builder = ReadingBuilder(source: bytes, dropped: dropped)
    var known = Known()
    for group in LineJoiner(bytes, lines).groups() {
      write(group, lines, bytes, &known, &builder)
    }
    let draft = builder.finish()
    let (header, titleBlock) = HeaderReader.read(draft.bytes, draft.blocks, given: given)
    guard let titleBlock else { return Read(reading: draft, header: header, url: nil) }
    return Read(reading: draft.marking(titleBlock, as: .heading), header: header, url: nil)
  }

  /// What is found out about a text once, and only where it is needed.
  private struct Known {
    private var words: Hyphenation?
    private var star: Int?

    mutating func hyphenation(_ bytes: UnsafeBufferPointer<UInt8>) -> Hyphenation {
      let found = words ?? Hyphenation(bytes)
      words = found
      return found
    }

    mutating func noteStar(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      let found = star ?? TextReader.firstNoteStar(bytes)
      star = found
      return found
    }
  }

  private static func write(
    _ group: LineJoiner.Group, _ lines: [SourceLine], _ bytes: UnsafeBufferPointer<UInt8>,
    _ known: inout Known, _ builder: inout ReadingBuilder
  ) {
    guard let first = group.lines.first else { return }
    var kind = group.kind
    var start = lines[first].start
    var markers = 0
    while kind != .heading, markers < 3, let marker = BlockMarker.find(bytes, start..<lines[first].end) {
      let isStar = bytes[start] == UInt8(ascii: "*")
      if marker.meaning == .footnote || (isStar && known.noteStar(bytes) < start) { kind = .footnote }
      start = marker.end
      markers += 1
    }
    builder.beginBlock(at: start)
    for (position, index) in group.lines.enumerated() {
      let line = lines[index]
      let from = position == 0 ? start : line.start
      guard position + 1 < group.lines.count else {
        builder.write(from..<line.end)
        break
      }
      let next = lines[group.lines[position + 1]].start
      guard Hyphenation.isBroken(bytes, end: line.end, next: next) else {
        builder.write(from..<line.end)
        builder.space(at: line.end)
        continue
      }
      switch known.hyphenation(bytes).decide(bytes, end: line.end, next: next) {
      case .drop: builder.write(from..<(line.end - Hyphenation.hyphenLength(bytes, end: line.end)))
      case .keep: builder.write(from..<line.end)
      case .none:
        builder.write(from..<line.end)
        builder.space(at: line.end)
      }
    }
    builder.endBlock(kind)
  }

  /// Where the first star at the end of a word stands ("Kosovo*"): a star that begins a block after it is its note.
  private static func firstNoteStar(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    for index in 1..<max(1, bytes.count) where bytes[index] == UInt8(ascii: "*") {
      let before = bytes[index - 1]
      guard Letters.isLetterByte(before) || before == UInt8(ascii: ")") else { continue }
      guard index + 1 < bytes.count else { return index }
      let next = bytes[index + 1]
      if next != UInt8(ascii: "*"), !Letters.isLetterByte(next), !Letters.isDigit(next) { return index }
    }
    return bytes.count
  }
}

extension Reading {
  /// The reading with one block of another kind.
  func marking(_ block: Int, as kind: Block.Kind) -> Reading {
    var blocks = blocks
    blocks[block].kind = kind
    return Reading(bytes: bytes, blocks: blocks, origins: origins)
  }
}
