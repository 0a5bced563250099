import XML

/// The text of a page: its blocks with a blank line between them, the title first.
struct HTMLText {
  /// UTF-8 text.
  private(set) var bytes: [UInt8] = []
  /// Its lines.
  private(set) var lines: [SourceLine] = []

  /// How far down the title may stand on the page itself.
  private static let titleReach = 5

  /// Puts blocks together, the title before them unless one of the first is the title.
  init(_ blocks: [HTMLBlock], title: String?) {
    if let title = title.map({ Array($0.utf8) }), title.contains(where: { $0 > 0x20 }) {
      let key = Letters.key(title)
      if !blocks.prefix(HTMLText.titleReach).contains(where: { Letters.key($0.text) == key }) {
        append(HTMLBlock(kind: .heading, text: title))
      }
    }
    for block in blocks { append(block) }
  }

  private mutating func append(_ block: HTMLBlock) {
    if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
    let start = bytes.count
    bytes.append(contentsOf: block.text)
    let kind: SourceLine.Kind =
      switch block.kind {
      case .heading: .heading
      case .listItem: .listItem
      case .paragraph: .text
      }
    let end = bytes.count
    bytes.withUnsafeBufferPointer { buffer in
      var isFirst = true
      for var line in LineScanner.lines(of: UnsafeBufferPointer(rebasing: buffer[start..<end])) {
        line.start += start
        line.end += start
        if !line.isBlank {
          line.kind = kind == .listItem && !isFirst ? .text : kind
          line.startsBlock = isFirst
          isFirst = false
        }
        lines.append(line)
      }
    }
    lines.append(SourceLine(start: end, end: end, kind: .blank))
  }
}
