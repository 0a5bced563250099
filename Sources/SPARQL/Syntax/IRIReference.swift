import RDF

/// References to IRIs where there may be no base.
enum IRIReference {
  /// The absolute IRI that a reference means, or `nil` when it is relative and the base is empty or no IRI.
  static func resolve(_ reference: String, against base: String) -> String? {
    var bytes = reference
    if bytes.withUTF8({ IRIResolver.hasScheme($0) }) { return reference }
    return IRIResolver(base: IRI(base))?.resolve(reference).string
  }
}
