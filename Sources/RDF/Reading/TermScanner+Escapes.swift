extension TermScanner {
  /// Makes sure that the escapes of a text mean something: ECHAR and UCHAR in strings, UCHAR alone in IRIs.
  @inline(never)
  func checkEscapes(_ text: ScannedText, isIRI: Bool) throws(ScanFailure) {
    var place = text.start
    while place < text.end {
      guard place.pointee == 0x5C else {
        place += 1
        continue
      }
      switch place[1] {
      case 0x75: try checkScalar(&place, digits: 4, end: text.end, isIRI: isIRI)
      case 0x55: try checkScalar(&place, digits: 8, end: text.end, isIRI: isIRI)
      case let letter:
        guard !isIRI, TermScanner.unescaped(letter) != nil else {
          let known = isIRI ? "\\u and \\U" : "\\t \\b \\n \\r \\f \\\" \\' \\\\ \\u and \\U"
          throw .wrong("an unknown escape; there are \(known)", at: place)
        }
        place += 2
      }
    }
  }

  private func checkScalar(_ place: inout Place, digits: Int, end: Place, isIRI: Bool) throws(ScanFailure) {
    var value: UInt32 = 0
    for index in 0..<digits {
      guard place + 2 + index < end, let digit = TermScanner.hexadecimalValue(place[2 + index]), value < 1 << 28 else {
        throw .wrong("an escape needs \(digits) hexadecimal digits after \\\(digits == 4 ? "u" : "U")", at: place)
      }
      value = value << 4 | digit
    }
    guard Unicode.Scalar(value) != nil else {
      throw .wrong("an escape of U+\(String(value, radix: 16, uppercase: true)), which is no character", at: place)
    }
    if isIRI, value < 0x80, classes[Int(value)] & ByteClass.iri == 0 {
      throw .wrong(TermScanner.refusal(ofIRIByte: UInt8(value)), at: place)
    }
    place += 2 + digits
  }

  /// The bytes of a text whose escapes have been checked: they are undone where they stand.
  @inline(__always)
  func unescape(_ text: ScannedText) -> UnsafeBufferPointer<UInt8> {
    text.isEscaped ? undoEscapes(text) : text.bytes
  }

  @inline(never)
  private func undoEscapes(_ text: ScannedText) -> UnsafeBufferPointer<UInt8> {
    var source = text.start
    var target = text.start
    while source < text.end {
      if source.pointee != 0x5C {
        target.pointee = source.pointee
        source += 1
        target += 1
      } else if source[1] | 0x20 == 0x75 {
        let digits = source[1] == 0x75 ? 4 : 8
        var value: UInt32 = 0
        for index in 0..<digits { value = value << 4 | (TermScanner.hexadecimalValue(source[2 + index]) ?? 0) }
        source += 2 + digits
        for byte in UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
          target.pointee = byte
          target += 1
        }
      } else {
        target.pointee = TermScanner.unescaped(source[1]) ?? source[1]
        source += 2
        target += 1
      }
    }
    return UnsafeBufferPointer(start: text.start, count: target - text.start)
  }

  /// What the letter of an ECHAR stands for.
  private static func unescaped(_ letter: UInt8) -> UInt8? {
    switch letter {
    case 0x74: 0x09
    case 0x62: 0x08
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x66: 0x0C
    case 0x22, 0x27, 0x5C: letter
    default: nil
    }
  }

  /// A datatype as ``TermBytes`` has it: empty for `xsd:string`.
  @inline(__always)
  static func withoutString(_ datatype: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    datatype.count == 39 && isString(datatype) ? TermBytes.none : datatype
  }

  @inline(never)
  private static func isString(_ datatype: UnsafeBufferPointer<UInt8>) -> Bool {
    datatype.elementsEqual(Vocabulary.XSD.string.string.utf8)
  }

  /// The value of a hexadecimal digit.
  static func hexadecimalValue(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46: UInt32(byte) - 0x37
    case 0x61...0x66: UInt32(byte) - 0x57
    default: nil
    }
  }
}
