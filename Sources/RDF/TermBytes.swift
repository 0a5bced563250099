/// A term whose text lies in memory of the reader that hands it over.
///
/// The buffers are valid during the call that received them only; whoever keeps a term makes a ``Term`` of it. All text is
/// UTF-8, unescaped, and resolved: IRIs are absolute and without brackets.
public struct TermBytes {
  /// What kind of term it is.
  public enum Kind: UInt8, Sendable {
    case iri, blank, literal
  }

  /// What kind of term it is.
  public var kind: Kind
  /// The IRI, the label of the blank node, or the lexical form.
  public var text: UnsafeBufferPointer<UInt8>
  /// The datatype of a literal; empty for `xsd:string`, for tagged literals, and for other terms.
  public var datatype: UnsafeBufferPointer<UInt8>
  /// The language tag of a literal; empty for all others.
  public var language: UnsafeBufferPointer<UInt8>

  /// No bytes.
  public static var none: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }

  /// Makes a term.
  public init(
    _ kind: Kind, _ text: UnsafeBufferPointer<UInt8>, datatype: UnsafeBufferPointer<UInt8> = TermBytes.none,
    language: UnsafeBufferPointer<UInt8> = TermBytes.none
  ) {
    self.kind = kind
    self.text = text
    self.datatype = datatype
    self.language = language
  }
}

extension Term {
  /// Copies a term out of the memory of a reader.
  public init(_ bytes: TermBytes) {
    let text = String(decoding: bytes.text, as: UTF8.self)
    switch bytes.kind {
    case .iri: self = .iri(IRI(text))
    case .blank: self = .blank(text)
    case .literal:
      if !bytes.language.isEmpty {
        self = .literal(Literal(text, language: String(decoding: bytes.language, as: UTF8.self)))
      } else if bytes.datatype.isEmpty {
        self = .literal(Literal(text))
      } else {
        self = .literal(Literal(text, datatype: IRI(String(decoding: bytes.datatype, as: UTF8.self))))
      }
    }
  }
}
