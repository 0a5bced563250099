import Foundation
import Testing

@testable import Files

/// What is compressed comes back whole, in pieces of any size; what is damaged is named with the place.
@Suite struct CompressionTests {
  /// Text with repetitions and without, longer than a piece.
  static let text: [UInt8] = (0..<20_000).flatMap { Array("line \($0 &* 2_654_435_761 % 99_991) of the text\n".utf8) }

  static func compress(_ bytes: [UInt8], _ compression: Compression) throws -> [UInt8] {
    let memory = MemorySink()
    let sink = try compression.sink(before: memory)
    try sink.write(bytes)
    try sink.finish()
    return memory.bytes
  }

  static func decompress(
    _ bytes: [UInt8], pieceSize: Int = .max, room: Int = 1 << 16, limits: DecompressionLimits = DecompressionLimits()
  ) throws -> [UInt8] {
    let source = try Compression.detect(MemorySource(bytes, pieceSize: pieceSize), file: "a.nt", limits: limits)
    var all: [UInt8] = []
    while true {
      let piece = try [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = try source.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if piece.isEmpty {
        var byte: UInt8 = 0
        #expect(try withUnsafeMutableBytes(of: &byte) { try source.read(into: $0) } == 0)
        return all
      }
      all += piece
    }
  }

  @Test(arguments: Compression.allCases, [1, 7, 4096, .max])
  func contentComesBackWhole(compression: Compression, pieceSize: Int) throws {
    let bytes = Array(Self.text.prefix(pieceSize < 10 ? 20_000 : .max))
    let packed = try Self.compress(bytes, compression)
    #expect(packed.count < bytes.count / 2 && Compression(magic: packed) == compression)
    #expect(try Self.decompress(packed, pieceSize: pieceSize) == bytes)
    #expect(try Self.decompress(packed, pieceSize: pieceSize, room: 13) == bytes)
  }

  @Test(arguments: Compression.allCases) func nothingComesBackAsNothing(compression: Compression) throws {
    #expect(try Self.decompress(Self.compress([], compression)) == [])
  }

  @Test(arguments: Compression.allCases) func sameInputGivesSameBytes(compression: Compression) throws {
    let packed = try Self.compress(Self.text, compression)
    #expect(try Self.compress(Self.text, compression) == packed)
    if compression == .gzip { #expect(Array(packed[4..<8]) == [0, 0, 0, 0]) }
  }

  @Test(arguments: Compression.allCases) func severalInOneFileAreReadOneAfterTheOther(compression: Compression) throws {
    let parts = ["one\n", "", "two\n"].map { Array($0.utf8) }
    let packed = try parts.flatMap { try Self.compress($0, compression) }
    #expect(try Self.decompress(packed, pieceSize: 3) == Array("one\ntwo\n".utf8))
  }

  @Test func skippableFramesArePassedOver() throws {
    let frame: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3]
    let packed = try frame + Self.compress(Array("one".utf8), .zstd) + frame
    #expect(try Self.decompress(packed, pieceSize: 2) == Array("one".utf8))
  }

  @Test(arguments: ["", "a", "plain text", "\u{1F}"]) func whatIsNotCompressedIsGivenAsItIs(text: String) throws {
    #expect(try Self.decompress(Array(text.utf8), pieceSize: 1) == Array(text.utf8))
  }

  @Test(arguments: Compression.allCases) func everyCutIsAnError(compression: Compression) throws {
    let packed = try Self.compress(Array(Self.text.prefix(3000)), compression)
    for count in Compression.magicLength..<packed.count {
      let error = try #require(throws: CompressionError.self) { try Self.decompress(Array(packed.prefix(count))) }
      #expect(error.problem == .truncated && error.offset == count, "\(error)")
    }
  }

  @Test(arguments: Compression.allCases) func everyChangedByteIsAnErrorOrChangesNothing(compression: Compression) throws
  {
    let text = Array(Self.text.prefix(3000))
    let packed = try Self.compress(text, compression)
    var errors = 0
    for index in Compression.magicLength..<packed.count {
      var changed = packed
      changed[index] ^= 0x55
      do {
        // Bytes of the header that say nothing of the content may differ.
        #expect(try Self.decompress(changed) == text, "byte \(index)")
      } catch is CompressionError {
        errors += 1
      }
    }
    #expect(errors > packed.count - 16)
  }

  @Test(arguments: Compression.allCases) func messagesNameFileAndOffset(compression: Compression) throws {
    let packed = try Self.compress(Self.text, compression)
    let title = compression.title
    var changed = packed
    changed[packed.count / 2] ^= 0x10
    let damaged = try #require(throws: CompressionError.self) { try Self.decompress(changed) }
    #expect(damaged.description.hasPrefix("a.nt: damaged \(title) data at byte "), "\(damaged)")
    // Zstandard tells by the block, at most 128 KiB of content, that something in it is wrong.
    #expect(damaged.offset > packed.count / 4 && damaged.offset <= packed.count)
    let trailing = try #require(throws: CompressionError.self) { try Self.decompress(packed + Array("more".utf8)) }
    #expect(
      trailing.description
        == "a.nt: what stands after the \(title) data, from byte \(packed.count), is no \(title) data; remove it")
  }

