import Files
import Testing

@Suite struct SHA256Tests {
  /// Examples of FIPS 180-4 and the empty message.
  static let examples = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ]

  @Test(arguments: examples) func digestsOfTheStandard(_ message: String, _ digest: String) {
    #expect(SHA256.hexadecimal(of: Array(message.utf8)) == digest)
  }

  @Test func piecesGiveTheDigestOfTheWhole() throws {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let memory = MemorySink()
    let sink = DigestingSink(memory)
    for start in stride(from: 0, to: bytes.count, by: 77) { try sink.write(Array(bytes[start...].prefix(77))) }
    try sink.finish()
    #expect(sink.sha256 == SHA256.hexadecimal(of: bytes))
    #expect(sink.count == bytes.count)
    #expect(memory.bytes == bytes)
  }
}
