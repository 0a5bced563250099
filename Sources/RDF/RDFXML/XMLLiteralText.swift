import XML

/// Writes the content of an element of parse type Literal in Exclusive XML Canonicalization 1.0 with comments, as RDF
/// 1.1 XML Syntax, section 7.2.17, recommends: equal contents give equal literals.
struct XMLLiteralText {
  private typealias Part = UnsafePointer<UInt8>

  private var depth = 0
  /// Declarations written on elements that are open, outermost first.
  private var declared: [(prefix: Part?, namespace: Part?, depth: Int)] = []

  mutating func start(_ element: XMLElement, into text: inout [UInt8]) {
    depth += 1
    text.append(0x3C)
    append(element.name, to: &text)
    declare(element, into: &text)
    let attributes = element.attributes.sorted { left, right in
      let order = XMLLiteralText.compare(left.name.namespace, right.name.namespace)
      return order == 0 ? XMLLiteralText.compare(left.name.local, right.name.local) < 0 : order < 0
    }
    for attribute in attributes {
      text.append(0x20)
      append(attribute.name, to: &text)
      text.append(contentsOf: "=\"".utf8)
      appendValue(attribute.value, to: &text)
      text.append(0x22)
    }
    text.append(0x3E)
  }

  /// Ends an element; `false` where it is none of the content but the property element itself.
  mutating func end(_ name: XMLNameBytes, into text: inout [UInt8]) -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    while let last = declared.last, last.depth > depth { declared.removeLast() }
    text.append(contentsOf: "</".utf8)
    append(name, to: &text)
    text.append(0x3E)
    return true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x26: text.append(contentsOf: "&amp;".utf8)
      case 0x3C: text.append(contentsOf: "&lt;".utf8)
      case 0x3E: text.append(contentsOf: "&gt;".utf8)
      case 0x0D: text.append(contentsOf: "&#xD;".utf8)
      default: text.append(byte)
      }
    }
  }

  func comment(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
    text.append(contentsOf: "<!--".utf8)
    text.append(contentsOf: bytes)
    text.append(contentsOf: "-->".utf8)
  }

  func instruction(
    target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]
  ) {
    text.append(contentsOf: "<?".utf8)
    text.append(contentsOf: target)
    if !data.isEmpty { text.append(0x20) }
    text.append(contentsOf: data)
    text.append(contentsOf: "?>".utf8)
  }

  /// Declares the namespaces that the tag itself uses and no element around it has declared.
  private mutating func declare(_ element: XMLElement, into text: inout [UInt8]) {
    var new: [(prefix: Part?, namespace: Part?)] = []
    func use(_ name: XMLNameBytes) {
      if name.isInNamespace("http://www.w3.org/XML/1998/namespace") { return }
      if new.contains(where: { $0.prefix == name.prefix }) { return }
      let known = declared.last { $0.prefix == name.prefix }?.namespace
      if known != name.namespace { new.append((name.prefix, name.namespace)) }
    }
    use(element.name)
    for attribute in element.attributes where attribute.name.prefix != nil { use(attribute.name) }
    new.sort { XMLLiteralText.compare($0.prefix, $1.prefix) < 0 }
    for (prefix, namespace) in new {
      text.append(contentsOf: " xmlns".utf8)
      if prefix != nil {
        text.append(0x3A)
        text.append(contentsOf: XMLNameBytes.bytes(prefix))
      }
      text.append(contentsOf: "=\"".utf8)
      appendValue(XMLNameBytes.bytes(namespace), to: &text)
      text.append(0x22)
      declared.append((prefix, namespace, depth))
    }
  }

  private func appendValue(_ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case 0x26: text.append(contentsOf: "&amp;".utf8)
      case 0x3C: text.append(contentsOf: "&lt;".utf8)
      case 0x22: text.append(contentsOf: "&quot;".utf8)
      case 0x09: text.append(contentsOf: "&#x9;".utf8)
      case 0x0A: text.append(contentsOf: "&#xA;".utf8)
      case 0x0D: text.append(contentsOf: "&#xD;".utf8)
      default: text.append(byte)
      }
    }
  }

  private func append(_ name: XMLNameBytes, to text: inout [UInt8]) {
    if let prefix = name.prefix {
      text.append(contentsOf: XMLNameBytes.bytes(prefix))
      text.append(0x3A)
    }
    text.append(contentsOf: XMLNameBytes.bytes(name.local))
  }

  /// Order by bytes, which is that of code points; none comes first.
  private static func compare(_ left: Part?, _ right: Part?) -> Int {
    let mine = XMLNameBytes.bytes(left)
    let theirs = XMLNameBytes.bytes(right)
    return mine.elementsEqual(theirs) ? 0 : mine.lexicographicallyPrecedes(theirs) ? -1 : 1
  }
}
