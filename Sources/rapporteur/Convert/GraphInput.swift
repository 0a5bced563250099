import Files
import GraphFormats
import RDF

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file of a graph, open for reading.
struct GraphInput {
  /// Why a file cannot be converted.
  struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what to do, one line, beginning with the name of the file.
    let description: String
  }

  /// The name for messages.
  let name: String
  /// How it is written.
  let syntax: InputSyntax
  /// The IRI against which relative ones are resolved; empty where there is none.
  let base: String
  /// Gives the content, decompressed; throws ``Failure``.
  let source: any ByteSource

  private let peeked: PeekedSource

  /// Opens a file and finds out how it is written.
  ///
  /// - Parameters:
  ///   - path: a path, or `-` for standard input.
  ///   - known: how it is written, where that is known.
  ///   - base: the base, or `nil` for the file's own IRI.
  /// - Throws: ``Failure``.
  init(path: String, syntax known: InputSyntax?, base: String?) throws {
    let isStandardInput = path == InputFile.standardInputPath
    name = isStandardInput ? "standard input" : path
    do {
      peeked = PeekedSource(try InputByteStream(path: path, decompresses: true))
      let told = known ?? (isStandardInput ? nil : InputSyntax(fileName: Compression.dropExtension(path)))
      // Reading a byte finds out now what cannot be read at all, such as a folder.
      let head = try peeked.peek(told == nil ? ContentSniffer.length : 1)
      guard let syntax = told ?? ContentSniffer.syntax(of: head) else { throw GraphInput.unknown(name, head) }
      self.syntax = syntax
    } catch let failure as InputByteStream.Failure {
      throw Failure(description: "\(name): \(failure.fact)")
    }
    source = NamedSource(peeked, name: name)
    self.base = base ?? (isStandardInput ? "" : GraphInput.iri(of: path))
  }

  /// The prefixes that it declares at its head; to be asked for before it is read.
  ///
  /// - Throws: ``Failure``.
  func declaredPrefixes() throws -> [(prefix: String, namespace: String)] {
    guard case .rdf(let syntax) = syntax else { return [] }
    do {
      return DeclaredPrefixes.find(in: try peeked.peek(DeclaredPrefixes.length), syntax: syntax)
    } catch let failure as InputByteStream.Failure {
      throw Failure(description: "\(name): \(failure.fact)")
    }
  }

  /// Reads the document, and tells the cause of what is wrong with it: damage to compressed data shows in the content
  /// before the checksum at their end does.
  ///
  /// - Throws: what `body` throws, or ``Failure`` where the compressed data are damaged.
  func reading(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch  where (error is RDFSyntaxError || error is GraphReadingError) && Compression(fileName: name) != nil {
      var room = [UInt8](repeating: 0, count: 1 << 16)
      while try room.withUnsafeMutableBytes({ try source.read(into: $0) }) > 0 {}
      throw error
    }
  }

  private static func unknown(_ name: String, _ head: [UInt8]) -> Failure {
    let names = InputSyntax.all.map(\.name).joined(separator: ", ")
    guard !head.isEmpty else {
      return Failure(description: "\(name): is empty; say with --from what an empty file is: \(names)")
    }
    return Failure(
      description: "\(name): neither its name nor its content tells its format; say it with --from: \(names)")
  }

  /// The `file` IRI of a path (RFC 8089); empty where the path cannot be resolved.
  static func iri(of path: String) -> String {
    guard let real = realpath(path, nil) else { return "" }
    defer { free(real) }
    var iri = "file://"
    for byte in UnsafeBufferPointer(start: real, count: strlen(real)).lazy.map({ UInt8(bitPattern: $0) }) {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        iri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        iri += digits.utf8.count < 2 ? "%0" + digits : "%" + digits
      }
    }
    return iri
  }
}

/// A source whose failures name the file.
private final class NamedSource: ByteSource {
  private let next: PeekedSource
  private let name: String

  init(_ next: PeekedSource, name: String) {
    self.next = next
    self.name = name
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    do {
      return try next.read(into: buffer)
    } catch let failure as InputByteStream.Failure {
      throw GraphInput.Failure(description: "\(name): \(failure.fact)")
    }
  }
}
