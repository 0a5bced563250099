import RDF
import Testing

@Suite struct QuadBufferTests {
  static func quads(of buffer: QuadBuffer) -> [Quad] {
    var quads: [Quad] = []
    buffer.forEach { quads.append(Quad($0)) }
    return quads
  }

  @Test func givesBackWhatItTook() {
    let quads = SampleQuads.quads + SampleQuads.graphs
    let buffer = QuadBuffer()
    for quad in quads { buffer.append(quad) }
    #expect(buffer.count == quads.count)
    #expect(Self.quads(of: buffer) == quads)
    #expect(Self.quads(of: buffer) == quads)
  }

  @Test func holdsManyQuadsCloseTogether() {
    let quads = (0..<100_000).map {
      SampleQuads.quad(
        SampleQuads.iri("http://e/s\($0 / 5)"), IRI("http://e/p\($0 % 300)"), SampleQuads.iri("http://e/o\($0)"))
    }
    let buffer = QuadBuffer()
    for quad in quads { buffer.append(quad) }
    #expect(Self.quads(of: buffer) == quads)
    #expect(buffer.capacity < 7_000_000)
    buffer.removeAll()
    #expect(buffer.capacity == 0)
    #expect(Self.quads(of: buffer).isEmpty)
    buffer.append(quads[7])
    #expect(Self.quads(of: buffer) == [quads[7]])
  }
}
