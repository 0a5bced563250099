/// A triple and the graph it stands in (RDF 1.1 Concepts, section 4).
public struct Quad: Hashable, Sendable {
  /// The triple.
  public var triple: Triple
  /// The name of the graph, an IRI or a blank node; `nil` for the default graph.
  public var graph: Term?

  /// Makes a quad.
  public init(_ triple: Triple, graph: Term? = nil) {
    self.triple = triple
    self.graph = graph
  }

  /// Copies a quad out of the memory of a reader.
  public init(_ bytes: QuadBytes) {
    triple = Triple(
      Term(bytes.subject), IRI(String(decoding: bytes.predicate, as: UTF8.self)), Term(bytes.object))
    graph = bytes.graph.map { Term($0) }
  }
}

extension Quad: Comparable {
  /// Order by graph, the default graph first, then by triple.
  public static func < (left: Quad, right: Quad) -> Bool {
    switch (left.graph, right.graph) {
    case (let a?, let b?) where a != b: a < b
    case (nil, _?): true
    case (_?, nil): false
    default: left.triple < right.triple
    }
  }
}
