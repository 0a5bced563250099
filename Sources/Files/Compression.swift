/// How the bytes of a file are compressed.
public enum Compression: String, CaseIterable, Sendable {
  /// gzip (RFC 1952), by zlib.
  case gzip = "gz"
  /// Zstandard (RFC 8878), by libzstd.
  case zstd = "zst"

  /// Number of bytes that ``init(magic:)`` wants to see.
  public static let magicLength = 4

  /// The extension of compressed files, without a dot.
  public var fileExtension: String { rawValue }

  /// The name as people write it.
  public var title: String { self == .gzip ? "gzip" : "Zstandard" }

  /// Tells the compression by the first bytes of a file, or gives `nil` where they are those of neither.
  public init?(magic bytes: some Collection<UInt8>) {
    let start = Array(bytes.prefix(Compression.magicLength))
    if start.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if start == [0x28, 0xB5, 0x2F, 0xFD] {
      self = .zstd
    } else if start.count == 4, start[0] & 0xF0 == 0x50, start[1...].elementsEqual([0x2A, 0x4D, 0x18]) {
      // A skippable frame, with which parallel compressors begin.
      self = .zstd
    } else {
      return nil
    }
  }

  /// Tells the compression by the end of a file name, upper and lower case alike.
  public init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: 0x2E) else { return nil }
    self.init(rawValue: fileName[fileName.utf8.index(after: dot)...].lowercased())
  }

  /// A file name without the extension of a compression, or as it is where it has none.
  public static func dropExtension(_ fileName: String) -> String {
    guard let compression = Compression(fileName: fileName) else { return fileName }
    return String(fileName.dropLast(compression.fileExtension.utf8.count + 1))
  }

  /// A sink that compresses what it takes; the bytes depend on the input and the library only.
  ///
  /// - Throws: ``CompressionError`` where the library refuses to begin.
  public func sink(before next: any ByteSink) throws -> any ByteSink {
    switch self {
    case .gzip: try GzipSink(next)
    case .zstd: try ZstdSink(next)
    }
  }

  /// A source that decompresses what another one gives.
  ///
  /// - Parameters:
  ///   - source: Gives the compressed bytes, from the first on.
  ///   - file: Its name for messages.
  ///   - limits: What decompressing may cost.
  /// - Throws: ``CompressionError`` where the library refuses to begin.
  public func source(
    after source: any ByteSource, file: String, limits: DecompressionLimits = DecompressionLimits()
  ) throws -> any ByteSource {
    switch self {
    case .gzip: try GzipSource(source, file: file, limits: limits)
    case .zstd: try ZstdSource(source, file: file, limits: limits)
    }
  }

  /// A source of the bytes that a file means: decompressed where its first bytes say that it is compressed, whatever its
  /// name.
  ///
  /// - Throws: ``CompressionError``, or what the source throws.
  public static func detect(
    _ source: any ByteSource, file: String, limits: DecompressionLimits = DecompressionLimits()
  ) throws -> any ByteSource {
    let peeked = PeekedSource(source)
    guard let compression = Compression(magic: try peeked.peek(magicLength)) else { return peeked }
    return try compression.source(after: peeked, file: file, limits: limits)
  }
}
