/// Reads terms of the Turtle family out of bytes that a NUL byte ends.
///
/// A scan moves its place on where it succeeds, and leaves the bytes as they are; ``unescape(_:)`` undoes escapes in
/// place. Scans that stop at the NUL byte at the end fail there, so that the caller can get more bytes and begin again.
struct TermScanner {
  typealias Place = UnsafeMutablePointer<UInt8>

  /// The classes of bytes (``ByteClass``).
  let classes = ByteClass.table
  /// The end of the bytes in memory.
  let end: Place
  /// Whether the document ends there, so that what reaches the end can be whole.
  let isLast: Bool

  init(_ window: borrowing TextWindow) {
    end = window.end
    isLast = window.isComplete
  }

  /// Makes sure that a name or number that stops at a place does not go on in bytes that are still to be read.
  @inline(__always)
  func checkEnd(_ place: Place) throws(ScanFailure) {
    if place == end, !isLast { throw .expected("more of a statement", at: place) }
  }

  /// Passes over the bytes of a class.
  @inline(__always)
  func skip(_ kind: UInt8, _ place: inout Place) {
    while classes[Int(place.pointee)] & kind != 0 { place += 1 }
  }

  /// IRIREF: from `<` to behind `>`.
  @inline(__always)
  func iriReference(_ place: inout Place) throws(ScanFailure) -> ScannedText {
    let start = place + 1
    var end = start
    skip(ByteClass.iri, &end)
    if end.pointee == 0x3E {
      place = end + 1
      return ScannedText(start: start, end: end, isEscaped: false)
    }
    return try escapedReference(&place, at: end)
  }

  @inline(never)
  private func escapedReference(_ place: inout Place, at stop: Place) throws(ScanFailure) -> ScannedText {
    var end = stop
    while end.pointee != 0x3E {
      guard end.pointee == 0x5C else { throw badCharacter(at: end) }
      end += 1
      skip(ByteClass.iri, &end)
    }
    let text = ScannedText(start: place + 1, end: end, isEscaped: true)
    place = end + 1
    return text
  }

  private func badCharacter(at place: Place) -> ScanFailure {
    guard place < end, place.pointee != 0x0A, place.pointee != 0x0D else {
      return .expected("\">\" at the end of an IRI", at: place)
    }
    return .wrong(TermScanner.refusal(ofIRIByte: place.pointee), at: place)
  }

  /// Why a byte cannot stand in an IRI.
  static func refusal(ofIRIByte byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    let encoded = digits.utf8.count < 2 ? "0" + digits : digits
    let name = byte > 0x20 && byte < 0x7F ? "\"\(Character(Unicode.Scalar(byte)))\"" : "the character U+00\(encoded)"
    return "\(name) cannot stand in an IRI; write %\(encoded)"
  }

  /// STRING_LITERAL_QUOTE or STRING_LITERAL_SINGLE_QUOTE: from the quotation mark to behind its like.
  @inline(__always)
  func shortString(_ place: inout Place, mark: UInt8) throws(ScanFailure) -> ScannedText {
    let kind = mark == 0x22 ? ByteClass.quoted : ByteClass.apostrophed
    let start = place + 1
    var stop = start
    var isEscaped = false
    while true {
      skip(kind, &stop)
      if stop.pointee == mark { break }
      if stop.pointee == 0x5C {
        guard stop + 1 < end, stop[1] != 0x0A, stop[1] != 0x0D else { throw .expected("an escape", at: stop + 1) }
        isEscaped = true
        stop += 2
      } else if stop.pointee == 0, stop < end {
        stop += 1
      } else {
        throw .expected("the closing quotation mark of a text", at: stop)
      }
    }
    place = stop + 1
    return ScannedText(start: start, end: stop, isEscaped: isEscaped)
  }

  /// LANGTAG: from `@` to behind the tag.
  @inline(__always)
  func languageTag(_ place: inout Place) throws(ScanFailure) -> ScannedText {
    let start = place + 1
    var stop = start
    while (stop.pointee | 0x20) &- 0x61 < 26 { stop += 1 }
    guard stop > start else { throw .expected("a language tag", at: stop) }
    while stop.pointee == 0x2D {
      let part = stop + 1
      stop = part
      skip(ByteClass.alphanumeric, &stop)
      guard stop > part else { throw .expected("a letter or digit of a language tag", at: stop) }
    }
    try checkEnd(stop)
    place = stop
    return ScannedText(start: start, end: stop, isEscaped: false)
  }

  /// BLANK_NODE_LABEL: from `_` to behind the label.
  @inline(__always)
  func blankLabel(_ place: inout Place) throws(ScanFailure) -> ScannedText {
    guard place[1] == 0x3A else { throw .expected("\":\" after \"_\"", at: place + 1) }
    let start = place + 2
    var stop = start
    var last = start
    guard start.pointee != 0x2D else { throw .expected("a letter or digit of a blank node's label", at: start) }
    while true {
      skip(ByteClass.name, &stop)
      if stop.pointee >= 0x80 {
        let width = stop == start ? NameCharacter.startWidth(at: stop) : NameCharacter.width(at: stop)
        if width == 0 { break }
        stop += width
      } else if stop.pointee == 0x2E, stop > start {
        if last < stop, stop[-1] != 0x2E { last = stop }
        stop += 1
      } else {
        break
      }
    }
    try checkEnd(stop)
    // A dot ends no label: it ends the statement.
    if stop > start, stop[-1] != 0x2E { last = stop }
    guard last > start else { throw .expected("a letter or digit of a blank node's label", at: start) }
    place = last
    return ScannedText(start: start, end: last, isEscaped: false)
  }
}
