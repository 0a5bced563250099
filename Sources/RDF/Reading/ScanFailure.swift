/// Why a term could not be read.
///
/// At the end of the bytes in memory it may only be that more of them are needed.
struct ScanFailure: Error {
  /// What is wrong.
  enum Complaint {
    /// Something else was expected at the place.
    case expected(String)
    /// A whole sentence.
    case wrong(String)
  }

  /// Where it is wrong; of use to the reader that holds the window alone.
  nonisolated(unsafe) let place: UnsafeMutablePointer<UInt8>
  /// What is wrong.
  let complaint: Complaint

  static func expected(_ what: String, at place: UnsafeMutablePointer<UInt8>) -> ScanFailure {
    ScanFailure(place: place, complaint: .expected(what))
  }

  static func wrong(_ message: String, at place: UnsafeMutablePointer<UInt8>) -> ScanFailure {
    ScanFailure(place: place, complaint: .wrong(message))
  }
}

extension TextWindow {
  /// Bytes of the document that a message quotes at most.
  private static let excerpt = 32

  /// The error of a failure, with what stands at its place.
  ///
  /// - Throws: What the source throws where more bytes are needed for that.
  mutating func error(_ failure: ScanFailure) throws -> RDFSyntaxError {
    var offset = failure.place - start
    if offset >= mark { advance(to: offset) }
    while offset == mark, count - offset < TextWindow.excerpt, canRefill {
      guard try refill(keeping: offset) else { break }
      offset = 0
    }
    return switch failure.complaint {
    case .expected(let what): error(at: offset, "expected \(what), found \(found(at: offset))")
    case .wrong(let message) where offset == count: error(at: offset, "\(message), found the end of the document")
    case .wrong(let message): error(at: offset, message)
    }
  }

  /// What stands at an offset, in words.
  private func found(at offset: Int) -> String {
    guard offset < count else { return "the end of the document" }
    switch start[offset] {
    case 0x0A, 0x0D: return "the end of the line"
    case 0: return "a NUL byte: is this a text file?"
    case 0x00...0x1F, 0x7F: return "the control character U+00" + hexadecimal(start[offset])
    default: break
    }
    var end = offset + 1
    while end < count, end - offset < TextWindow.excerpt, start[end] > 0x20, start[end] != 0x7F { end += 1 }
    while end < count, start[end] & 0xC0 == 0x80 { end += 1 }
    return "\"\(String(decoding: UnsafeBufferPointer(start: start + offset, count: end - offset), as: UTF8.self))\""
  }

  /// A byte in two hexadecimal digits.
  func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count < 2 ? "0" + digits : digits
  }
}
