import CMD
import Glibc

/// SHA-256 (FIPS 180-4) of bytes that come piece by piece, by libmd.
public struct SHA256 {
  private var state = SHA2_CTX()

  /// Number of bytes taken in so far.
  public private(set) var count = 0

  /// Starts a digest.
  public init() {
    SHA256Init(&state)
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    SHA256Update(&state, start.assumingMemoryBound(to: UInt8.self), bytes.count)
    count += bytes.count
  }

  /// The digest of all that was taken in, as 64 lower-case hexadecimal digits; more may follow.
  public var hexadecimal: String {
    var copy = state
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &copy)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The digest of bytes in memory.
  public static func hexadecimal(of bytes: [UInt8]) -> String {
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.update($0) }
    return digest.hexadecimal
  }
}