  @Test(arguments: Compression.allCases) func contentThatGrowsWithoutEndIsRefused(compression: Compression) throws {
    let packed = try Self.compress([UInt8](repeating: 0x61, count: 1 << 22), compression)
    let limits = DecompressionLimits(ratio: 100, allowance: 1 << 16)
    let error = try #require(throws: CompressionError.self) { try Self.decompress(packed, limits: limits) }
    #expect(error.problem == .tooLarge(ratio: 100))
    #expect(try Self.decompress(packed).count == 1 << 22)
  }

  @Test func aWindowAboveTheLimitIsRefused() throws {
    // A frame header alone: descriptor 0, window of 2^28 bytes.
    let header: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, UInt8((28 - 10) << 3), 0x01, 0x00, 0x00]
    let error = try #require(throws: CompressionError.self) { try Self.decompress(header) }
    #expect(error.description.contains("more than 128 MiB"), "\(error)")
  }

  @Test(arguments: Compression.allCases) func whatTheNextSinkThrowsIsPassedOn(compression: Compression) throws {
    for limit in [0, 5, 1000] {
      let sink = try compression.sink(before: FullSink(limit))
      #expect(throws: FileWriteError.self) {
        try sink.write(Self.text)
        try sink.finish()
      }
    }
  }

  @Test func afterFinishOfGzipNothingCanBeWritten() throws {
    let sink = try Compression.gzip.sink(before: MemorySink())
    try sink.finish()
    #expect(throws: CompressionError.self) { try sink.write([1]) }
  }

  @Test(arguments: [
    ("a.nt.gz", Compression.gzip, "a.nt"), ("a.ZST", .zstd, "a"), ("a.nt", nil, "a.nt"), ("gz", nil, "gz"),
    (".gz", .gzip, ""), ("é.gz", .gzip, "é"),
  ])
  func namesTellTheCompression(name: String, compression: Compression?, rest: String) {
    #expect(Compression(fileName: name) == compression && Compression.dropExtension(name) == rest)
  }

  @Test func otherProgramsReadWhatIsWrittenAndTheOtherWayRound() throws {
    let folder = try ScratchFolder()
    for (compression, tool) in [(Compression.gzip, "gzip"), (.zstd, "zstd")] {
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/" + tool) else { continue }
      let file = folder.path + "/a." + compression.fileExtension
      try Data(Self.compress(Self.text, compression)).write(to: URL(filePath: file))
      let line = "\(tool) -dc '\(file)' > '\(file).txt' && \(tool) -9 -c '\(file).txt' > '\(file)'"
      let process = try Process.run(URL(filePath: "/bin/sh"), arguments: ["-c", line])
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try Array(Data(contentsOf: URL(filePath: file + ".txt"))) == Self.text)
      let stream = try InputByteStream(path: file, decompresses: true)
      #expect(try stream.rest(limit: .max - 1) == Self.text)
    }
  }
}

/// A sink that takes so many bytes and no more.
private final class FullSink: ByteSink {
  private var left: Int

  init(_ limit: Int) { left = limit }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    left -= bytes.count
    if left < 0 { throw FileWriteError(path: "sink", code: ENOSPC) }
  }

  func finish() throws {
    if left < 0 { throw FileWriteError(path: "sink", code: ENOSPC) }
  }
}
