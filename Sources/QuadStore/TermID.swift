import RDF

/// The number that stands for a term in a store.
///
/// The two lowest bits say what kind of term it is, so that tests of kind, and the order of kinds that SPARQL asks of
/// ORDER BY (section 15.1), need no look at the term: blank nodes, then IRIs, then literals.
public struct TermID: Hashable, Sendable, RawRepresentable {
  /// The number, above 0.
  public let rawValue: Int64

  /// Takes a number.
  public init(rawValue: Int64) {
    self.rawValue = rawValue
  }

  /// Numbers the term of a kind that came as the one of a number, from 0.
  init(sequence: Int64, kind: TermBytes.Kind) {
    rawValue = (sequence + 1) << 2 | TermID.mark(of: kind)
  }

  /// What kind of term it is.
  public var kind: TermBytes.Kind {
    switch rawValue & 3 {
    case 1: .blank
    case 2: .iri
    default: .literal
    }
  }

  /// The lowest bits of the numbers of a kind: 1 blank nodes, 2 IRIs, 3 literals.
  public static func mark(of kind: TermBytes.Kind) -> Int64 {
    switch kind {
    case .blank: 1
    case .iri: 2
    case .literal: 3
    }
  }
}

extension TermID: Comparable {
  /// Order of the numbers.
  public static func < (left: TermID, right: TermID) -> Bool { left.rawValue < right.rawValue }
}
