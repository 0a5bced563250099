/// Arithmetic with promotion from `xsd:integer` over `xsd:decimal` and `xsd:float` to `xsd:double` (SPARQL 1.1 Query,
/// section 17.3; XPath Functions, section 6.2).
extension Numeric {
  /// The result of an operation.
  ///
  /// - Throws: ``ExpressionError`` when an exact result does not fit or an exact number is divided by zero.
  static func combine(_ operation: ArithmeticOperator, _ left: Numeric, _ right: Numeric) throws -> Numeric {
    switch (left, right) {
    case (.double, _), (_, .double):
      return .double(floating(operation, left.asDouble, right.asDouble))
    case (.float, _), (_, .float):
      return .float(floating(operation, left.asFloat, right.asFloat))
    case (.integer(let a), .integer(let b)) where operation != .divide:
      let (result, overflowed) =
        switch operation {
        case .add: a.addingReportingOverflow(b)
        case .subtract: a.subtractingReportingOverflow(b)
        default: a.multipliedReportingOverflow(by: b)
        }
      if overflowed { throw ExpressionError.outOfRange }
      return .integer(result)
    default:
      guard let a = left.exact, let b = right.exact else { throw ExpressionError.outOfRange }
      if operation == .divide, b.unscaled == 0 { throw ExpressionError.divisionByZero }
      let result: ExactDecimal? =
        switch operation {
        case .add: a.adding(b)
        case .subtract: a.subtracting(b)
        case .multiply: a.multiplied(by: b)
        case .divide: a.divided(by: b)
        }
      guard let result else { throw ExpressionError.outOfRange }
      return .decimal(result)
    }
  }

  private static func floating<Number: BinaryFloatingPoint>(
    _ operation: ArithmeticOperator, _ left: Number, _ right: Number
  ) -> Number {
    switch operation {
    case .add: left + right
    case .subtract: left - right
    case .multiply: left * right
    case .divide: left / right
    }
  }

  /// The number with the other sign.
  func negated() throws -> Numeric {
    switch self {
    case .integer(let value):
      let (result, overflowed) = Int128(0).subtractingReportingOverflow(value)
      if overflowed { throw ExpressionError.outOfRange }
      return .integer(result)
    case .decimal(let value):
      guard let result = value.negated else { throw ExpressionError.outOfRange }
      return .decimal(result)
    case .float(let value): return .float(-value)
    case .double(let value): return .double(-value)
    }
  }

  /// Negative, zero or positive, exactly for exact numbers; `nil` when one is no number.
  static func compare(_ left: Numeric, _ right: Numeric) -> Int? {
    func sign<Number: Comparable>(_ a: Number, _ b: Number) -> Int { a < b ? -1 : (a > b ? 1 : 0) }
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return sign(a, b)
    case (.double, _), (_, .double):
      let (a, b) = (left.asDouble, right.asDouble)
      return a.isNaN || b.isNaN ? nil : sign(a, b)
    case (.float, _), (_, .float):
      let (a, b) = (left.asFloat, right.asFloat)
      return a.isNaN || b.isNaN ? nil : sign(a, b)
    default:
      guard let a = left.exact, let b = right.exact else { return nil }
      return sign(a, b)
    }
  }

  /// `ABS`, `CEIL`, `FLOOR` and `ROUND` (section 17.4.4), which keep the type.
  static func apply(_ function: Builtin, to number: Numeric) throws -> Numeric {
    switch number {
    case .integer(let value):
      return function == .abs && value < 0 ? try number.negated() : number
    case .decimal(let value):
      switch function {
      case .abs: return value.unscaled < 0 ? try number.negated() : number
      case .ceil: return .decimal(ExactDecimal(value.ceiling))
      case .floor: return .decimal(ExactDecimal(value.floor))
      default:
        guard let rounded = value.rounded else { throw ExpressionError.outOfRange }
        return .decimal(ExactDecimal(rounded))
      }
    case .float(let value): return .float(apply(function, floating: value))
    case .double(let value): return .double(apply(function, floating: value))
    }
  }

  private static func apply<Number: BinaryFloatingPoint>(_ function: Builtin, floating value: Number) -> Number {
    switch function {
    case .abs: return value.magnitude
    case .ceil: return value.rounded(.up)
    case .floor: return value.rounded(.down)
    default:
      let floor = value.rounded(.down)
      return value - floor >= 0.5 ? floor + 1 : floor
    }
  }
}
