/// Resolves IRI references against a base IRI (RFC 3986, section 5.2, as RFC 3987, section 6.5 has it for IRIs).
///
/// The strict algorithm: a reference with a scheme stays as it is, byte for byte; nothing but dot segments is normalised.
public struct IRIResolver: Sendable {
  /// The base without its fragment.
  private let base: [UInt8]
  /// Behind the colon of the scheme.
  private let schemeEnd: Int
  /// Behind the authority; the path begins here.
  private let authorityEnd: Int
  /// Behind the path; a query follows, or nothing.
  private let pathEnd: Int
  /// Behind the last slash of the path, where relative paths go.
  private let folderEnd: Int

  /// Makes a resolver, or `nil` where the base is no absolute IRI (``IRI/isValid``).
  public init?(base: IRI) {
    guard base.isValid else { return nil }
    let all = Array(base.string.utf8)
    let bytes = Array(all[..<(all.firstIndex(of: 0x23) ?? all.endIndex)])
    let parts = IRIResolver.parts(bytes[...], from: (bytes.firstIndex(of: 0x3A) ?? -1) + 1)
    self.base = bytes
    schemeEnd = (bytes.firstIndex(of: 0x3A) ?? -1) + 1
    authorityEnd = parts.authorityEnd
    pathEnd = parts.pathEnd
    folderEnd = (bytes[authorityEnd..<pathEnd].lastIndex(of: 0x2F) ?? authorityEnd - 1) + 1
  }

  /// The base, without its fragment.
  public var text: String { String(decoding: base, as: UTF8.self) }

  /// Appends the IRI that a reference stands for.
  ///
  /// - Parameters:
  ///   - reference: An IRI reference in UTF-8, without escapes.
  ///   - result: Takes the bytes of the absolute IRI.
  public func resolve(_ reference: UnsafeBufferPointer<UInt8>, into result: inout [UInt8]) {
    guard let first = reference.first else {
      result.append(contentsOf: base)
      return
    }
    if IRIResolver.hasScheme(reference) {
      result.append(contentsOf: reference)
      return
    }
    switch first {
    case 0x23:
      result.append(contentsOf: base)
      result.append(contentsOf: reference)
    case 0x3F:
      result.append(contentsOf: base[..<pathEnd])
      result.append(contentsOf: reference)
    case 0x2F where reference.count > 1 && reference[1] == 0x2F:
      let parts = IRIResolver.parts(reference, from: 0)
      result.append(contentsOf: base[..<schemeEnd])
      append(reference, pathStart: parts.authorityEnd, pathEnd: parts.pathEnd, to: &result)
    case 0x2F:
      result.append(contentsOf: base[..<authorityEnd])
      append(reference, pathStart: 0, pathEnd: IRIResolver.parts(reference, from: 0).pathEnd, to: &result)
    default: appendMerged(reference, to: &result)
    }
  }

  /// The IRI that a reference stands for.
  public func resolve(_ reference: String) -> IRI {
    var result: [UInt8] = []
    let bytes = Array(reference.utf8)
    bytes.withUnsafeBufferPointer { resolve($0, into: &result) }
    return IRI(String(decoding: result, as: UTF8.self))
  }

  /// Whether a reference begins with a scheme and so is absolute (RFC 3986, section 3.1).
  public static func hasScheme(_ reference: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in reference.enumerated() {
      switch byte {
      case 0x61...0x7A, 0x41...0x5A: continue
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: if index == 0 { return false }
      case 0x3A: return index > 0
      default: return false
      }
    }
    return false
  }

  /// Where authority and path end in what follows a scheme.
  private static func parts<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, from start: Int
  ) -> (authorityEnd: Int, pathEnd: Int) where Bytes.Index == Int {
    var end = start
    if start + 1 < bytes.endIndex, bytes[start] == 0x2F, bytes[start + 1] == 0x2F {
      end += 2
      while end < bytes.endIndex, bytes[end] != 0x2F, bytes[end] != 0x3F, bytes[end] != 0x23 { end += 1 }
    }
    let authorityEnd = end
    while end < bytes.endIndex, bytes[end] != 0x3F, bytes[end] != 0x23 { end += 1 }
    return (authorityEnd, end)
  }

  private func append(
    _ reference: UnsafeBufferPointer<UInt8>, pathStart: Int, pathEnd: Int, to result: inout [UInt8]
  ) {
    result.append(contentsOf: UnsafeBufferPointer(rebasing: reference[..<pathStart]))
    let start = result.count
    result.append(contentsOf: UnsafeBufferPointer(rebasing: reference[pathStart..<pathEnd]))
    IRIResolver.removeDotSegments(&result, from: start)
    result.append(contentsOf: UnsafeBufferPointer(rebasing: reference[pathEnd...]))
  }

  private func appendMerged(_ reference: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    let start = result.count + authorityEnd
    result.append(contentsOf: base[..<folderEnd])
    if folderEnd == authorityEnd, authorityEnd > schemeEnd { result.append(0x2F) }
    let pathEnd = IRIResolver.parts(reference, from: 0).pathEnd
    result.append(contentsOf: UnsafeBufferPointer(rebasing: reference[..<pathEnd]))
    IRIResolver.removeDotSegments(&result, from: start)
    result.append(contentsOf: UnsafeBufferPointer(rebasing: reference[pathEnd...]))
  }

  /// Removes `.` and `..` from a path that ends the bytes (RFC 3986, section 5.2.4).
  private static func removeDotSegments(_ bytes: inout [UInt8], from start: Int) {
    let end = bytes.count
    guard hasDotSegment(bytes, from: start) else { return }
    var target = start
    var source = start
    while source < end {
      let isRooted = bytes[source] == 0x2F
      let name = isRooted ? source + 1 : source
      var stop = name
      while stop < end, bytes[stop] != 0x2F { stop += 1 }
      let dots = stop - name
      let isDots = (dots == 1 || dots == 2) && bytes[name] == 0x2E && bytes[stop - 1] == 0x2E
      if isDots {
        if dots == 2, isRooted {
          while target > start, bytes[target - 1] != 0x2F { target -= 1 }
          if target > start { target -= 1 }
        }
        // A slash stays in front of what follows, or ends the path.
        if isRooted, stop == end {
          bytes[target] = 0x2F
          target += 1
        }
        source = isRooted ? stop : Swift.min(stop + 1, end)
      } else {
        while source < stop {
          bytes[target] = bytes[source]
          target += 1
          source += 1
        }
      }
    }
    bytes.removeLast(end - target)
  }

  private static func hasDotSegment(_ bytes: [UInt8], from start: Int) -> Bool {
    var isSegmentStart = true
    for index in start..<bytes.count {
      if isSegmentStart, bytes[index] == 0x2E { return true }
      isSegmentStart = bytes[index] == 0x2F
    }
    return false
  }
}
