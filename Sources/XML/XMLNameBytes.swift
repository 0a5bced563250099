import Glibc

/// The name of an element or attribute, in memory of the reader (Namespaces in XML 1.0).
///
/// The parts are NUL-terminated UTF-8. Unlike all else that a reader hands over they stay valid until the reading ends,
/// and within it equal parts have equal addresses: a handler may look names up by address once it has seen them.
@frozen public struct XMLNameBytes {
  /// The local part.
  public let local: UnsafePointer<UInt8>
  /// The prefix, or `nil` where there is none.
  public let prefix: UnsafePointer<UInt8>?
  /// The namespace, or `nil` where the name is in none.
  public let namespace: UnsafePointer<UInt8>?

  /// Makes a name of its parts.
  @inlinable public init(
    local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?
  ) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }

  /// The bytes of a part; none for `nil`.
  public static func bytes(_ part: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
    guard let part else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: part, count: strlen(UnsafeRawPointer(part).assumingMemoryBound(to: CChar.self)))
  }

  /// A part as text; empty for `nil`.
  public static func text(_ part: UnsafePointer<UInt8>?) -> String {
    String(decoding: bytes(part), as: UTF8.self)
  }

  /// The name as it was written, for messages.
  public var written: String {
    prefix == nil ? XMLNameBytes.text(local) : XMLNameBytes.text(prefix) + ":" + XMLNameBytes.text(local)
  }

  /// Whether the local part is this text.
  public func isLocal(_ text: StaticString) -> Bool { XMLNameBytes.isPart(local, text) }

  /// Whether the namespace is this text; an empty one stands for none.
  public func isInNamespace(_ text: StaticString) -> Bool {
    guard let namespace else { return text.utf8CodeUnitCount == 0 }
    return XMLNameBytes.isPart(namespace, text)
  }

  private static func isPart(_ part: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
    // A NUL ends every part, so the comparison never goes past it.
    strncmp(
      UnsafeRawPointer(part).assumingMemoryBound(to: CChar.self),
      UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self), text.utf8CodeUnitCount) == 0
      && part[text.utf8CodeUnitCount] == 0
  }
}
