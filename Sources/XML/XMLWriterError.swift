/// A use of ``XMLWriter`` that would give ill-formed XML.
public enum XMLWriterError: Error, Hashable {
  /// The text can be no name of an element or attribute.
  case illegalName(String)
  /// An attribute came after the content of its element, or before any element.
  case attributeOutsideTag(String)
  /// An element has the attribute already.
  case repeatedAttribute(element: String, attribute: String)
  /// Text stood outside of the root element.
  case textOutsideRoot
  /// A second root element was begun.
  case secondRoot(String)
  /// An element was ended where none is open.
  case nothingToEnd
  /// The document was ended with elements open, named outermost first, or without a root.
  case unfinished(open: [String])
}

extension XMLWriterError: CustomStringConvertible {
  /// The message, in one line.
  public var description: String {
    switch self {
    case .illegalName(let name): "\"\(name)\" can be no name of an XML element or attribute"
    case .attributeOutsideTag(let name): "attribute \(name) outside of a start tag"
    case .repeatedAttribute(let element, let name): "element \(element) has attribute \(name) twice"
    case .textOutsideRoot: "text outside of the root element"
    case .secondRoot(let name): "\(name) would be a second root element"
    case .nothingToEnd: "no element is open"
    case .unfinished(let open):
      open.isEmpty ? "the document has no root element" : "elements are open: \(open.joined(separator: ", "))"
    }
  }
}
