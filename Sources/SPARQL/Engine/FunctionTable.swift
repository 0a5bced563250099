/// The expressions that statements of SQL call back for, by number.
struct FunctionTable {
  private(set) var expressions: [RowExpression] = []

  mutating func insert(_ expression: RowExpression) -> Int {
    expressions.append(expression)
    return expressions.count - 1
  }
}
