import CMD

/// The hash functions of SPARQL 1.1 Query, section 17.4.6.
enum Digest {
  /// The digest of the UTF-8 bytes of a text in lower-case hexadecimal digits.
  static func hexadecimal(_ function: Builtin, of text: String) -> String {
    let bytes = Array(text.utf8)
    // Room for 64 bytes in hexadecimal and the zero at the end.
    var digits = [CChar](repeating: 0, count: 129)
    switch function {
    case .md5: MD5Data(bytes, bytes.count, &digits)
    case .sha1: SHA1Data(bytes, bytes.count, &digits)
    case .sha256: SHA256Data(bytes, bytes.count, &digits)
    case .sha384: SHA384Data(bytes, bytes.count, &digits)
    default: SHA512Data(bytes, bytes.count, &digits)
    }
    return String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
