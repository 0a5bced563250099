/// The graph that patterns are matched with (SPARQL 1.1 Query, section 13.3).
enum ActiveGraph: Hashable {
  /// The default graph of the store.
  case stored
  /// The merge of named graphs of the store, as `FROM` asks for.
  case merged([Int64])
  /// One named graph.
  case named(Int64)
}
