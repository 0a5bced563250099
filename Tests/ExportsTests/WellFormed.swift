import CLibXML2

/// A document as libxml2 sees it: its elements with attributes and text, in document order.
struct ReadElement: Equatable {
  var name: String
  var attributes: [String: String] = [:]
  var text = ""
  var depth: Int

  /// Reads a document, or gives `nil` when it is ill-formed.
  static func all(in bytes: [UInt8]) -> [ReadElement]? {
    bytes.withUnsafeBytes { memory in
      let text = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
      guard let reader = xmlReaderForMemory(text, Int32(memory.count), nil, nil, options) else { return nil }
      defer { xmlFreeTextReader(reader) }
      func name() -> String { xmlTextReaderConstName(reader).map { String(cString: $0) } ?? "" }
      func value() -> String { xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "" }
      var elements: [ReadElement] = []
      var isInLeaf = false
      var status = xmlTextReaderRead(reader)
      while status == 1 {
        switch xmlTextReaderNodeType(reader) {
        case 1:
          var element = ReadElement(name: name(), depth: Int(xmlTextReaderDepth(reader)))
          while xmlTextReaderMoveToNextAttribute(reader) == 1 { element.attributes[name()] = value() }
          elements.append(element)
          isInLeaf = true
        case 3, 14: if isInLeaf { elements[elements.count - 1].text += value() }
        case 15: isInLeaf = false
        default: break
        }
        status = xmlTextReaderRead(reader)
      }
      return status == 0 ? elements : nil
    }
  }
}
