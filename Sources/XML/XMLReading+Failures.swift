import CLibXML2

extension XMLReading {
  /// Where an error is.
  enum Place {
    /// Where the parser stands.
    case parser
    /// At the start tag that the parser has just read.
    case tag
    /// Where the parser asks for more bytes.
    case source
  }

  /// Ends the reading where it stands.
  func fail(_ kind: XMLReadingError.Kind, _ message: String, at place: Place = .parser) {
    guard failure == nil else { return }
    failure = error(kind, message, at: place)
  }

  /// Ends the reading with what the handler threw.
  func take(_ error: any Error, at place: Place = .parser) {
    guard failure == nil else { return }
    guard let refusal = error as? XMLRefusal else {
      failure = error
      return
    }
    failure = self.error(.content, refusal.message, at: place)
  }

  /// An error at a place.
  func error(_ kind: XMLReadingError.Kind, _ message: String, at place: Place = .parser) -> XMLReadingError {
    let (line, column) = position(of: place)
    // Messages quote the document, which may say anything at any length.
    var text = message.unicodeScalars.prefix(400).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }
      .joined()
    if text.utf8.count < message.utf8.count { text += "…" }
    return XMLReadingError(kind: kind, line: line, column: column, message: text)
  }

  /// What the parser found wrong.
  ///
  /// Namespaces that RFC 2396 does not allow are names all the same: they may be IRIs.
  func take(_ found: xmlError) {
    guard failure == nil, found.level.rawValue >= XML_ERR_ERROR.rawValue,
      found.code != Int32(XML_WAR_NS_URI.rawValue), found.code != Int32(XML_WAR_NS_URI_RELATIVE.rawValue)
    else { return }
    let (kind, message) = XMLErrorText.describe(found)
    // Errors of other parts of the library come while it asks for bytes.
    let isParser = found.domain == Int32(XML_FROM_PARSER.rawValue) || found.domain == Int32(XML_FROM_NAMESPACE.rawValue)
    fail(kind, message, at: isParser ? .parser : .source)
  }

  /// Counts what references stand for, and ends the reading where it is too much.
  func expand(_ count: Int) {
    expansion.add(count, atEvent: eventCount)
    if expansion.inMarkup > limits.markupBytes {
      fail(.limit, "the entities in one tag or text stand for more than \(limits.markupBytes) bytes")
    } else if expansion.total > 1 << 20, expansion.total / limits.amplification > byteCount {
      fail(
        .limit,
        "entities and default attributes stand for more than \(limits.amplification) times the bytes of the document")
    }
  }

  /// The line where the parser stands.
  var line: Int { parser?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  private func position(of place: Place) -> (line: Int, column: Int) {
    guard let input = parser?.pointee.input, let base = input.pointee.base, let end = input.pointee.cur, end >= base
    else { return (1, 1) }
    var line = Int(input.pointee.line)
    let coarse = (line: max(1, line), column: max(1, Int(input.pointee.col)))
    // The text may be moving to larger memory then.
    if place == .source { return coarse }
    var mark = end
    if place == .tag {
      // No attribute holds a "<", so the last one before the parser's place begins the tag.
      while mark > base, mark.pointee != 0x3C {
        mark -= 1
        if mark.pointee == 0x0A { line -= 1 }
      }
    }
    var start = mark
    while start > base, (start - 1).pointee != 0x0A { start -= 1 }
    // A line that began before what the parser still holds: it counts characters.
    if start == base, input.pointee.consumed > 0 { return coarse }
    return (max(1, line), mark - start + 1)
  }
}
