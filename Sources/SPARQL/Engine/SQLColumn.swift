/// A value in a statement of SQL.
struct SQLColumn {
  /// What the value is.
  enum Kind {
    /// The number of a term.
    case term
    /// The text of an `xsd:string`.
    case text
    /// A whole number, for an `xsd:integer`.
    case integer
  }

  /// The expression of SQL; NULL is unbound.
  var sql: String
  var kind: Kind = .term
  /// Whether it is the number of a term that the store has.
  var isStored = false
  /// Where the row of `terms` is joined, if it is.
  var terms: String?
}
