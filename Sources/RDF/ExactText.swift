/// Comparison of texts by their bytes, as RDF asks: Swift's own takes canonically equivalent texts for equal.
enum ExactText {
  static func equal(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }

  static func precedes(_ left: String, _ right: String) -> Bool {
    left == right ? left.utf8.lexicographicallyPrecedes(right.utf8) : left < right
  }
}
