import CLibXML2

/// A look at a node of a tree; valid as long as its tree is held.
struct HTMLNode {
  let pointer: xmlNodePtr

  init?(_ pointer: xmlNodePtr?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  var isText: Bool {
    pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
  }

  /// Name of an element, as the parser writes it: lower case for HTML's own.
  var name: String { isElement ? String(cString: pointer.pointee.name) : "" }

  var firstChild: HTMLNode? { HTMLNode(pointer.pointee.children) }
  var next: HTMLNode? { HTMLNode(pointer.pointee.next) }

  /// Text of a text node, UTF-8.
  var text: UnsafeBufferPointer<UInt8> {
    guard let content = pointer.pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
  }

  /// Value of an attribute, or `nil` where it is not there; an attribute without a value is empty.
  func attribute(_ name: String) -> String? {
    guard pointer.pointee.properties != nil, xmlHasProp(pointer, name) != nil else { return nil }
    guard let value = xmlGetProp(pointer, name) else { return "" }
    defer { rapporteur_xml_free(value) }
    return String(cString: value)
  }

  /// Calls with each child in order.
  func forEachChild(_ body: (HTMLNode) -> Void) {
    var child = firstChild
    while let node = child {
      body(node)
      child = node.next
    }
  }

  /// All text below, white space collapsed.
  var allText: String {
    var words = HTMLTextBuffer()
    func gather(_ node: HTMLNode) {
      if node.isText { words.append(node.text) }
      node.forEachChild(gather)
    }
    gather(self)
    return String(decoding: words.take(), as: UTF8.self)
  }
}
