/// Which kind of plain number of Turtle a text is, if any (RDF 1.1 Turtle, productions INTEGER, DECIMAL, DOUBLE).
enum NumberShape {
  case integer, decimal, double

  /// Tells the kind, or `nil` where the text is no number that Turtle takes without quotes.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var rest = text[...]
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    let whole = NumberShape.takeDigits(&rest)
    if rest.isEmpty {
      if whole == 0 { return nil }
      self = .integer
      return
    }
    var fraction = 0
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      fraction = NumberShape.takeDigits(&rest)
      if rest.isEmpty {
        // A number that ends in a dot would end the statement.
        if fraction == 0 { return nil }
        self = .decimal
        return
      }
    }
    guard whole + fraction > 0, rest.first == 0x65 || rest.first == 0x45 else { return nil }
    rest = rest.dropFirst()
    if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
    guard NumberShape.takeDigits(&rest) > 0, rest.isEmpty else { return nil }
    self = .double
  }

  private static func takeDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }
}
