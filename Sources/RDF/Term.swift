/// A subject or object of a triple.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  /// A blank node by its label, which means something only within one reading of one document.
  case blank(String)
  case literal(Literal)

  /// The IRI, or `nil` for blank nodes and literals.
  public var iri: IRI? {
    if case .iri(let iri) = self { iri } else { nil }
  }

  /// The literal, or `nil` for IRIs and blank nodes.
  public var literal: Literal? {
    if case .literal(let literal) = self { literal } else { nil }
  }

  /// The text of the term: the IRI, the label, or the lexical form.
  public var text: String {
    switch self {
    case .iri(let iri): iri.string
    case .blank(let label): label
    case .literal(let literal): literal.lexical
    }
  }
}

extension Term: Comparable {
  /// IRIs first, then blank nodes, then literals; within a kind by text.
  public static func < (left: Term, right: Term) -> Bool {
    switch (left, right) {
    case (.iri(let a), .iri(let b)): a < b
    case (.blank(let a), .blank(let b)): a < b
    case (.literal(let a), .literal(let b)): a < b
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .iri: 0
    case .blank: 1
    case .literal: 2
    }
  }
}
