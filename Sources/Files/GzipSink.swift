import CZLib

/// Compresses to gzip (RFC 1952) at level 6, without a name or a time in the header, so that the same input gives the
/// same bytes.
public final class GzipSink: ByteSink {
  private let next: any ByteSink
  // zlib keeps the address of the stream, so it lives in memory of its own.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer

  /// Makes a sink before another one.
  ///
  /// - Throws: ``CompressionError`` where there is no memory.
  public init(_ next: any ByteSink) throws {
    self.next = next
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: InputByteStream.pieceSize, alignment: 16)
    guard rapporteur_gzip_write_init(stream, 6) == Z_OK else {
      throw CompressionError(file: "", compression: .gzip, offset: 0, problem: .refused(reason: "out of memory"))
    }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Compresses the bytes.
  ///
  /// - Throws: What the next sink throws.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = Swift.min(rest.count, Int(Int32.max))
      // zlib does not write to its input; its type only lacks the word for it.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: start.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(count)
      while stream.pointee.avail_in > 0 { _ = try deflateSome(Z_NO_FLUSH) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Ends the member and finishes the next sink.
  ///
  /// - Throws: What the next sink throws.
  public func finish() throws {
    while try deflateSome(Z_FINISH) != Z_STREAM_END {}
    try next.finish()
  }

  private func deflateSome(_ flush: Int32) throws -> Int32 {
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let status = deflate(stream, flush)
    guard status == Z_OK || status == Z_STREAM_END else {
      throw CompressionError(
        file: "", compression: .gzip, offset: Int(stream.pointee.total_out),
        problem: .refused(reason: "the stream was ended already"))
    }
    let count = output.count - Int(stream.pointee.avail_out)
    if count > 0 { try next.write(UnsafeRawBufferPointer(rebasing: output[..<count])) }
    return status
  }
}
