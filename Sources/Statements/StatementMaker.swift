import Files
import Language
import XML

/// Makes a statement of the bytes of a file or of a JSON object.
struct StatementMaker: Sendable {
  var htmlLimits = HTMLLimits()

  /// A statement of plain or Markdown text.
  func text(_ bytes: [UInt8], markup: TextReader.Markup, input: InputFile) -> Result<Statement, ReadingError> {
    let decoded = TextDecoder.decode(bytes)
    guard decoded.bytes.contains(where: { $0 > 0x20 }) else { return failure(input.origin, .empty) }
    let read = TextReader.read(decoded.bytes, markup: markup, given: HeaderReader.Given())
    return .success(
      Statement(
        id: input.name, origin: input.origin, text: String(decoding: decoded.bytes, as: UTF8.self),
        reading: read.reading, header: read.header, url: read.url, warnings: decoded.warning.map { [$0] } ?? []))
  }

  /// A statement of an HTML page.
  func html(_ bytes: [UInt8], input: InputFile) -> Result<Statement, ReadingError> {
    guard bytes.contains(where: { $0 > 0x20 }) else { return failure(input.origin, .empty) }
    let decoded = decodeHTML(bytes)
    return html(
      decoded.bytes, id: input.name, origin: input.origin, given: Given(), warnings: decoded.warning.map { [$0] } ?? [])
  }

  /// A statement of a JSON file.
  func json(_ bytes: [UInt8], input: InputFile) -> Result<Statement, ReadingError> {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.contains(where: { $0 > 0x20 }) else { return failure(input.origin, .empty) }
    return json(Array(bytes[start...]), origin: input.origin, defaultID: input.name)
  }

  /// A statement of a JSON object.
  func json(_ bytes: [UInt8], origin: String, defaultID: String) -> Result<Statement, ReadingError> {
    let decoded = TextDecoder.decode(bytes)
    let members: [String: JSONObjectReader.Value]
    do {
      members = try JSONObjectReader.members(of: decoded.bytes)
    } catch {
      return failure(origin, .malformedJSON(column: error.column, problem: error.words))
    }
    var warnings = decoded.warning.map { [$0] } ?? []
    func string(_ name: String) -> [UInt8]? {
      if case .string(let bytes)? = members[name] { return bytes }
      return nil
    }
    func words(_ name: String) -> String? {
      let text = string(name).map { String(decoding: $0, as: UTF8.self) }
      return text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }
    var id = words("id") ?? defaultID
    if case .number(let number)? = members["id"] { id = number }
    var given = Given(title: words("title"), url: words("url"))
    if let date = words("date") {
      given.date = DayText.read(date)
      if given.date == nil { warnings.append("date \"\(date)\" is no day (YYYY-MM-DD): left out") }
    }
    if let text = string("text") {
      guard text.contains(where: { $0 > 0x20 }) else { return failure(origin, .empty) }
      let read = TextReader.read(
        text, markup: .plain, given: HeaderReader.Given(title: given.title, date: given.date))
      return .success(
        Statement(
          id: id, origin: origin, text: String(decoding: text, as: UTF8.self), reading: read.reading,
          header: read.header, url: given.url, warnings: warnings))
    }
    guard let page = string("html") else { return failure(origin, .noText) }
    guard page.contains(where: { $0 > 0x20 }) else { return failure(origin, .empty) }
    // Titles that were cut out of HTML may still hold its entities.
    if let title = given.title, title.contains("&"), title.contains(";") { given.title = plainTitle(title) }
    return html(page, id: id, origin: origin, given: given, warnings: warnings)
  }

  private func plainTitle(_ title: String) -> String {
    do {
      let blocks = try HTMLDocument(utf8: Array(title.utf8), limits: htmlLimits).blocks
      let words = blocks.map { String(decoding: $0.text, as: UTF8.self) }.joined(separator: " ")
      return words.isEmpty ? title : words
    } catch {
      return title
    }
  }

  private struct Given {
    var title: String?
    var date: CalendarDay?
    var url: String?
  }

  private func failure(_ origin: String, _ fact: ReadingError.Fact) -> Result<Statement, ReadingError> {
    .failure(ReadingError(origin: origin, fact: fact))
  }

  /// UTF-8 wins where the bytes are UTF-8, whatever the page declares; then the declaration; then Windows-1252.
  private func decodeHTML(_ bytes: [UInt8]) -> TextDecoder.Decoded {
    if TextDecoder.isUTF16(bytes) || TextDecoder.firstInvalidUTF8(in: bytes) == nil { return TextDecoder.decode(bytes) }
    let windows = ["windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii", "utf-8", "utf8", "x-cp1252"]
    if let name = HTMLCharset.declared(in: bytes), !windows.contains(name) {
      if let utf8 = HTMLCharset.utf8(bytes, from: name) { return TextDecoder.Decoded(bytes: utf8, warning: nil) }
      var decoded = TextDecoder.decode(bytes)
      decoded.warning = "encoding \"\(name)\" is not known or not kept: read as Windows-1252"
      return decoded
    }
    var decoded = TextDecoder.decode(bytes)
    if let name = HTMLCharset.declared(in: bytes), name != "utf-8", name != "utf8" { decoded.warning = nil }
    return decoded
  }

  private func html(
    _ utf8: [UInt8], id: String, origin: String, given: Given, warnings: [String]
  ) -> Result<Statement, ReadingError> {
    let page: HTMLDocument
    do {
      // A NUL ends the parser's input; in HTML it stands for nothing.
      page = try HTMLDocument(utf8: utf8.contains(0) ? utf8.map { $0 == 0 ? 0x20 : $0 } : utf8, limits: htmlLimits)
    } catch {
      switch error {
      case .tooLarge(let limit): return failure(origin, .htmlTooLarge(limit: limit))
      case .tooDeep(let limit): return failure(origin, .htmlTooDeep(limit: limit))
      case .tooManyNodes(let limit): return failure(origin, .htmlTooManyNodes(limit: limit))
      case .unreadable: return failure(origin, .htmlUnreadable)
      }
    }
    guard !page.blocks.isEmpty else { return failure(origin, .htmlWithoutText) }
    let text = HTMLText(page.blocks, title: given.title ?? page.title)
    let read = TextReader.read(
      text.bytes, lines: text.lines,
      given: HeaderReader.Given(title: given.title ?? page.title, date: given.date ?? page.date.flatMap(DayText.read)))
    return .success(
      Statement(
        id: id, origin: origin, text: String(decoding: text.bytes, as: UTF8.self), reading: read.reading,
        header: read.header, url: given.url ?? page.url, warnings: warnings))
  }
}
