/// A file to read statements from.
public struct InputFile: Hashable, Sendable {
  /// The path that stands for standard input.
  public static let standardInputPath = "-"

  /// Path to open, as named or found; `-` is standard input.
  public let path: String
  /// What its statement is called: the path under the named folder without extension (`/` kept), the base name of a
  /// file named itself, or `stdin`.
  public let name: String
  /// What the extension says, or `nil` where it says nothing and the content decides.
  public let format: InputFormat?

  /// Makes an input file.
  public init(path: String, name: String, format: InputFormat?) {
    self.path = path
    self.name = name
    self.format = format
  }

  /// Standard input.
  public static let standardInput = InputFile(path: standardInputPath, name: "stdin", format: nil)

  /// How messages name it: the path, or "standard input".
  public var origin: String { path == InputFile.standardInputPath ? "standard input" : path }

  /// A file name or path without its extension, and without that of a compression; a leading dot begins no extension.
  static func dropExtension(_ path: String) -> String {
    let bytes = Array(Compression.dropExtension(path).utf8)
    let base = (bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > base else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes[..<dot], as: UTF8.self)
  }
}

extension InputFile: Comparable {
  /// By the bytes of the path, then of the name: the same order under every locale.
  public static func < (left: InputFile, right: InputFile) -> Bool {
    left.path == right.path
      ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      : left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}
