/// References to IRIs and their resolution (RFC 3986, section 5.2, strictly; RFC 3987 for other characters).
enum IRIReference {
  private struct Parts {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    init(_ reference: String) {
      var rest = Substring(reference)
      if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
        fragment = rest[rest.utf8.index(after: hash)...]
        rest = rest[..<hash]
      }
      if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
        query = rest[rest.utf8.index(after: mark)...]
        rest = rest[..<mark]
      }
      if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Parts.isScheme(rest[..<colon]) {
        scheme = rest[..<colon]
        rest = rest[rest.utf8.index(after: colon)...]
      }
      if rest.utf8.starts(with: "//".utf8) {
        let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
        let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        authority = rest[start..<end]
        rest = rest[end...]
      }
      path = rest
    }

    private static func isScheme(_ text: Substring) -> Bool {
      guard let first = text.unicodeScalars.first, first.isASCIILetter else { return false }
      return text.unicodeScalars.allSatisfy {
        $0.isASCIILetter || $0.isDigit || $0 == "+" || $0 == "-" || $0 == "."
      }
    }
  }

  /// The absolute IRI that a reference means, or `nil` when it is relative and the base is empty.
  static func resolve(_ reference: String, against base: String) -> String? {
    let written = Parts(reference)
    if written.scheme != nil { return reference }
    if base.isEmpty { return nil }
    let from = Parts(base)
    var result = (from.scheme.map { $0 + ":" } ?? "")[...]
    let authority = written.authority ?? from.authority
    if let authority { result += "//" + authority }
    if written.authority != nil {
      result += withoutDots(written.path)
    } else if written.path.isEmpty {
      result += from.path
    } else if written.path.utf8.first == UInt8(ascii: "/") {
      result += withoutDots(written.path)
    } else if from.path.isEmpty, authority != nil {
      result += withoutDots("/" + written.path)
    } else {
      let slash = from.path.utf8.lastIndex(of: UInt8(ascii: "/"))
      result += withoutDots((slash.map { from.path[...$0] } ?? "") + written.path)
    }
    let keepsQuery = written.authority == nil && written.path.isEmpty && written.query == nil
    if let query = keepsQuery ? from.query : written.query { result += "?" + query }
    if let fragment = written.fragment { result += "#" + fragment }
    return String(result)
  }

  /// RFC 3986, section 5.2.4.
  private static func withoutDots(_ path: Substring) -> String {
    let segments = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var kept: [Substring] = []
    for (number, bytes) in segments.enumerated() {
      let segment = path[bytes.startIndex..<bytes.endIndex]
      let isLast = number == segments.count - 1
      if segment == "." {
        if isLast { kept.append("") }
      } else if segment == ".." {
        // The empty segment before the first slash stays.
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    return kept.joined(separator: "/")
  }
}
