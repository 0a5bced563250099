import CZstd

/// Decompresses Zstandard (RFC 8878): all frames one after the other, skippable ones passed over, checksums checked.
///
/// Frames that need a dictionary are refused, and those that need a window above 128 MiB, which is what the command
/// `zstd` allows.
public final class ZstdSource: ByteSource {
  private static let windowLogLimit: Int32 = 27

  private let next: any ByteSource
  private let file: String
  private let limits: DecompressionLimits
  private let context: OpaquePointer
  private let room: UnsafeMutableRawBufferPointer
  private var input = ZSTD_inBuffer()
  private var fetched = 0
  private var given = 0
  private var isInFrame = true
  private var isAtEnd = false

  /// Begins to decompress.
  ///
  /// - Parameters:
  ///   - next: Gives the compressed bytes.
  ///   - file: Its name for messages.
  ///   - limits: What decompressing may cost.
  /// - Throws: ``CompressionError`` where there is no memory.
  public init(_ next: any ByteSource, file: String, limits: DecompressionLimits = DecompressionLimits()) throws {
    guard let made = ZSTD_createDCtx() else {
      throw CompressionError(file: file, compression: .zstd, offset: 0, problem: .refused(reason: "out of memory"))
    }
    self.next = next
    self.file = file
    self.limits = limits
    context = made
    room = .allocate(byteCount: InputByteStream.pieceSize, alignment: 16)
    try check(ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, ZstdSource.windowLogLimit))
  }

  deinit {
    ZSTD_freeDCtx(context)
    room.deallocate()
  }

  /// Gives the next bytes of the content.
  ///
  /// - Throws: ``CompressionError``, or what the source throws.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
    while true {
      if input.pos == input.size { try fetch() }
      let isExhausted = isAtEnd && input.pos == input.size
      if isExhausted, !isInFrame { return 0 }
      let begun = (offset: offset, isInFrame: isInFrame)
      let hint = ZSTD_decompressStream(context, &output, &input)
      if ZSTD_isError(hint) != 0, !begun.isInFrame, ZSTD_getErrorCode(hint) == ZSTD_error_prefix_unknown {
        throw CompressionError(file: file, compression: .zstd, offset: begun.offset, problem: .trailingBytes)
      }
      try check(hint)
      isInFrame = hint != 0
      if output.pos > 0 {
        given += output.pos
        if limits.isExceeded(by: given, from: offset) { throw error(.tooLarge(ratio: limits.ratio)) }
        return output.pos
      }
      if isExhausted, isInFrame { throw error(.truncated) }
    }
  }

  /// Number of compressed bytes taken.
  private var offset: Int { fetched - (input.size - input.pos) }

  private func fetch() throws {
    guard !isAtEnd else { return }
    let count = try next.read(into: room)
    isAtEnd = count == 0
    fetched += count
    input = ZSTD_inBuffer(src: room.baseAddress, size: count, pos: 0)
  }

  private func check(_ code: Int) throws {
    guard ZSTD_isError(code) != 0 else { return }
    let reason = String(cString: ZSTD_getErrorName(code))
    switch ZSTD_getErrorCode(code) {
    case ZSTD_error_memory_allocation: throw error(.refused(reason: "out of memory"))
    case ZSTD_error_frameParameter_windowTooLarge:
      throw error(.refused(reason: "the file needs more than 128 MiB of memory; compress it without --long"))
    case ZSTD_error_dictionary_wrong: throw error(.refused(reason: "the file needs a dictionary"))
    default: throw error(.damaged(reason: reason.lowercased()))
    }
  }

  private func error(_ problem: CompressionError.Problem) -> CompressionError {
    CompressionError(file: file, compression: .zstd, offset: offset, problem: problem)
  }
}
