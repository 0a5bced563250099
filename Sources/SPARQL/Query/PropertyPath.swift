import RDF

/// A property path expression (SPARQL 1.1 Query, section 18.2.1.1).
public indirect enum PropertyPath: Hashable, Sendable {
  /// One property.
  case link(IRI)
  /// `^path`: the other way round.
  case inverse(PropertyPath)
  /// `a/b/…`: one after the other; at least two.
  case sequence([PropertyPath])
  /// `a|b|…`: any of these; at least two.
  case alternative([PropertyPath])
  /// `path*`.
  case zeroOrMore(PropertyPath)
  /// `path+`.
  case oneOrMore(PropertyPath)
  /// `path?`.
  case zeroOrOne(PropertyPath)
  /// `!(a|^b|…)`: any property but these, forwards and backwards.
  case negatedSet(forward: [IRI], backward: [IRI])
}
