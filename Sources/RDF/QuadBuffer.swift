/// Quads in memory, close together in the order in which they came, for going through them again and again.
///
/// Predicates, datatypes, language tags and names of graphs are kept once each; a subject once for consecutive quads.
///
/// ```swift
/// let buffer = QuadBuffer()
/// for quad in quads { buffer.append(quad) }
/// try buffer.forEach { try writer.write($0) }
/// ```
public final class QuadBuffer {
  /// The fixed part of a record.
  ///
  /// Subject and text of the object follow it. Numbers are those of `names` and 1.
  private struct Head {
    var kinds: UInt32
    var predicate: UInt32
    /// The datatype or, where `kinds` says so, the language tag; 0 for none.
    var annotation: UInt32
    /// 0 for the default graph.
    var graph: UInt32
    var subjectCount: Int
    var objectCount: Int
  }

  private static let isBlankGraph: UInt32 = 1 << 8
  private static let isTagged: UInt32 = 1 << 9
  private static let hasSameSubject: UInt32 = 1 << 10

  /// Number of quads.
  public private(set) var count = 0

  private let records = ByteArena()
  private var names = ByteTable()
  private var subject = TermBytes(.iri, TermBytes.none)

  /// Makes an empty buffer.
  public init() {}

  /// Bytes taken from the system for the quads.
  public var capacity: Int { records.capacity + names.capacity }

  /// Copies a quad to the end.
  public func append(_ quad: QuadBytes) {
    var kinds = UInt32(quad.subject.kind.rawValue) | UInt32(quad.object.kind.rawValue) << 4
    let isSame = count > 0 && quad.subject.kind == subject.kind && ByteTable.equal(quad.subject.text, subject.text)
    if isSame { kinds |= QuadBuffer.hasSameSubject }
    var annotation: UInt32 = 0
    if !quad.object.language.isEmpty {
      kinds |= QuadBuffer.isTagged
      annotation = number(of: quad.object.language)
    } else if !quad.object.datatype.isEmpty {
      annotation = number(of: quad.object.datatype)
    }
    var graph: UInt32 = 0
    if let name = quad.graph {
      graph = number(of: name.text)
      if name.kind == .blank { kinds |= QuadBuffer.isBlankGraph }
    }
    let head = Head(
      kinds: kinds, predicate: number(of: quad.predicate), annotation: annotation, graph: graph,
      subjectCount: isSame ? 0 : quad.subject.text.count, objectCount: quad.object.text.count)
    let size = MemoryLayout<Head>.size
    let place = records.allocate(size + head.subjectCount + head.objectCount)
    place.storeBytes(of: head, as: Head.self)
    if !isSame {
      let text = QuadBuffer.store(quad.subject.text, at: place + size)
      subject = TermBytes(quad.subject.kind, text)
    }
    _ = QuadBuffer.store(quad.object.text, at: place + size + head.subjectCount)
    count += 1
  }

  /// Copies a quad to the end.
  public func append(_ quad: Quad) {
    quad.withBytes { append($0) }
  }

  /// Hands over the quads in order; their bytes stay valid as long as the buffer and until ``removeAll()``.
  public func forEach(_ body: (QuadBytes) throws -> Void) rethrows {
    let size = MemoryLayout<Head>.size
    var subject = TermBytes(.iri, TermBytes.none)
    for (piece, used) in zip(records.pieces, records.used) {
      guard var place = UnsafeRawPointer(piece.baseAddress) else { continue }
      let end = place + used
      while place < end {
        let head = place.loadUnaligned(as: Head.self)
        place += size
        if head.kinds & QuadBuffer.hasSameSubject == 0 {
          subject = TermBytes(QuadBuffer.kind(head.kinds & 15), QuadBuffer.text(at: place, head.subjectCount))
          place += head.subjectCount
        }
        var object = TermBytes(QuadBuffer.kind(head.kinds >> 4 & 15), QuadBuffer.text(at: place, head.objectCount))
        place += head.objectCount
        if head.annotation > 0 {
          let name = names.texts[Int(head.annotation) - 1]
          if head.kinds & QuadBuffer.isTagged == 0 { object.datatype = name } else { object.language = name }
        }
        var graph: TermBytes?
        if head.graph > 0 {
          graph = TermBytes(
            head.kinds & QuadBuffer.isBlankGraph == 0 ? .iri : .blank, names.texts[Int(head.graph) - 1])
        }
        try body(QuadBytes(subject, names.texts[Int(head.predicate) - 1], object, graph: graph))
      }
    }
  }

  /// Forgets all quads and gives back their memory.
  public func removeAll() {
    records.removeAll()
    names.removeAll()
    count = 0
  }

  private func number(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(names.number(of: name).number + 1)
  }

  private static func kind(_ number: UInt32) -> TermBytes.Kind {
    switch number {
    case 0: .iri
    case 1: .blank
    default: .literal
    }
  }

  private static func text(at place: UnsafeRawPointer, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: place.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func store(
    _ text: UnsafeBufferPointer<UInt8>, at place: UnsafeMutableRawPointer
  ) -> UnsafeBufferPointer<UInt8> {
    if let source = text.baseAddress { place.copyMemory(from: source, byteCount: text.count) }
    return QuadBuffer.text(at: UnsafeRawPointer(place), text.count)
  }
}
