/// How often, and when, one actor has to do with another in one way.
public struct Tie: Hashable, Sendable {
  /// What makes two ties the same one.
  struct Key: Hashable {
    let from: String
    let to: String
    let type: String
    let isDirected: Bool
  }

  /// Identifier of the actor from whom it goes; in an undirected tie the one that sorts first.
  public let from: String
  /// Identifier of the actor to whom it goes.
  public let to: String
  /// Type of the events shared (`Meeting`), predicate of the relations (`supports`), or category of the actions
  /// (`THREATEN`).
  public let type: String
  /// Whether the direction means something.
  public let isDirected: Bool
  /// Number of distinct events or, for relations, of distinct statements.
  public let count: Int
  /// First day on record, or `nil` when there is none.
  public let first: String?
  /// Last day on record, or `nil` when there is none.
  public let last: String?

  /// Makes a tie.
  public init(from: String, to: String, type: String, isDirected: Bool, count: Int, first: String?, last: String?) {
    self.from = from
    self.to = to
    self.type = type
    self.isDirected = isDirected
    self.count = count
    self.first = first
    self.last = last
  }

  /// A hash of the two actors and the type, the same in every graph.
  public var hash: String { Identifier.hash([from, to, type, isDirected ? "directed" : "undirected"]) }
}

extension Tie: Comparable {
  /// Order by actors, type, then directed ones first.
  public static func < (left: Tie, right: Tie) -> Bool {
    (left.from, left.to, left.type, left.isDirected ? 0 : 1)
      < (right.from, right.to, right.type, right.isDirected ? 0 : 1)
  }
}
