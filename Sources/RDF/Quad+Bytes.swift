extension Quad {
  /// Runs a body with the bytes of the quad, which are valid during the call.
  ///
  /// - Throws: What the body throws.
  public func withBytes<Result>(_ body: (QuadBytes) throws -> Result) rethrows -> Result {
    try triple.subject.withBytes { subject in
      try Term.iri(triple.predicate).withBytes { predicate in
        try triple.object.withBytes { object in
          guard let graph else { return try body(QuadBytes(subject, predicate.text, object)) }
          return try graph.withBytes { try body(QuadBytes(subject, predicate.text, object, graph: $0)) }
        }
      }
    }
  }
}
