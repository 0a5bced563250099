import CSerd

/// One run of libserd's Turtle reader over bytes in memory; frees the reader and its environment when it goes.
final class SerdReading {
  /// How a run ended.
  enum Outcome {
    case finished
    /// libserd's own complaint.
    case malformed(line: Int, column: Int, message: String)
    /// A triple that cannot be taken, by its number from 1.
    case refused(message: String, triple: Int)
    /// What the body threw.
    case stopped(any Error)

    /// Throws unless the run finished.
    func get(file: String) throws {
      switch self {
      case .finished: return
      case .malformed(let line, let column, let message):
        throw RDFSyntaxError(file: file, line: line, column: column, message: message)
      case .refused(let message, _): throw RDFSyntaxError(file: file, line: 0, column: 0, message: message)
      case .stopped(let error): throw error
      }
    }
  }

  static let fullPage = 1 << 16

  /// Number of bytes that libserd has taken.
  private(set) var position = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let pageSize: Int
  private let body: (Triple) throws -> Void
  private let environment: OpaquePointer
  private var reader: OpaquePointer?
  private var cache = IRICache()
  private var outcome = Outcome.finished
  private var tripleCount = 0

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, base: String, pageSize: Int,
    body: @escaping (Triple) throws -> Void
  ) throws {
    guard base.isEmpty || IRI(base).isValid else {
      throw RDFSyntaxError(file: file, line: 0, column: 0, message: "the base \"\(base)\" is no absolute IRI")
    }
    let made = base.withCString(encodedAs: UTF8.self) { text in
      var node = serd_node_from_string(SERD_URI, text)
      return base.isEmpty ? serd_env_new(nil) : serd_env_new(&node)
    }
    guard let made else { throw RDFSyntaxError(file: file, line: 0, column: 0, message: "out of memory") }
    self.bytes = bytes
    self.file = file
    self.pageSize = pageSize
    self.body = body
    environment = made
  }

  deinit {
    serd_reader_free(reader)
    serd_env_free(environment)
  }

  /// Reads all there is; to be called once.
  func run() -> Outcome {
    if let index = bytes.firstIndex(of: 0) {
      // libserd takes it for white space here and for the end there.
      let line = 1 + bytes[..<index].count { $0 == 0x0A }
      let column = index - (bytes[..<index].lastIndex(of: 0x0A) ?? -1)
      return .malformed(line: line, column: column, message: "a NUL byte: is this a text file?")
    }
    let handle = Unmanaged.passUnretained(self).toOpaque()
    reader = serd_reader_new(
      SERD_TURTLE, handle, nil,
      { SerdReading.at($0).setBase($1) },
      { SerdReading.at($0).setPrefix($1, $2) },
      { SerdReading.at($0).take(subject: $3, predicate: $4, object: $5, datatype: $6, language: $7) },
      nil)
    guard let reader else { return .malformed(line: 0, column: 0, message: "out of memory") }
    serd_reader_set_strict(reader, true)
    serd_reader_set_error_sink(reader, { SerdReading.at($0).complain($1) }, handle)
    let status = file.withCString(encodedAs: UTF8.self) { name in
      serd_reader_read_source(
        reader, { SerdReading.at($3).copy(to: $0, count: $1 * $2) }, { _ in 0 }, handle, name, pageSize)
    }
    if case .finished = outcome, status.rawValue > SERD_FAILURE.rawValue || position < bytes.count {
      return .malformed(line: 0, column: 0, message: String(cString: serd_strerror(status)))
    }
    return outcome
  }

  private static func at(_ handle: UnsafeMutableRawPointer?) -> SerdReading {
    // Every handle that libserd is given is this object, alive for the run.
    Unmanaged<SerdReading>.fromOpaque(handle.unsafelyUnwrapped).takeUnretainedValue()
  }

  private func copy(to target: UnsafeMutableRawPointer, count: Int) -> Int {
    let count = Swift.min(count, bytes.count - position)
    guard count > 0, let start = bytes.baseAddress else { return 0 }
    target.copyMemory(from: start + position, byteCount: count)
    position += count
    return count
  }

  private func complain(_ error: UnsafePointer<SerdError>) -> SerdStatus {
    // The first complaint is the cause; what follows comes of it.
    guard case .finished = outcome else { return SERD_SUCCESS }
    var text = [CChar](repeating: 0, count: 1024)
    rapporteur_serd_message(error, &text, text.count)
    var message = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    while message.last == "\n" { message.removeLast() }
    outcome = .malformed(line: Int(error.pointee.line), column: Int(error.pointee.col), message: message)
    return SERD_SUCCESS
  }

  private func setBase(_ iri: UnsafePointer<SerdNode>) -> SerdStatus {
    cache.removeAll()
    return serd_env_set_base_uri(environment, iri)
  }

  private func setPrefix(_ name: UnsafePointer<SerdNode>, _ iri: UnsafePointer<SerdNode>) -> SerdStatus {
    cache.removeAll()
    return serd_env_set_prefix(environment, name, iri)
  }

  private func take(
    subject: UnsafePointer<SerdNode>, predicate: UnsafePointer<SerdNode>, object: UnsafePointer<SerdNode>,
    datatype: UnsafePointer<SerdNode>?, language: UnsafePointer<SerdNode>?
  ) -> SerdStatus {
    guard case .finished = outcome else { return SERD_ERR_INTERNAL }
    tripleCount += 1
    do {
      let value: Term
      if object.pointee.type == SERD_LITERAL {
        let lexical = object.pointee.text
        if let language {
          value = .literal(Literal(lexical, language: language.pointee.text))
        } else if let datatype {
          value = .literal(Literal(lexical, datatype: try iri(datatype)))
        } else {
          value = .literal(Literal(lexical))
        }
      } else {
        value = try resource(object)
      }
      try body(Triple(try resource(subject), try iri(predicate), value))
      return SERD_SUCCESS
    } catch let refusal as TripleRefusal {
      outcome = .refused(message: refusal.message, triple: tripleCount)
    } catch {
      outcome = .stopped(error)
    }
    return SERD_ERR_INTERNAL
  }

  private func resource(_ node: UnsafePointer<SerdNode>) throws -> Term {
    node.pointee.type == SERD_BLANK ? .blank(node.pointee.text) : .iri(try iri(node))
  }

  private func iri(_ node: UnsafePointer<SerdNode>) throws -> IRI {
    let key = node.pointee.bytes
    let isPrefixed = node.pointee.type == SERD_CURIE
    let hash = IRICache.hash(key, isPrefixed: isPrefixed)
    if let known = cache.find(key, isPrefixed: isPrefixed, hash: hash) { return known }
    let made = IRI(isPrefixed ? try expand(node) : try resolve(node))
    cache.insert(made, key: key, isPrefixed: isPrefixed, hash: hash)
    return made
  }

  private func expand(_ node: UnsafePointer<SerdNode>) throws -> String {
    var prefix = SerdChunk()
    var suffix = SerdChunk()
    guard serd_env_expand(environment, node, &prefix, &suffix) == SERD_SUCCESS else {
      let name = node.pointee.text
      throw TripleRefusal("the prefix \"\(name.prefix { $0 != ":" }):\" of \(name) is not declared")
    }
    return String(unsafeUninitializedCapacity: prefix.len + suffix.len) { target in
      let start = target.initialize(fromContentsOf: UnsafeBufferPointer(start: prefix.buf, count: prefix.len))
      return target[start...].initialize(fromContentsOf: UnsafeBufferPointer(start: suffix.buf, count: suffix.len))
    }
  }

  private func resolve(_ node: UnsafePointer<SerdNode>) throws -> String {
    if serd_uri_string_has_scheme(node.pointee.buf) { return node.pointee.text }
    var resolved = serd_env_expand_node(environment, node)
    defer { serd_node_free(&resolved) }
    guard resolved.type == SERD_URI, serd_uri_string_has_scheme(resolved.buf) else {
      throw TripleRefusal("the relative IRI <\(node.pointee.text)> has no base")
    }
    return resolved.text
  }
}

extension SerdNode {
  fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buf, count: n_bytes) }
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
