import CZLib

/// Decompresses gzip (RFC 1952): all members one after the other, checksums checked.
public final class GzipSource: ByteSource {
  private let next: any ByteSource
  private let file: String
  private let limits: DecompressionLimits
  // zlib keeps the address of the stream, so it lives in memory of its own.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var fetched = 0
  private var given = 0
  private var members = 0
  private var isInMember = true
  private var isAtEnd = false

  /// Begins to decompress.
  ///
  /// - Parameters:
  ///   - next: Gives the compressed bytes.
  ///   - file: Its name for messages.
  ///   - limits: What decompressing may cost.
  /// - Throws: ``CompressionError`` where there is no memory.
  public init(_ next: any ByteSource, file: String, limits: DecompressionLimits = DecompressionLimits()) throws {
    self.next = next
    self.file = file
    self.limits = limits
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: InputByteStream.pieceSize, alignment: 16)
    guard rapporteur_gzip_read_init(stream) == Z_OK else { throw error(.refused(reason: "out of memory")) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// Gives the next bytes of the content.
  ///
  /// - Throws: ``CompressionError``, or what the source throws.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let room = Swift.min(buffer.count, Int(Int32.max))
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(room)
    while true {
      if stream.pointee.avail_in == 0 { try fetch() }
      if isAtEnd, stream.pointee.avail_in == 0, !isInMember { return 0 }
      if !isInMember { try begin() }
      try inflateSome()
      let count = room - Int(stream.pointee.avail_out)
      if count > 0 {
        given += count
        if limits.isExceeded(by: given, from: offset) { throw error(.tooLarge(ratio: limits.ratio)) }
        return count
      }
    }
  }

  /// Number of compressed bytes taken.
  private var offset: Int { fetched - Int(stream.pointee.avail_in) }

  private func fetch() throws {
    guard !isAtEnd else { return }
    let count = try next.read(into: input)
    isAtEnd = count == 0
    fetched += count
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
  }

  private func begin() throws {
    // Every member begins with this byte: what does not is none, rather than a damaged one.
    guard stream.pointee.next_in.pointee == 0x1F else { throw error(.trailingBytes) }
    inflateReset(stream)
    isInMember = true
  }

  private func inflateSome() throws {
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK: break
    case Z_STREAM_END:
      members += 1
      isInMember = false
    case Z_BUF_ERROR where isAtEnd: throw error(.truncated)
    case Z_BUF_ERROR: break
    case Z_MEM_ERROR: throw error(.refused(reason: "out of memory"))
    default:
      if members > 0, stream.pointee.total_in <= 2 { throw error(.trailingBytes) }
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "no gzip data"
      throw error(.damaged(reason: reason))
    }
  }

  private func error(_ problem: CompressionError.Problem) -> CompressionError {
    CompressionError(file: file, compression: .gzip, offset: offset, problem: problem)
  }
}
