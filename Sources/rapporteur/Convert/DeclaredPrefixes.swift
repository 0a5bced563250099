import RDF

/// Finds the prefixes that a document declares at its head, so that an output can keep them.
///
/// It looks at no more than the head, and passes over what it does not know: the reader is the judge of the document.
enum DeclaredPrefixes {
  /// Number of bytes that it wants to see.
  static let length = 1 << 14

  /// The prefixes and their namespaces, in the order of the document.
  static func find(in head: [UInt8], syntax: RDFSyntax) -> [(prefix: String, namespace: String)] {
    switch syntax {
    case .turtle, .trig: turtle(head[...])
    case .rdfxml: xml(head[...])
    case .ntriples, .nquads, .jsonld: []
    }
  }

  /// `@prefix p: <…> .` and `PREFIX p: <…>` up to the first statement.
  private static func turtle(_ head: ArraySlice<UInt8>) -> [(prefix: String, namespace: String)] {
    var found: [(prefix: String, namespace: String)] = []
    var words = Words(head)
    while let word = words.next() {
      switch word.lowercased() {
      case "@prefix", "prefix":
        guard let name = words.next(), name.last == ":", let iri = words.next(), iri.first == "<", iri.last == ">"
        else {
          return found
        }
        found.append((String(name.dropLast()), String(iri.dropFirst().dropLast())))
      case "@base", "base": _ = words.next()
      case ".": continue
      default: return found
      }
    }
    return found
  }

  /// `xmlns:p="…"` of the root element.
  private static func xml(_ head: ArraySlice<UInt8>) -> [(prefix: String, namespace: String)] {
    guard let root = String(decoding: head, as: UTF8.self).split(separator: "<").first(where: isRoot) else { return [] }
    var found: [(prefix: String, namespace: String)] = []
    for part in root.split(separator: "xmlns:").dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let prefix = part[..<equals].filter { !$0.isWhitespace }
      let value = part[part.index(after: equals)...].drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'", let end = value.dropFirst().firstIndex(of: quote)
      else { continue }
      let namespace = value[value.index(after: value.startIndex)..<end]
      // Entities would have to be expanded, which is the reader's work.
      if !namespace.contains("&") { found.append((prefix, String(namespace))) }
    }
    return found
  }

  private static func isRoot(_ tag: Substring) -> Bool {
    guard let first = tag.first else { return false }
    return first.isLetter || first == "_"
  }

  /// Words of Turtle: brackets around an IRI, and whatever else is kept apart by white space; a full stop stands alone.
  private struct Words {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
      rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    }

    mutating func next() -> String? {
      rest = rest.drop { $0 <= 0x20 }
      while rest.first == UInt8(ascii: "#") { rest = rest.drop { $0 != 0x0A }.drop { $0 <= 0x20 } }
      guard let first = rest.first else { return nil }
      let word: ArraySlice<UInt8>
      switch first {
      case UInt8(ascii: "."): word = rest.prefix(1)
      case UInt8(ascii: "<"):
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        word = rest[...end]
      default: word = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }
      }
      rest = rest[word.endIndex...]
      return String(decoding: word, as: UTF8.self)
    }
  }
}
