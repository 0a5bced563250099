import RDF

/// Keeps the blank nodes of several documents apart: gives those of one document labels of their own.
///
/// Labels of different scopes never meet, since each begins with the scope's number and a low line, and the number has no
/// low line in it.
struct BlankNodeScope: ~Copyable {
  private let prefix: [UInt8]
  private var subject: [UInt8] = []
  private var object: [UInt8] = []
  private var graph: [UInt8] = []

  /// Makes the scope of a document by its number.
  init(_ number: Int) {
    prefix = Array("f\(number)_".utf8)
  }

  /// Hands the quad on with its blank nodes renamed.
  mutating func rename(_ quad: QuadBytes, _ body: (QuadBytes) throws -> Void) throws {
    let subject = BlankNodeScope.fill(&subject, prefix, quad.subject)
    let object = BlankNodeScope.fill(&object, prefix, quad.object)
    let graph = BlankNodeScope.fill(&graph, prefix, quad.graph)
    guard subject || object || graph else { return try body(quad) }
    try self.subject.withUnsafeBufferPointer { subjectLabel in
      try self.object.withUnsafeBufferPointer { objectLabel in
        try self.graph.withUnsafeBufferPointer { graphLabel in
          var renamed = quad
          if subject { renamed.subject.text = subjectLabel }
          if object { renamed.object.text = objectLabel }
          if graph { renamed.graph?.text = graphLabel }
          try body(renamed)
        }
      }
    }
  }

  private static func fill(_ label: inout [UInt8], _ prefix: [UInt8], _ term: TermBytes?) -> Bool {
    guard let term, term.kind == .blank else { return false }
    label.removeAll(keepingCapacity: true)
    label += prefix
    label += term.text
    return true
  }
}
