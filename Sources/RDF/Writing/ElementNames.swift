import XML

/// Element names of predicates and classes: under a declared prefix, or under one that the element itself declares.
struct ElementNames {
  /// The name of an element.
  struct Name {
    let name: XMLName
    /// The namespace that the element declares for ``ElementNames/localDeclaration``; empty where its prefix is declared.
    let namespace: [UInt8]
  }

  /// IRIs that mean something else as elements (RDF 1.1 XML Syntax, section 6.2.2 to 6.2.6), after the namespace of RDF.
  private static let reserved: Set<Substring> = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype", "Description", "li", "aboutEach",
    "aboutEachPrefix", "bagID",
  ]
  /// Namespaces that no prefix but `xml` and `xmlns` may have (Namespaces in XML 1.0, section 3).
  private static let reservedNamespaces = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/"]
  /// Most names kept for later.
  private static let limit = 1 << 14

  /// The prefixes in the order of their declaration.
  let prefixes: PrefixTable
  /// The attribute that declares the prefix of a name split off its IRI.
  let localDeclaration: XMLName

  private let localPrefix: String
  private var known = ByteTable()
  private var names: [Name?] = []
  private var last = 0

  /// - Throws: ``RDFWriteError/badPrefix(_:)``.
  init(prefixes: [(prefix: String, namespace: String)]) throws {
    self.prefixes = try PrefixTable(prefixes) { XMLName.isLegal($0) && !$0.lowercased().hasPrefix("xml") }
    if let bad = prefixes.first(where: { ElementNames.reservedNamespaces.contains($0.namespace) }) {
      throw RDFWriteError.badPrefix(bad.prefix)
    }
    let taken = Set(prefixes.map(\.prefix))
    var prefix = "ns"
    var number = 0
    while taken.contains(prefix) {
      number += 1
      prefix = "ns\(number)"
    }
    localPrefix = prefix
    localDeclaration = try XMLName("xmlns:\(prefix)")
  }

  /// The element name of a predicate, or `nil` where there is none.
  mutating func name(ofPredicate iri: UnsafeBufferPointer<UInt8>) -> Name? {
    if last < names.count, ByteTable.equal(known.texts[last], iri) { return names[last] }
    if let number = known.find(iri) {
      last = number
      return names[number]
    }
    let name = declaredName(of: iri).map { Name(name: $0, namespace: []) } ?? splitName(of: iri)
    if names.count == ElementNames.limit || known.capacity > ElementNames.limit << 8 {
      known.removeAll()
      names.removeAll(keepingCapacity: true)
    }
    last = known.number(of: iri).number
    names.append(name)
    return name
  }

  /// The element name of a class under a declared prefix, or `nil` where there is none.
  mutating func name(ofClass iri: UnsafeBufferPointer<UInt8>) -> XMLName? {
    guard let name = name(ofPredicate: iri), name.namespace.isEmpty else { return nil }
    return name.name
  }

  private func declaredName(of iri: UnsafeBufferPointer<UInt8>) -> XMLName? {
    if ElementNames.isReserved(iri) { return nil }
    guard let (entry, local) = prefixes.find(iri, where: { XMLName.isLegal(RDFWriting.string($0)) }) else { return nil }
    return ElementNames.name(entry.prefix, RDFWriting.string(local))
  }

  /// Splits an IRI before the longest legal name that ends it.
  private func splitName(of iri: UnsafeBufferPointer<UInt8>) -> Name? {
    guard IRI.isValid(iri), !ElementNames.isReserved(iri) else { return nil }
    let scalars = Array(RDFWriting.string(iri).unicodeScalars)
    var begin = scalars.count
    while begin > 0, XMLName.isStart(scalars[begin - 1]) || XMLName.isFollower(scalars[begin - 1]) { begin -= 1 }
    for start in begin..<scalars.count where start > 0 && XMLName.isStart(scalars[start]) {
      let namespace = ElementNames.string(scalars[..<start])
      if ElementNames.reservedNamespaces.contains(namespace) { continue }
      guard let name = ElementNames.name(localPrefix, ElementNames.string(scalars[start...])) else { continue }
      return Name(name: name, namespace: Array(namespace.utf8))
    }
    return nil
  }

  private static func isReserved(_ iri: UnsafeBufferPointer<UInt8>) -> Bool {
    IRI(RDFWriting.string(iri)).local(in: Vocabulary.RDF.namespace).map(reserved.contains) ?? false
  }

  private static func name(_ prefix: String, _ local: String) -> XMLName? {
    do {
      return try XMLName("\(prefix):\(local)")
    } catch {
      return nil
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }
}
