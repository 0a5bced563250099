import Files
import XML

/// The context of a JSON-LD 1.1 document (W3C Recommendation of 2020, section 4.1): prefixes, and how the values of
/// properties are written.
///
/// A document holds it or names the file in which it stands:
///
/// ```swift
/// let types = [(predicate: IRI("https://example.org/ns#since"), type: JSONLDValueType.datatype(day))]
/// try JSONLDContext(prefixes: prefixes, types: types).write(to: contextFile)
/// let options = RDFWriterOptions(prefixes: prefixes, types: types, contextURL: "context.jsonld")
/// var writer = try JSONLDWriter(to: sink, options: options)
/// ```
public struct JSONLDContext {
  let prefixes: DeclaredPrefixes
  private let types: [(predicate: IRI, type: JSONLDValueType)]
  private let typeOfPredicate: [IRI: JSONLDValueType]

  /// Makes a context.
  ///
  /// - Parameters:
  ///   - prefixes: Prefixes and their namespaces in the order of declaration.
  ///   - types: Properties and how their values are written; values of other kinds say what they are themselves.
  /// - Throws: ``RDFWriteError/badPrefix(_:)``, ``RDFWriteError/badIRI(_:subject:)``.
  public init(
    prefixes: [(prefix: String, namespace: String)] = [], types: [(predicate: IRI, type: JSONLDValueType)] = []
  ) throws {
    self.prefixes = try DeclaredPrefixes(prefixes) { XMLName.isLegal($0) && $0 != "_" }
    self.types = types
    typeOfPredicate = Dictionary(types.map { ($0.predicate, $0.type) }) { first, _ in first }
  }

  /// Writes it as a document of its own and finishes the sink.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  public func write(to sink: any ByteSink) throws {
    var output = OutputBuffer { try sink.write($0) }
    try output.append("{\n  \"@context\": ")
    try write(to: &output)
    try output.append("\n}\n")
    try output.flush()
    try sink.finish()
  }

  /// Writes the object that is the value of `@context`.
  func write(to output: inout OutputBuffer) throws {
    try output.append("{")
    var isFirst = true
    func separate() throws {
      try output.append(isFirst ? "\n    \"" : ",\n    \"")
      isFirst = false
    }
    for entry in prefixes.declared {
      try separate()
      try output.append(entry.prefixBytes)
      try output.append("\": ")
      let namespace = IRI(entry.namespace)
      if JSONLDContext.isPlainNamespace(entry.namespaceBytes) {
        try append(namespace, to: &output)
      } else {
        try output.append("{\"@id\": ")
        try append(namespace, to: &output)
        try output.append(", \"@prefix\": true}")
      }
    }
    for (predicate, type) in types where typeOfPredicate[predicate] == type {
      try separate()
      try predicate.withBytes { try appendName($0, of: predicate.string, to: &output) }
      try output.append("\": {\"@id\": ")
      try append(predicate, to: &output)
      try output.append(", \"@type\": \"")
      switch type {
      case .iri: try output.append("@id")
      case .datatype(let datatype): try datatype.withBytes { try appendName($0, of: predicate.string, to: &output) }
      }
      try output.append("\"}")
    }
    try output.append(isFirst ? "}" : "\n  }")
  }

  /// How values of a property are written where the context says so.
  func type(of predicate: UnsafeBufferPointer<UInt8>) -> JSONLDValueType? {
    typeOfPredicate.isEmpty ? nil : typeOfPredicate[IRI(RDFWriting.string(predicate))]
  }

  /// Appends an IRI, shortened where a prefix fits, without quotes.
  ///
  /// - Throws: ``RDFWriteError``, or what the sink throws.
  func appendName(
    _ iri: UnsafeBufferPointer<UInt8>, of subject: @autoclosure () -> String, to output: inout OutputBuffer
  ) throws {
    guard IRI.isValid(iri) else { throw RDFWriteError.badIRI(RDFWriting.string(iri), subject: subject()) }
    // A name that begins with // would read as an IRI with an authority.
    if let (entry, local) = prefixes.find(iri, where: { !$0.isEmpty && !JSONLDContext.beginsWithSlashes($0) }) {
      try output.append(entry.prefixBytes)
      try output.append(0x3A)
      return try output.append(local)
    }
    let scheme = iri.prefix { $0 != 0x3A }
    let rest = UnsafeBufferPointer(rebasing: iri[(scheme.count + 1)...])
    if !JSONLDContext.beginsWithSlashes(rest),
      let entry = prefixes.declared.first(where: { $0.prefixBytes.elementsEqual(scheme) })
    {
      throw RDFWriteError.schemeIsPrefix(RDFWriting.string(iri), prefix: entry.prefix)
    }
    try output.append(iri)
  }

  private func append(_ iri: IRI, to output: inout OutputBuffer) throws {
    guard iri.isValid else { throw RDFWriteError.badIRI(iri.string, subject: "@context") }
    try output.append(0x22)
    try output.append(utf8: iri.string)
    try output.append(0x22)
  }

  /// Whether a plain text makes it a prefix: it ends in one of the characters of `gen-delims` (RFC 3986).
  private static func isPlainNamespace(_ namespace: [UInt8]) -> Bool {
    switch namespace.last ?? 0 {
    case 0x23, 0x2F, 0x3A, 0x3F, 0x40, 0x5B, 0x5D: true
    default: false
    }
  }

  private static func beginsWithSlashes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 1 && text[0] == 0x2F && text[1] == 0x2F
  }
}
