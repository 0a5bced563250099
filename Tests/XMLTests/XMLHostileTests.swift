import Glibc
import Testing
import XML

/// Documents that are made to cost: each is refused soon, in little memory, however long it would go on.
@Suite(.serialized) struct XMLHostileTests {
  /// A document that is made while it is read: a head, then one part over and over.
  struct Flood: CustomTestStringConvertible, Sendable {
    let name: String
    let head: String
    var part: String
    /// Bytes after which it ends.
    var size = 1 << 30
    let kind: XMLReadingError.Kind
    let says: String
    /// Bytes that are enough to see what it is.
    var given = 17 << 20
    var testDescription: String { name }

    func source() -> (UnsafeMutableRawBufferPointer) -> Int {
      let head = Array(head.utf8)
      let part = Array(String(repeating: part, count: max(1, 5_000 / max(1, part.utf8.count))).utf8)
      var position = 0
      return { buffer in
        var filled = 0
        while filled < buffer.count, position < size {
          let (bytes, start) =
            position < head.count ? (head, position) : (part, (position - head.count) % part.count)
          let count = min(buffer.count - filled, bytes.count - start)
          bytes[start..<(start + count)].withUnsafeBytes {
            UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]).copyMemory(from: $0)
          }
          filled += count
          position += count
        }
        return filled
      }
    }
  }

  static let laughs =
    "<!DOCTYPE a [<!ENTITY l0 'ha'>"
    + (1...20).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }.joined() + "]>"
  static let big = "<!DOCTYPE a [<!ENTITY b '" + String(repeating: "b", count: 60_000) + "'>]>"

  static let floods = [
    Flood(name: "billion laughs in text", head: laughs + "<a>&l20;", part: " ", kind: .limit, says: "entity l5"),
    Flood(
      name: "billion laughs in a value", head: laughs + "<a x='&l20;'/>", part: " ", kind: .limit, says: "entity l5"),
    Flood(name: "quadratic blow-up in text", head: big + "<a>", part: "&b;", kind: .limit, says: "entities"),
    Flood(name: "quadratic blow-up in a value", head: big + "<a x='", part: "&b;", kind: .limit, says: "entities"),
    Flood(name: "quadratic blow-up in values", head: big + "<a>", part: "<b x='&b;'/>", kind: .limit, says: "entities"),
    Flood(
      name: "entities of one letter", head: "<!DOCTYPE a [<!ENTITY e 'e'>]><a>", part: "&e;", kind: .limit,
      says: "entities"),
    Flood(
      name: "default attributes",
      head: "<!DOCTYPE a [<!ATTLIST b x CDATA '" + String(repeating: "b", count: 60_000) + "'>]><a>", part: "<b/>",
      kind: .limit, says: "entities"),
    Flood(name: "value of 1 GB", head: "<a x='", part: "x", kind: .limit, says: "tag"),
    Flood(name: "value of 1 GB, not ASCII", head: "<a x='", part: "é ", kind: .limit, says: "tag"),
    Flood(name: "value of 1 GB with references", head: "<a x='", part: "&#233;", kind: .limit, says: "tag"),
    Flood(name: "namespace of 1 GB", head: "<a xmlns='", part: "x", kind: .limit, says: "tag"),
    Flood(name: "name of 1 GB", head: "<", part: "a", kind: .limit, says: "tag"),
    Flood(name: "space of 1 GB in a tag", head: "<a ", part: " ", kind: .limit, says: "tag"),
    Flood(name: "attributes without end", head: "<a", part: attributes, kind: .limit, says: "attributes"),
    Flood(name: "namespaces without end", head: "<a", part: namespaces, kind: .limit, says: "namespace"),
    Flood(name: "text of 1 GB", head: "<a>", part: "text ", kind: .limit, says: "text"),
    Flood(name: "text of 1 GB, not ASCII", head: "<a>", part: "é", kind: .limit, says: "text"),
    Flood(name: "text of references", head: "<a>", part: "&amp;", kind: .limit, says: "text", given: 81 << 20),
    Flood(name: "CDATA of 1 GB", head: "<a><![CDATA[", part: "x", kind: .limit, says: "section"),
    Flood(name: "comment of 1 GB", head: "<a><!--", part: "x", kind: .limit, says: "comment"),
    Flood(name: "comment of 1 GB in front", head: "<!--", part: "x", kind: .limit, says: "comment"),
    Flood(name: "instruction of 1 GB", head: "<a><?p ", part: "x", kind: .limit, says: "tag"),
    Flood(name: "document type of 1 GB", head: "<!DOCTYPE a [", part: "<!ELEMENT a ANY>", kind: .limit, says: "type"),
    Flood(name: "document type of comments", head: "<!DOCTYPE a [", part: "<!-- c -->", kind: .limit, says: "type"),
    Flood(
      name: "document type of entities", head: "<!DOCTYPE a [", part: "<!ENTITY e 'e'>", kind: .limit, says: "type"),
    Flood(name: "nesting without end", head: "", part: "<a>", kind: .limit, says: "nested"),
    Flood(name: "nesting with namespaces", head: "", part: "<a xmlns='u'>", kind: .limit, says: "namespace"),
    Flood(
      name: "external entity", head: "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///dev/zero'>]><a>&e;", part: " ",
      kind: .entity, says: "external entity e"),
    Flood(
      name: "external parameter entity",
      head: "<!DOCTYPE a [<!ENTITY % e SYSTEM 'http://127.0.0.1/e'>%e;]><a>", part: " ", kind: .entity,
      says: "parameter entity e"),
    Flood(name: "space of 1 GB in front", head: "", part: " ", kind: .limit, says: "longer"),
  ]

  static let attributes = (0..<5_000).map { " a\($0)=''" }.joined()
  static let namespaces = (0..<5_000).map { " xmlns:a\($0)='u'" }.joined()

  @Test(arguments: floods) func isRefusedSoonAndInLittleMemory(_ flood: Flood) throws {
    final class Silent: XMLHandler {
      func start(_ element: XMLElement) {}
      func end(_ name: XMLNameBytes) {}
      func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
    let start = cpuSeconds()
    let source = flood.source()
    var given = 0
    let error = try #require(throws: XMLReadingError.self) {
      try XMLReader.read(into: Silent()) { buffer in
        let count = source(buffer)
        given += count
        return count
      }
    }
    #expect(error.kind == flood.kind, "\(error)")
    #expect(error.message.contains(flood.says), "\(error)")
    #expect(cpuSeconds() - start < 2)
    // What the parser holds is a small multiple of what it has been given, as long as entities are within their limits.
    #expect(given < flood.given)
  }

  @Test func differentNamesWithoutEndAreRefused() throws {
    final class Silent: XMLHandler {
      func start(_ element: XMLElement) {}
      func end(_ name: XMLNameBytes) {}
      func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
    var number = 0
    let tail = String(repeating: "n", count: 1_000)
    var pending = Array("<a>".utf8)
    let error = try #require(throws: XMLReadingError.self) {
      try XMLReader.read(into: Silent()) { buffer in
        while pending.count < buffer.count {
          number += 1
          pending += Array("<n\(number)\(tail)/>".utf8)
        }
        buffer.copyBytes(from: pending.prefix(buffer.count))
        pending.removeFirst(buffer.count)
        return buffer.count
      }
    }
    #expect(error.kind == .limit && error.message.contains("names"))
    #expect(number < 40_000)
  }

  @Test func limitsAreThoseOfTheCaller() throws {
    var limits = XMLLimits()
    limits.depth = 2
    _ = try events("<a><b/></a>", limits: limits)
    #expect(throws: XMLReadingError.self) { try events("<a><b><c/></b></a>", limits: limits) }
    limits.textBytes = 3
    _ = try events("<a>abc<b/>abc</a>", limits: limits)
    #expect(throws: XMLReadingError.self) { try events("<a>abc&#100;</a>", limits: limits) }
    limits.attributes = 1
    #expect(throws: XMLReadingError.self) { try events("<a x='' y=''/>", limits: limits) }
  }

  @Test func entitiesOfOntologiesStayWithinTheLimits() throws {
    var text = "<!DOCTYPE a [<!ENTITY owl 'http://www.w3.org/2002/07/owl#'>]><a>"
    for _ in 0..<50_000 { text += "<b c='&owl;Thing' d='&owl;Class'/>&owl;" }
    #expect(try events(text + "</a>").count == 150_002)
  }

  /// Time that this thread has computed: other tests run beside it.
  private func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
