import KnowledgeGraph

/// Names of per-statement files: safe below the target folder on any file system, whatever a statement is called.
enum OutputName {
  /// Longest name of a folder or file without its extension, in bytes; file systems allow 255.
  private static let limit = 200
  private static let harmless = "-_.,+@ ()".unicodeScalars

  /// The path below the target folder, without extension: segments of the identifier as folders.
  ///
  /// Empty segments, `.` and `..` go, so that no path leaves the folder. Characters that a file system or shell takes
  /// amiss become `_`; a name so changed, or too long, gets a hash of the whole identifier.
  static func path(for id: String) -> String {
    var changed = false
    var segments: [String] = []
    for segment in id.split(separator: "/", omittingEmptySubsequences: false) {
      let (safe, differs) = safe(segment)
      changed = changed || differs
      if !safe.isEmpty { segments.append(safe) }
    }
    guard changed || segments.isEmpty else { return segments.joined(separator: "/") }
    let mark = Identifier.hash([id])
    guard let last = segments.popLast() else { return mark }
    return (segments + ["\(last)-\(mark)"]).joined(separator: "/")
  }

  private static func safe(_ segment: Substring) -> (String, differs: Bool) {
    if segment.isEmpty || segment == "." || segment == ".." { return ("", true) }
    var safe = ""
    for scalar in segment.unicodeScalars {
      let kept = isSafe(scalar) && !(safe.isEmpty && (scalar == "." || scalar == "-"))
      guard safe.utf8.count + (kept ? UTF8.width(scalar) : 1) <= limit else { return (safe, true) }
      safe.unicodeScalars.append(kept ? scalar : "_")
    }
    return (safe, safe.unicodeScalars.elementsEqual(segment.unicodeScalars) == false)
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || harmless.contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: return false
    default: return true
    }
  }
}
