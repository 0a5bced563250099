/// An honorific or rank before a name; no part of it.
public struct Title: Hashable, Sendable {
  /// "Ambassador".
  public let label: String
  /// `masculine`, `feminine`, or `nil` where the title does not tell.
  public let gender: String?
  /// Whether the title is an office too, so that it may say a post.
  public let isPost: Bool
}
