/// A word that changes a post: part of the office ("Deputy") or its status ("former").
public struct PostModifier: Hashable, Sendable {
  /// The word as written in a role: "Deputy".
  public let label: String
  /// `acting`, `former` or `designate`, or `nil` where the word is part of the office.
  public let status: String?
}
