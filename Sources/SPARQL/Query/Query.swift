import RDF

/// A query of SPARQL 1.1, read and translated to algebra.
///
/// ```swift
/// let query = try Query("SELECT ?name { ?person foaf:name ?name }", prefixes: ["foaf": "http://xmlns.com/foaf/0.1/"])
/// print(query.algebra)
/// ```
public struct Query: Hashable, Sendable {
  /// What is asked for.
  public enum Form: Hashable, Sendable {
    /// A table with these columns.
    case select([Variable])
    /// A graph: the template filled in for every solution. Blank nodes are new ones each time.
    case construct(template: [TriplePattern])
    /// What is known of these things.
    case describe([PatternTerm])
    /// Whether there is any solution.
    case ask
  }

  /// What is asked for.
  public let form: Form
  /// The graphs to ask, or `nil` for those of the store.
  public let dataset: DatasetClause?
  /// The pattern with all its modifiers.
  public let algebra: Algebra
  /// The base IRI that is in force where the query ends; empty when there is none.
  ///
  /// The function `IRI` resolves against it.
  public let base: String
  /// The prefixes of the prologue, as the query leaves them.
  public let prefixes: [String: String]
  /// No tree of the query is deeper; ``DeepStack`` gives work on deep ones room.
  public let depth: Int

  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: The query (SPARQL 1.1 Query, section 19).
  ///   - base: The IRI against which relative ones are resolved until the query says `BASE`; empty when there is none.
  ///   - prefixes: Prefixes that hold before the prologue, with their namespaces.
  /// - Throws: ``SPARQLSyntaxError``, ``DeepStackError``.
  public init(_ text: String, base: String = "", prefixes: [String: String] = [:]) throws {
    let tokens = try Lexer.tokens(of: text)
    self = try DeepStack.run(depth: Parser.nesting(of: tokens.tokens)) {
      var parser = Parser(tokens, base: base, prefixes: prefixes)
      return try parser.parseQuery()
    }
  }

  /// The functions that the query calls and nobody here knows, sorted.
  ///
  /// By the standard such a call is an error wherever it is made, which silently empties filters; whoever answers the
  /// query may rather refuse it.
  ///
  /// - Throws: ``DeepStackError``.
  public func unknownFunctions() throws -> [IRI] {
    try DeepStack.run(depth: depth) {
      var found = Set<IRI>()
      algebra.forEach({ _ in }) { expression in
        if case .function(let name, _) = expression, !Cast.isKnown(name) { found.insert(name) }
      }
      return found.sorted()
    }
  }

  /// The algebra as indented s-expressions, with the prefixes of the query.
  ///
  /// - Throws: ``DeepStackError``.
  public func explanation() throws -> String {
    try DeepStack.run(depth: depth) { algebra.text(prefixes: prefixes) }
  }

  init(
    form: Form, dataset: DatasetClause?, algebra: Algebra, base: String, prefixes: [String: String], depth: Int
  ) {
    self.form = form
    self.dataset = dataset
    self.algebra = algebra
    self.base = base
    self.prefixes = prefixes
    self.depth = depth
  }
}
