/// What an XML document may cost; documents beyond are refused while they are parsed, not after.
///
/// Two checks are coarse, for the parser asks for bytes a few thousand at a time: ``markupBytes`` and ``doctypeBytes`` may
/// be passed by one such piece.
public struct XMLLimits: Hashable, Sendable {
  /// Deepest nesting of elements.
  public var depth = 4_000
  /// Most bytes of one tag with all its attributes, one comment, one processing instruction or one CDATA section, and
  /// most bytes that the entities in one of them may stand for.
  public var markupBytes = 16 << 20
  /// Most bytes of text between two tags.
  public var textBytes = 16 << 20
  /// Most attributes of one element.
  public var attributes = 1_000
  /// Most namespace declarations in force at one place.
  public var namespaces = 1_000
  /// Most bytes of all different names and namespaces together, which are kept for the time of the reading.
  public var nameBytes = 32 << 20
  /// Most bytes of the document type declaration.
  public var doctypeBytes = 256 << 10
  /// Most bytes that one entity may stand for.
  public var entityBytes = 64 << 10
  /// Most bytes that all entity references together may stand for, as a multiple of the bytes read; the first mebibyte
  /// is free.
  public var amplification = 16

  /// The limits that documents in use keep by far.
  public init() {}
}
