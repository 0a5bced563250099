import Files
import QuadStore
import RDF

/// Reads RDF files into a store in memory.
struct QueryDataset {
  /// The store.
  let store: QuadStore
  /// The prefixes that the files declare, with their namespaces; of two namespaces of one prefix the first.
  private(set) var prefixes: [(prefix: String, namespace: String)] = []

  /// Reads files; blank nodes of different files stay apart.
  ///
  /// - Parameters:
  ///   - data: files whose triples form the default graph; their named graphs stay named.
  ///   - named: files whose triples form named graphs.
  /// - Throws: what is wrong with a file, with its place.
  init(data: [String], named: [QueryRequest.NamedGraph]) throws {
    store = try QuadStore.inMemory()
    let isOne = data.count + named.count < 2
    var found: [(prefix: String, namespace: String)] = []
    let store = store
    try store.database.transaction {
      let loader = try QuadLoader(store)
      var number = 0
      for path in data {
        number += 1
        let input = try GraphInput(path: path, syntax: nil, base: nil)
        found += try QueryDataset.read(input, scope: isOne ? nil : number) { try loader.add($0) }
      }
      for graph in named {
        number += 1
        let input = try GraphInput(path: graph.path, syntax: nil, base: graph.name)
        found += try Term.iri(IRI(graph.name)).withBytes { name in
          try QueryDataset.read(input, scope: isOne ? nil : number) { quad in
            var quad = quad
            if quad.graph == nil { quad.graph = name }
            try loader.add(quad)
          }
        }
      }
      try loader.finish()
    }
    prefixes = found
  }

  private static func read(
    _ input: GraphInput, scope: Int?, _ body: (QuadBytes) throws -> Void
  ) throws -> [(prefix: String, namespace: String)] {
    guard case .rdf(let syntax) = input.syntax else {
      throw GraphInput.Failure(
        description: "\(input.name): is GraphML; make RDF of it with rapporteur convert --to turtle, and ask that")
    }
    let prefixes = try input.declaredPrefixes()
    guard let scope else {
      try RDFReader.read(input.source, syntax: syntax, file: input.name, base: input.base, body)
      return prefixes
    }
    var names = BlankNodeScope(scope)
    try RDFReader.read(input.source, syntax: syntax, file: input.name, base: input.base) { quad in
      try names.rename(quad, body)
    }
    return prefixes
  }
}
