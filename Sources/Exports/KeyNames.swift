import PropertyGraph
import RDF
import XML

/// IRIs of attributes and of predicates that no vocabulary here knows: under the base, in `key/`.
///
/// A name is kept as far as XML lets it be the name of an element; other characters become `_`.
struct KeyNames {
  let namespace: String

  init(base: String) {
    namespace = base + "key/"
  }

  /// The IRI of a predicate: itself where it is an absolute IRI.
  func predicate(_ name: String) -> IRI {
    if name.contains(":"), IRI(name).isValid { return IRI(name) }
    return IRI(namespace + KeyNames.local(name))
  }

  /// The IRIs of some columns, each its own.
  func properties(of keys: [PropertyKey]) -> [IRI] {
    var used: Set<String> = []
    return keys.map { key in
      let stem = KeyNames.local(key.name)
      var name = stem
      var number = 2
      while !used.insert(name).inserted {
        name = "\(stem)-\(number)"
        number += 1
      }
      return IRI(namespace + name)
    }
  }

  static func local(_ name: String) -> String {
    if XMLName.isLegal(name) { return name }
    var local = ""
    for scalar in name.unicodeScalars {
      let letter = String(scalar)
      if local.isEmpty, !XMLName.isLegal(letter) { local = "_" }
      local += scalar != ":" && XMLName.isToken(letter) ? letter : local == "_" ? "" : "_"
    }
    return local.isEmpty ? "_" : local
  }
}
