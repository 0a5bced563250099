import PropertyGraph

extension [UInt8] {
  /// Appends a text as a string of Cypher in double quotation marks.
  mutating func appendCypherString(_ text: String) {
    append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        let byte = bytes[index]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        appendCypherEscape(byte)
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    append(0x22)
  }

  private mutating func appendCypherEscape(_ byte: UInt8) {
    switch byte {
    case 0x08: append(contentsOf: #"\b"#.utf8)
    case 0x09: append(contentsOf: #"\t"#.utf8)
    case 0x0A: append(contentsOf: #"\n"#.utf8)
    case 0x0C: append(contentsOf: #"\f"#.utf8)
    case 0x0D: append(contentsOf: #"\r"#.utf8)
    case 0x22, 0x5C: append(contentsOf: [0x5C, byte])
    default:
      append(contentsOf: (byte < 0x10 ? #"\u000"# : #"\u00"#).utf8)
      append(contentsOf: String(byte, radix: 16).utf8)
    }
  }

  /// Appends `, p: {…}}`, the properties that there are, and so ends a row.
  mutating func appendCypherProperties(_ columns: Neo4jColumns, _ values: [PropertyValue?]) {
    append(contentsOf: ", p: {".utf8)
    var isFirst = true
    for property in columns.properties {
      guard let value = property.column.value(in: values), value != .text("") else { continue }
      if !isFirst { append(contentsOf: ", ".utf8) }
      isFirst = false
      append(contentsOf: property.name.utf8)
      append(contentsOf: ": ".utf8)
      appendCypherValue(value, property.storage)
    }
    append(contentsOf: "}}".utf8)
  }

  private mutating func appendCypherValue(_ value: PropertyValue, _ storage: Neo4jColumns.Storage) {
    switch (value, storage) {
    case (.text(let text), .list):
      append(0x5B)
      for (index, item) in Neo4jColumns.list(text).enumerated() {
        if index > 0 { append(contentsOf: ", ".utf8) }
        appendCypherString(item)
      }
      append(0x5D)
    case (.text(let text), .date):
      append(contentsOf: "date(".utf8)
      appendCypherString(text)
      append(0x29)
    case (.text(let text), _): appendCypherString(text)
    case (.real(let number), _):
      // Numbers that are not finite have no literal before Neo4j 5; these expressions give them in every version. The
      // grammar of openCypher has no plus sign in exponents.
      let infinity = number < 0 ? "-1.0/0.0" : "1.0/0.0"
      let finite = number.description.utf8.filter { $0 != 0x2B }
      append(contentsOf: number.isFinite ? finite : Array((number.isNaN ? "0.0/0.0" : infinity).utf8))
    case (.integer, _), (.flag, _): append(contentsOf: value.text.utf8)
    }
  }
}
