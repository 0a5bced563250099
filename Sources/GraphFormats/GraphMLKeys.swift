import PropertyGraph
import XML

/// The ids under which a GraphML file declares the attributes of nodes or of edges.
///
/// An id is the name itself, as Neo4j's importer and Gephi take ids for names, unless a name is no NMTOKEN or is taken;
/// then each character that may not stand there becomes `_`, and a number follows where that is taken too.
struct GraphMLKeys {
  let keys: [PropertyKey]
  /// One id a key.
  let ids: [String]

  init(_ keys: [PropertyKey], reserved: Set<String>) {
    self.keys = keys
    var used = reserved.union(keys.map(\.name).filter { XMLName.isToken($0) })
    ids = keys.map { key in
      if XMLName.isToken(key.name), !reserved.contains(key.name) { return key.name }
      var stem = ""
      for scalar in key.name.unicodeScalars {
        let letter = String(scalar)
        stem += XMLName.isToken(letter) ? letter : "_"
      }
      if stem.isEmpty { stem = "_" }
      var id = stem
      var number = 2
      while !used.insert(id).inserted {
        id = "\(stem)-\(number)"
        number += 1
      }
      return id
    }
  }
}
