/// The ends of IRIs, by which people know them.
enum LocalName {
  /// What follows the last `#`, `/` or `:`; the whole where nothing does.
  static func local(of iri: String) -> String {
    let bytes = iri.utf8
    guard let cut = bytes.lastIndex(where: { $0 == 0x23 || $0 == 0x2F || $0 == 0x3A }) else { return iri }
    let rest = iri[bytes.index(after: cut)...]
    return rest.isEmpty ? iri : String(rest)
  }

  /// What comes before that, with the character between.
  static func namespace(of iri: String) -> String { String(iri.dropLast(local(of: iri).count)) }
}
