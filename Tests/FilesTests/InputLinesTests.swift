import FoundationEssentials
import Testing

@testable import Files

@Suite("Lines are read piece by piece")
struct InputLinesTests {
  private func lines(_ text: String, limit: Int = 1000) throws -> [InputLines.Line] {
    let path = FileManager.default.temporaryDirectory.path + "/rapporteur-lines-" + UUID().uuidString
    try Data(text.utf8).write(to: URL(filePath: path))
    defer {
      do { try FileManager.default.removeItem(atPath: path) } catch { Issue.record("left behind: \(path)") }
    }
    var reader = InputLines(try InputByteStream(path: path), maximumLineBytes: limit)
    var found: [InputLines.Line] = []
    while let line = try reader.next() { found.append(line) }
    #expect(reader.number == found.count)
    return found
  }

  private static let cases: [(String, [String])] = [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("\n", [""]),
  ]

  @Test("Line ends", arguments: cases)
  func ends(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected.map { .bytes(Array($0.utf8)) })
  }

  @Test("Lines that cross pieces are whole, and one above the limit is passed over")
  func pieces() throws {
    let long = String(repeating: "x", count: 150_000)
    #expect(try lines("a\n\(long)\nb", limit: 150_000) == ["a", long, "b"].map { .bytes(Array($0.utf8)) })
    #expect(try lines("a\n\(long)\nb", limit: 149_999) == [.bytes([0x61]), .tooLong, .bytes([0x62])])
  }

  @Test("A stream tells why it cannot be opened or read")
  func failures() throws {
    #expect(throws: InputByteStream.Failure.missing) { try InputByteStream(path: "/no/such/file") }
    let folder = try InputByteStream(path: "/")
    #expect(throws: InputByteStream.Failure.refused(reason: "is a directory")) { try folder.next() }
  }
}
