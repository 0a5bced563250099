/// How wide texts are, and where they break, in a sans-serif letter that nobody has looked up.
enum LabelText {
  private static let narrow = Set("iljftrI.,:;'|!()[] -".unicodeScalars)
  private static let wide = Set("mwMWQOGCDNHU@%&—…".unicodeScalars)

  /// The width in the units of the font size, on the wide side.
  static func width(of text: String, size: Double) -> Double {
    size
      * text.unicodeScalars.reduce(0) { sum, scalar in
        // Letters of East Asia fill a square; marks that combine with the letter before take nothing.
        if scalar.properties.canonicalCombiningClass != .notReordered { return sum }
        if scalar.value >= 0x1100 { return sum + (scalar.value < 0x2000 ? 0.7 : scalar.value < 0x2E80 ? 0.6 : 1) }
        return sum + (narrow.contains(scalar) ? 0.36 : wide.contains(scalar) ? 0.86 : 0.6)
      }
  }

  /// A text in lines of at most so many characters where words allow; what goes past the last line ends in an ellipsis.
  static func lines(of text: String, limit: Int, most: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      let word = word.count > limit ? String(word.prefix(limit - 1)) + "…" : String(word)
      if let last = lines.last, last.count + 1 + word.count <= limit {
        lines[lines.count - 1] = last + " " + word
      } else if lines.count == most {
        if lines[most - 1].last != "…" {
          lines[most - 1] = String(lines[most - 1].prefix(limit - 2)) + " …"
        }
        break
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
