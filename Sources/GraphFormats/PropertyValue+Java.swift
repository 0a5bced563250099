import PropertyGraph

extension PropertyValue {
  /// The value as GraphML and GEXF have it, whose types are those of Java: `NaN`, `Infinity` and `-Infinity` where a number
  /// is not finite.
  var javaText: String {
    if case .real(let number) = self { return CSVWriter.text(number) }
    return text
  }
}
