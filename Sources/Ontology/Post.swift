/// An office that a person holds.
public struct Post: Hashable, Sendable {
  /// Where an office is held.
  public enum Seat: String, CaseIterable, Sendable {
    case institution, country, either, parliament
  }

  /// The office as exports name it: "Secretary General".
  public let label: String
  /// Where it is held.
  public let seat: Seat
  /// Identifier of the country that has an office of this name alone, if any.
  public let usualAt: String?
  /// Whether the words are the plural ("Foreign Ministers").
  public let isPlural: Bool
}
