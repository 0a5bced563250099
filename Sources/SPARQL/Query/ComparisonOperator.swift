/// The comparisons of section 17.3.
public enum ComparisonOperator: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
}
