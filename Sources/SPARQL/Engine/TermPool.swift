import QuadStore
import RDF

/// The terms of a query by number: those of the store by their own, others by negative ones that keep the kind bits.
///
/// The same term always has the same number, so that joins and groups compare numbers. 0 stands for no term.
final class TermPool {
  private let store: QuadStore
  private var known: [Int64: Term] = [:]
  private var computed: [Term] = []
  private var numbers: [Term: Int64] = [:]
  private let account: MemoryAccount
  private static let capacity = 1 << 16

  init(_ store: QuadStore, account: MemoryAccount) {
    self.store = store
    self.account = account
  }

  /// The term of a number.
  func term(_ id: Int64) throws -> Term {
    if id < 0 { return computed[Int((id & 3 - id) >> 2) - 1] }
    if let term = known[id] { return term }
    let term = try store.term(TermID(rawValue: id))
    // What a query needs again is mostly what it needed last.
    if known.count >= TermPool.capacity { known.removeAll(keepingCapacity: true) }
    known[id] = term
    return term
  }

  /// The number of a term, a new one where it has none.
  func id(of term: Term) throws -> Int64 {
    if let id = numbers[term] { return id }
    if let id = try store.id(of: term) { return id.rawValue }
    try account.add(128 + term.text.utf8.count)
    computed.append(term)
    let kind: TermBytes.Kind =
      switch term {
      case .iri: .iri
      case .blank: .blank
      case .literal: .literal
      }
    let id = TermID.mark(of: kind) - 4 * Int64(computed.count)
    numbers[term] = id
    return id
  }

  /// The number of a term, or 0 for none.
  func id(of term: Term?) throws -> Int64 { try term.map { try id(of: $0) } ?? 0 }
}
