import KnowledgeGraph

/// The codes of a country that data sets of political science are joined by; all empty for other nodes.
struct CountryCodes {
  /// ISO 3166-1 alpha-2, alpha-3 and numeric, number of the Correlates of War, number of Gleditsch and Ward.
  static let columns = ["iso2", "iso3", "iso_numeric", "cow", "gw"]

  private static let attributes = ["iso2", "iso3", "isoNumeric", "cow", "gw"]

  /// The codes in the order of the columns; empty where there is none.
  static func codes(of node: Node?) -> [String] {
    attributes.map { node?.attributes[$0]?.text ?? "" }
  }
}
