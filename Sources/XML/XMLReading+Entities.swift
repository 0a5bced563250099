import CLibXML2

/// Entities: those of the document that stand for short texts are read, as files of ontologies use them; all others are
/// refused where they are declared.
extension XMLReading {
  private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

  func declareEntity(
    _ name: UnsafePointer<UInt8>?, type: Int32, publicID: UnsafePointer<UInt8>?, systemID: UnsafePointer<UInt8>?,
    content: UnsafeMutablePointer<UInt8>?
  ) {
    guard failure == nil, let parser, let name else { return }
    let title = XMLNameBytes.text(name)
    guard type == Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue) else {
      let isParameter =
        type == Int32(XML_INTERNAL_PARAMETER_ENTITY.rawValue) || type == Int32(XML_EXTERNAL_PARAMETER_ENTITY.rawValue)
      return fail(
        .entity,
        isParameter
          ? "the parameter entity \(title) is not read: put what it stands for in its place"
          : "the external entity \(title) is not read: put its text into the document")
    }
    guard let size = size(of: XMLNameBytes.bytes(content), in: title) else { return }
    guard size <= limits.entityBytes else {
      return fail(.limit, "the entity \(title) stands for more than \(limits.entityBytes) bytes")
    }
    xmlSAX2EntityDecl(parser, name, type, publicID, systemID, content)
    // The first declaration counts; the size goes along with what the parser keeps of it.
    guard let entity = xmlGetDocEntity(parser.pointee.myDoc, name), entity.pointee._private == nil else { return }
    entity.pointee._private = UnsafeMutableRawPointer(bitPattern: size)
  }

  func refuseUnparsedEntity(_ name: UnsafePointer<UInt8>?) {
    fail(.entity, "the external entity \(XMLNameBytes.text(name)) is not read: put its text into the document")
  }

  func refuseParameterEntity(_ name: UnsafePointer<UInt8>?) {
    fail(
      .entity, "the parameter entity \(XMLNameBytes.text(name)) is not read: put what it stands for in its place")
  }

  /// The entity of a name, its size counted, or `nil` where it is not declared.
  func entity(_ name: UnsafePointer<UInt8>?) -> xmlEntityPtr? {
    guard failure == nil, let parser, let name else { return nil }
    guard let entity = xmlSAX2GetEntity(parser, name) else {
      fail(.entity, "the entity \(XMLNameBytes.text(name)) is not declared in this document")
      return nil
    }
    // A reference in text makes the parser read the entity anew, so that an empty one costs something, too.
    expand(Int(bitPattern: entity.pointee._private) + 1)
    return failure == nil ? entity : nil
  }

  /// The number of bytes that an entity stands for when all references in it are followed, or `nil` after a failure.
  ///
  /// Only references to entities declared before are allowed, so that no entity holds itself.
  private func size(of content: UnsafeBufferPointer<UInt8>, in title: String) -> Int? {
    var size = 0
    var rest = content[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      size += 1
      if byte == 0x3C, !XMLReading.predefined.contains(title) {
        fail(.entity, "the entity \(title) holds markup: only entities of plain text are read")
        return nil
      }
      guard byte == 0x26, rest.first != 0x23, let end = rest.firstIndex(of: 0x3B) else { continue }
      let inner = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 1)...]
      if XMLReading.predefined.contains(inner) { continue }
      guard let entity = inner.withCString(encodedAs: UTF8.self, { xmlGetDocEntity(parser?.pointee.myDoc, $0) }) else {
        fail(.entity, "the entity \(title) refers to the entity \(inner), which is not declared before it")
        return nil
      }
      size += Int(bitPattern: entity.pointee._private)
    }
    return size
  }
}
