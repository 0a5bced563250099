import CZstd

/// Compresses to Zstandard (RFC 8878) at level 3 in one frame with a checksum.
public final class ZstdSink: ByteSink {
  private let next: any ByteSink
  private let context: OpaquePointer
  private let room: UnsafeMutableRawBufferPointer

  /// Makes a sink before another one.
  ///
  /// - Throws: ``CompressionError`` where there is no memory.
  public init(_ next: any ByteSink) throws {
    guard let made = ZSTD_createCCtx() else {
      throw CompressionError(file: "", compression: .zstd, offset: 0, problem: .refused(reason: "out of memory"))
    }
    self.next = next
    context = made
    room = .allocate(byteCount: InputByteStream.pieceSize, alignment: 16)
    try ZstdSink.check(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 3))
    try ZstdSink.check(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1))
  }

  deinit {
    ZSTD_freeCCtx(context)
    room.deallocate()
  }

  /// Compresses the bytes.
  ///
  /// - Throws: What the next sink throws.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    var input = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
    while input.pos < input.size { _ = try compressSome(&input, ZSTD_e_continue) }
  }

  /// Ends the frame and finishes the next sink.
  ///
  /// - Throws: What the next sink throws.
  public func finish() throws {
    var input = ZSTD_inBuffer()
    while try compressSome(&input, ZSTD_e_end) > 0 {}
    try next.finish()
  }

  /// The number of bytes that still wait to be written, at least.
  private func compressSome(_ input: inout ZSTD_inBuffer, _ directive: ZSTD_EndDirective) throws -> Int {
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let rest = ZSTD_compressStream2(context, &output, &input, directive)
    try ZstdSink.check(rest)
    if output.pos > 0 { try next.write(UnsafeRawBufferPointer(rebasing: room[..<output.pos])) }
    return rest
  }

  private static func check(_ code: Int) throws {
    guard ZSTD_isError(code) != 0 else { return }
    let reason = String(cString: ZSTD_getErrorName(code)).lowercased()
    throw CompressionError(file: "", compression: .zstd, offset: 0, problem: .refused(reason: reason))
  }
}
