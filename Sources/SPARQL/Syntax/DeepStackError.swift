/// The system gave no thread with a stack large enough for a deeply nested query.
public struct DeepStackError: Error, CustomStringConvertible {
  /// What happened and what to do.
  public var description: String {
    "the query is nested so deeply that it needs more memory for the stack than the system gives; nest it less"
  }
}
