import CLibXML2

/// The encoding of HTML bytes.
public enum HTMLCharset {
  /// How far into a page its declaration is looked for (HTML Standard, prescan: 1024; pages in the wild are later).
  private static let prescan = 4096

  /// The encoding that a `meta` element near the top declares, in lower case, or `nil`.
  public static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(prescan).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let key = Array("charset".utf8)
    var index = 0
    while index + key.count < head.count {
      defer { index += 1 }
      guard head[index] == key[0], head[index..<(index + key.count)].elementsEqual(key) else { continue }
      var cursor = index + key.count
      func skip(_ accepted: (UInt8) -> Bool) { while cursor < head.count, accepted(head[cursor]) { cursor += 1 } }
      skip { $0 == 0x20 || $0 == 0x09 }
      guard cursor < head.count, head[cursor] == UInt8(ascii: "=") else { continue }
      cursor += 1
      skip { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      let start = cursor
      skip { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
          || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
      }
      if cursor > start { return String(decoding: head[start..<cursor], as: UTF8.self) }
    }
    return nil
  }

  /// Turns bytes of a named encoding into UTF-8, or `nil` where the encoding is not known or the bytes are none of it.
  public static func utf8(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard bytes.count < Int(Int32.max), LibXML2.isReady, let handler = xmlFindCharEncodingHandler(name) else {
      return nil
    }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate() else { return nil }
    defer { xmlBufferFree(input) }
    guard let output = xmlBufferCreate() else { return nil }
    defer { xmlBufferFree(output) }
    guard xmlBufferAdd(input, bytes, Int32(bytes.count)) == 0 else { return nil }
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      guard xmlCharEncInFunc(handler, output, input) >= 0, xmlBufferLength(input) < before else { return nil }
    }
    guard let content = xmlBufferContent(output) else { return nil }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
  }
}
