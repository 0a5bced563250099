/// IRIs met so far by their bytes, so that a repeated one costs no memory; emptied when they are many, so that memory
/// stays bounded.
struct IRICache {
  private static let largest = 1 << 24

  private var known = ByteTable()
  private var iris: [IRI] = []

  /// The IRI of bytes, made where it is new.
  mutating func iri(_ bytes: UnsafeBufferPointer<UInt8>) -> IRI {
    let (number, isNew) = known.number(of: bytes)
    guard isNew else { return iris[number] }
    let made = IRI(String(decoding: bytes, as: UTF8.self))
    iris.append(made)
    if known.capacity > IRICache.largest {
      known.removeAll()
      iris.removeAll(keepingCapacity: true)
    }
    return made
  }

  /// The term of bytes.
  mutating func term(_ bytes: TermBytes) -> Term {
    switch bytes.kind {
    case .iri: .iri(iri(bytes.text))
    case .literal where !bytes.datatype.isEmpty:
      .literal(Literal(String(decoding: bytes.text, as: UTF8.self), datatype: iri(bytes.datatype)))
    case .blank, .literal: Term(bytes)
    }
  }
}
