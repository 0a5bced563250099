import CLibXML2

extension XMLReading {
  /// Ends the reading where it stands.
  func fail(_ kind: XMLReadingError.Kind, _ message: String, atTag: Bool = false) {
    guard failure == nil else { return }
    failure = error(kind, message, atTag: atTag)
  }

  /// Ends the reading with what the handler threw.
  func take(_ error: any Error, atTag: Bool = false) {
    guard failure == nil else { return }
    guard let refusal = error as? XMLRefusal else {
      failure = error
      return
    }
    failure = self.error(.content, refusal.message, atTag: atTag)
  }

  /// An error at the place where the parser stands, or where the start tag begins that it has just read.
  func error(_ kind: XMLReadingError.Kind, _ message: String, atTag: Bool = false) -> XMLReadingError {
    let (line, column) = place(atTag: atTag)
    return XMLReadingError(kind: kind, line: line, column: column, message: message)
  }

  /// What the parser found wrong.
  func take(_ found: xmlError) {
    guard failure == nil, found.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let (kind, message) = XMLErrorText.describe(found)
    fail(kind, message)
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

  private func place(atTag: Bool) -> (line: Int, column: Int) {
    guard let input = parser?.pointee.input, let base = input.pointee.base, let end = input.pointee.cur, end >= base
    else { return (1, 1) }
    var line = Int(input.pointee.line)
    var place = end
    if atTag {
      // No attribute holds a "<", so the last one before the place begins the tag.
      while place > base, place.pointee != 0x3C {
        place -= 1
        if place.pointee == 0x0A { line -= 1 }
      }
    }
    var start = place
    while start > base, (start - 1).pointee != 0x0A { start -= 1 }
    // A line that began before what the parser still holds: it counts characters.
    if start == base, input.pointee.consumed > 0 { return (max(1, line), max(1, Int(input.pointee.col))) }
    return (max(1, line), place - start + 1)
  }
}
