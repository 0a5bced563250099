import CLibXML2

/// Words for what the parser finds wrong.
enum XMLErrorText {
  /// The kind of an error and its message in one line.
  static func describe(_ error: xmlError) -> (kind: XMLReadingError.Kind, message: String) {
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.code))
    switch code {
    case XML_ERR_INVALID_ENCODING:
      return (
        .encoding, "the bytes are no text in the document's encoding: expected UTF-8, or a declaration of another"
      )
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      return (.encoding, "the encoding \(quoted(error.str1)) that the document declares is not known: save it in UTF-8")
    case XML_I18N_CONV_FAILED, XML_IO_ENCODER:
      return (.encoding, "the bytes are no text in the encoding that the document declares")
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return (.entity, "the entity \(quoted(error.str1)) is not declared in this document")
    case XML_ERR_NO_MEMORY: return (.limit, "there is not enough memory to read on")
    default: return (.illFormed, sentence(code, error))
    }
  }

  private static func sentence(_ code: xmlParserErrors, _ error: xmlError) -> String {
    let first = quoted(error.str1)
    let second = quoted(error.str2)
    switch code {
    case XML_ERR_DOCUMENT_EMPTY: return "expected a start tag, found no XML"
    case XML_ERR_DOCUMENT_END: return "the document ends too soon: expected the end tags of open elements"
    case XML_ERR_EXTRA_CONTENT: return "expected the end of the document after the end tag of its root element"
    case XML_ERR_TAG_NAME_MISMATCH:
      return error.str1 == nil
        ? "the document ends too soon: expected the end tags of open elements"
        : "expected the end tag of \(first), begun on line \(error.int1), found that of \(second)"
    case XML_ERR_TAG_NOT_FINISHED:
      return error.str1 == nil
        ? "the document ends too soon: expected the end tags of open elements"
        : "the document ends too soon: expected the end tag of \(first), begun on line \(error.int1)"
    case XML_ERR_GT_REQUIRED: return "expected \">\" at the end of a tag or declaration"
    case XML_ERR_NAME_REQUIRED: return "expected a name"
    case XML_ERR_LT_IN_ATTRIBUTE: return "the value of an attribute cannot hold \"<\": write &lt;"
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return "expected a value in quotation marks after \"=\""
    case XML_ERR_ATTRIBUTE_NOT_FINISHED: return "the value of an attribute has no closing quotation mark"
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return "the attribute \(first) has no value: expected \"=\""
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return "an element has the attribute \(first) twice"
    case XML_ERR_SPACE_REQUIRED: return "expected white space"
    case XML_ERR_COMMENT_NOT_FINISHED: return "a comment has no end: expected \"-->\""
    case XML_ERR_HYPHEN_IN_COMMENT: return "a comment cannot hold \"--\""
    case XML_ERR_CDATA_NOT_FINISHED: return "a CDATA section has no end: expected \"]]>\""
    case XML_ERR_MISPLACED_CDATA_END: return "text cannot hold \"]]>\": write ]]&gt;"
    case XML_ERR_PI_NOT_FINISHED: return "a processing instruction has no end: expected \"?>\""
    case XML_ERR_RESERVED_XML_NAME: return "the XML declaration can stand at the very start of the document only"
    case XML_ERR_XMLDECL_NOT_FINISHED: return "the XML declaration has no end: expected \"?>\""
    case XML_ERR_INVALID_CHAR: return "a character that XML 1.0 forbids (U+\(hexadecimal(error.int1)))"
    case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_HEX_CHARREF:
      return "a character reference stands for no character of XML 1.0"
    case XML_ERR_ENTITYREF_NO_NAME: return "expected the name of an entity after \"&\": write &amp; for the sign itself"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "expected \";\" at the end of the reference to an entity"
    case XML_ERR_ENTITY_LOOP: return "entities refer to one another too often"
    case XML_ERR_DOCTYPE_NOT_FINISHED: return "the document type declaration has no end: expected \">\""
    case XML_NS_ERR_UNDEFINED_NAMESPACE: return undeclaredPrefix(error)
    case XML_NS_ERR_XML_NAMESPACE: return "a declaration of a reserved prefix or namespace (xml, xmlns)"
    case XML_NS_ERR_QNAME, XML_NS_ERR_COLON: return "a name with a colon too many: expected prefix:name"
    case XML_NS_ERR_EMPTY: return "the prefix \(first) is declared with an empty namespace"
    default: return "ill-formed XML: \(words(error.message))"
    }
  }

  /// The parser names the prefix first, then the element or attribute; for attributes the other way round in one case.
  private static func undeclaredPrefix(_ error: xmlError) -> String {
    "the prefix \(quoted(error.str1)) is not declared: expected xmlns:\(text(error.str1))=\"…\""
  }

  private static func quoted(_ text: UnsafePointer<CChar>?) -> String { "\"\(self.text(text))\"" }

  private static func quoted(_ text: UnsafeMutablePointer<CChar>?) -> String { "\"\(self.text(text))\"" }

  private static func text(_ text: UnsafeMutablePointer<CChar>?) -> String { text.map { words($0) } ?? "" }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  /// A text of the parser in one line.
  private static func words(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "no more is known" }
    let line = String(cString: text).split(separator: "\n").joined(separator: " ")
    return line.count > 200 ? line.prefix(200) + "…" : line
  }

  private static func hexadecimal(_ value: Int32) -> String {
    let digits = String(UInt32(bitPattern: value), radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
