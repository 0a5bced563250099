/// Takes the content of an XML document as ``XMLReader`` comes upon it.
///
/// All memory handed over is borrowed: valid during the call only, save the parts of names (``XMLNameBytes``). What a
/// method throws ends the reading and is thrown on; an ``XMLRefusal`` gains the place.
public protocol XMLHandler: AnyObject {
  /// A start tag, or the start of an empty element.
  func start(_ element: XMLElement) throws

  /// An end tag, or the end of an empty element.
  func end(_ name: XMLNameBytes) throws

  /// Character data in UTF-8 with references and CDATA sections resolved; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws

  /// A comment.
  func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws

  /// A processing instruction.
  func processingInstruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) throws
}

extension XMLHandler {
  /// Passes over a comment.
  public func comment(_ bytes: UnsafeBufferPointer<UInt8>) throws {}

  /// Passes over a processing instruction.
  public func processingInstruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) throws {}
}
