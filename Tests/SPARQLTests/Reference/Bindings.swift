import RDF
import SPARQL

/// A solution of the reference evaluator.
typealias Bindings = [Variable: Term]

extension Bindings {
  func isCompatible(with other: Bindings) -> Bool {
    allSatisfy { variable, term in other[variable].map { $0 == term } ?? true }
  }

  func joined(with other: Bindings) -> Bindings? {
    isCompatible(with: other) ? merging(other) { mine, _ in mine } : nil
  }
}
