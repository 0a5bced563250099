import Ontology

/// The words that name an office: "former UN Special Envoy for Yemen".
struct PostPhrase: Sendable {
  /// Its tokens, body and complement included.
  var tokens: Range<Int>
  /// The office without its body: "Special Envoy for Yemen".
  var role: String
  /// `current`, `former`, `acting` or `designate`.
  var status: String
  /// Index of the mention of the body or country it is held at, where the phrase names it.
  var body: Int?
  /// "my", "our", "its" or "their" before it, where it names no body.
  var possessor: String?
  /// Identifier of the country or body that such an office belongs to ("Secretary of State"), where one alone has it.
  var usualAt: String?
  /// Where such an office is held.
  var seat: Post.Seat
  /// Whether it names several holders.
  var isPlural: Bool
  /// Whether it is no more than a title before a name ("Ambassador").
  var isTitleOnly: Bool
}
