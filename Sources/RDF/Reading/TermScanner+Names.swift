extension TermScanner {
  /// PNAME_NS or PNAME_LN, or a word where no colon comes.
  @inline(__always)
  func name(_ place: inout Place) throws(ScanFailure) -> ScannedName {
    let start = place
    var stop = start
    skip(ByteClass.name, &stop)
    if stop.pointee == 0x3A, start == stop || (start.pointee | 0x20) &- 0x61 < 26 {
      let prefix = ScannedText(start: start, end: stop, isEscaped: false)
      stop += 1
      let local = try localName(&stop)
      place = stop
      return ScannedName(prefix: prefix, local: local)
    }
    return try unusualName(&place)
  }

  /// As ``name(_:)``, for prefixes with dots or characters above ASCII, for words, and for what is neither.
  @inline(never)
  private func unusualName(_ place: inout Place) throws(ScanFailure) -> ScannedName {
    let start = place
    let first = start.pointee
    guard first >= 0x80 ? NameCharacter.startWidth(at: start) > 0 : (first | 0x20) &- 0x61 < 26 else {
      throw .expected("a name", at: start)
    }
    var stop = start
    var firstDot: Place?
    while true {
      skip(ByteClass.name, &stop)
      if stop.pointee == 0x2E {
        firstDot = firstDot ?? stop
        stop += 1
      } else if stop.pointee >= 0x80, case let width = NameCharacter.width(at: stop), width > 0 {
        stop += width
      } else {
        break
      }
    }
    try checkEnd(stop)
    guard stop.pointee == 0x3A, stop[-1] != 0x2E else {
      let end = firstDot ?? stop
      place = end
      return ScannedName(prefix: ScannedText(start: start, end: end, isEscaped: false))
    }
    let prefix = ScannedText(start: start, end: stop, isEscaped: false)
    stop += 1
    let local = try localName(&stop)
    place = stop
    return ScannedName(prefix: prefix, local: local)
  }

  /// PN_LOCAL or nothing: what stands behind the colon.
  @inline(__always)
  private func localName(_ place: inout Place) throws(ScanFailure) -> ScannedText {
    let start = place
    var stop = start
    // A name does not begin with a hyphen, and a dot at its end ends the statement.
    if stop.pointee != 0x2D { skip(ByteClass.local, &stop) }
    switch stop.pointee {
    case 0x2E, 0x25, 0x5C, 0x80...: return try unusualLocalName(&place, from: stop)
    case 0: try checkEnd(stop)
    default: break
    }
    place = stop
    return ScannedText(start: start, end: stop, isEscaped: false)
  }

  @inline(never)
  private func unusualLocalName(_ place: inout Place, from middle: Place) throws(ScanFailure) -> ScannedText {
    let start = place
    var stop = middle
    var last = middle
    var isEscaped = false
    scan: while true {
      switch stop.pointee {
      case 0x2E:
        guard stop > start else { break scan }
        stop += 1
        continue
      case 0x25:
        for index in 1...2 where TermScanner.hexadecimalValue(stop[index]) == nil {
          throw .expected("two hexadecimal digits after \"%\" in a name", at: stop + index)
        }
        stop += 3
      case 0x5C:
        guard "_~.-!$&'()*+,;=/?#@%".utf8.contains(stop[1]) else {
          throw .expected("one of _ ~ . - ! $ & ' ( ) * + , ; = / ? # @ % after \"\\\" in a name", at: stop + 1)
        }
        isEscaped = true
        stop += 2
      case 0x80...:
        let width = stop == start ? NameCharacter.startWidth(at: stop) : NameCharacter.width(at: stop)
        if width == 0 { break scan }
        stop += width
      default:
        guard classes[Int(stop.pointee)] & ByteClass.local != 0 else { break scan }
        stop += 1
      }
      last = stop
    }
    try checkEnd(stop)
    place = last
    return ScannedText(start: start, end: last, isEscaped: isEscaped)
  }
}
