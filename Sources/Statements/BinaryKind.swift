/// What a file that is no text is, told by its first bytes.
enum BinaryKind {
  private static let signatures: [(bytes: [UInt8], offset: Int, name: String)] = [
    (Array("%PDF-".utf8), 0, "a PDF"),
    (Array("PK\u{3}\u{4}".utf8), 0, "a ZIP archive (or a DOCX or ODT document)"),
    (Array("PK\u{5}\u{6}".utf8), 0, "an empty ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "an old Office document"),
    (Array("{\\rtf".utf8), 0, "a rich text (RTF) document"),
    ([0x1F, 0x8B], 0, "compressed (gzip)"),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, "compressed (Zstandard)"),
    (Array("BZh".utf8), 0, "compressed (bzip2)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], 0, "compressed (xz)"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], 0, "a 7-Zip archive"),
    ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG image"),
    ([0xFF, 0xD8, 0xFF], 0, "a JPEG image"),
    (Array("GIF8".utf8), 0, "a GIF image"),
    (Array("SQLite format 3".utf8), 0, "an SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], 0, "a program"),
    (Array("ustar".utf8), 257, "a TAR archive"),
  ]

  /// What the bytes are ("a PDF"), "a binary file" where they hold NUL bytes, or `nil` where they may be text.
  static func name(of bytes: [UInt8]) -> String? {
    for signature in signatures where bytes.dropFirst(signature.offset).starts(with: signature.bytes) {
      return signature.name
    }
    // UTF-16 is full of NUL bytes; its byte order mark says so.
    if TextDecoder.isUTF16(bytes) { return nil }
    return bytes.contains(0) ? "a binary file" : nil
  }
}
