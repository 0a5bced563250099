import XML

/// Writes the content of an element of parse type Literal in Exclusive XML Canonicalization 1.0 with comments, as RDF
/// 1.1 XML Syntax, section 7.2.17, recommends: equal contents give equal literals.
struct XMLLiteralText {
  private typealias Part = UnsafePointer<UInt8>

  /// The literal so far.
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Declarations written on elements that are open, outermost first.
  private var declared: [(prefix: Part?, namespace: Part?, depth: Int)] = []

  mutating func start(_ element: XMLElement) {
    depth += 1
    bytes.append(0x3C)
    append(element.name)
    declare(element)
    let attributes = element.attributes.sorted { left, right in
      let order = XMLLiteralText.compare(left.name.namespace, right.name.namespace)
      return order == 0 ? XMLLiteralText.compare(left.name.local, right.name.local) < 0 : order < 0
    }
    for attribute in attributes {
      bytes.append(0x20)
      append(attribute.name)
      bytes.append(contentsOf: "=\"".utf8)
      appendValue(attribute.value)
      bytes.append(0x22)
    }
    bytes.append(0x3E)
  }

  /// Ends an element; `false` where it is none of the content but the property element itself.
  mutating func end(_ name: XMLNameBytes) -> Bool {
    guard depth > 0 else { return false }
    depth -= 1
    while let last = declared.last, last.depth > depth { declared.removeLast() }
    bytes.append(contentsOf: "</".utf8)
    append(name)
    bytes.append(0x3E)
    return true
  }

  mutating func text(_ content: UnsafeBufferPointer<UInt8>) {
    for byte in content {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#xD;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  mutating func comment(_ content: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: "<!--".utf8)
    bytes.append(contentsOf: content)
    bytes.append(contentsOf: "-->".utf8)
  }

  mutating func instruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: "<?".utf8)
    bytes.append(contentsOf: target)
    if !data.isEmpty { bytes.append(0x20) }
    bytes.append(contentsOf: data)
    bytes.append(contentsOf: "?>".utf8)
  }

  /// Declares the namespaces that the tag itself uses and no element around it has declared.
  private mutating func declare(_ element: XMLElement) {
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
      bytes.append(contentsOf: " xmlns".utf8)
      if prefix != nil {
        bytes.append(0x3A)
        bytes.append(contentsOf: XMLNameBytes.bytes(prefix))
      }
      bytes.append(contentsOf: "=\"".utf8)
      appendValue(XMLNameBytes.bytes(namespace))
      bytes.append(0x22)
      declared.append((prefix, namespace, depth))
    }
  }

  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    for byte in value {
      switch byte {
      case 0x26: bytes.append(contentsOf: "&amp;".utf8)
      case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
      case 0x22: bytes.append(contentsOf: "&quot;".utf8)
      case 0x09: bytes.append(contentsOf: "&#x9;".utf8)
      case 0x0A: bytes.append(contentsOf: "&#xA;".utf8)
      case 0x0D: bytes.append(contentsOf: "&#xD;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private mutating func append(_ name: XMLNameBytes) {
    if let prefix = name.prefix {
      bytes.append(contentsOf: XMLNameBytes.bytes(prefix))
      bytes.append(0x3A)
    }
    bytes.append(contentsOf: XMLNameBytes.bytes(name.local))
  }

  /// Order by bytes, which is that of code points; none comes first.
  private static func compare(_ left: Part?, _ right: Part?) -> Int {
    let mine = XMLNameBytes.bytes(left)
    let theirs = XMLNameBytes.bytes(right)
    return mine.elementsEqual(theirs) ? 0 : mine.lexicographicallyPrecedes(theirs) ? -1 : 1
  }
}
