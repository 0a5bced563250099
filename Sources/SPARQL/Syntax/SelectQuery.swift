/// A `SELECT` query or sub-query as written, and what other forms share with it.
struct SelectQuery: Sendable {
  enum Duplicates: Sendable {
    case all, distinct, reduced
  }

  struct Item: Sendable {
    let variable: Variable
    /// What it is computed from, or `nil` for a variable of the pattern.
    let expression: Expression?
    let token: Token
  }

  /// Whether it is a `SELECT`, whose answer has columns.
  var isSelection = false
  var duplicates = Duplicates.all
  /// What is selected; `nil` for `*`, and for forms other than `SELECT`.
  var items: [Item]?
  var pattern = GroupPattern(content: .elements([]))
  var modifiers = SolutionModifiers()
  var values: InlineData?
}

/// What follows the pattern of a query (SPARQL 1.1 Query, production 18).
struct SolutionModifiers: Sendable {
  struct GroupKey: Sendable {
    let expression: Expression
    /// The name that the query gives it.
    let variable: Variable?
  }

  var keys: [GroupKey] = []
  var having: [Expression] = []
  var order: [OrderCondition] = []
  var offset = 0
  var limit: Int?
}
