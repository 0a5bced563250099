import CLibXML2

extension XMLReading {
  /// What the parser calls; the context is the reading.
  static func callbacks() -> xmlSAXHandler {
    var table = xmlSAXHandler()
    // The mark of the second version of this interface; the macro for it is too big for an Int32 in Swift's eyes.
    table.initialized = 0xDEED_BEAF
    table.startElementNs = { context, local, prefix, namespace, namespaceCount, namespaces, count, defaulted, fields in
      guard let context, let local else { return }
      XMLReading.at(context) { reading in
        let element = XMLElement(
          name: XMLNameBytes(local: local, prefix: prefix, namespace: namespace),
          attributes: XMLAttributes(fields: UnsafePointer(fields), count: Int(count)),
          namespaces: XMLNamespaces(fields: UnsafePointer(namespaces), count: Int(namespaceCount)))
        reading.start(element, defaulted: Int(defaulted))
      }
    }
    table.endElementNs = { context, local, prefix, namespace in
      guard let context, let local else { return }
      XMLReading.at(context) { $0.end(XMLNameBytes(local: local, prefix: prefix, namespace: namespace)) }
    }
    table.characters = { context, text, count in
      guard let context else { return }
      XMLReading.at(context) { $0.text(UnsafeBufferPointer(start: text, count: Int(count))) }
    }
    // The same function, so that the parser does not look for white space that a document type would call ignorable.
    table.ignorableWhitespace = table.characters
    table.comment = { context, text in
      guard let context else { return }
      XMLReading.at(context) { reading in reading.other { try $0.comment(XMLNameBytes.bytes(text)) } }
    }
    table.processingInstruction = { context, target, data in
      guard let context else { return }
      XMLReading.at(context) { reading in
        reading.other {
          try $0.processingInstruction(target: XMLNameBytes.bytes(target), data: XMLNameBytes.bytes(data))
        }
      }
    }
    table.serror = { context, error in
      guard let context, let error else { return }
      XMLReading.at(context) { $0.take(error.pointee) }
    }
    addDoctype(to: &table)
    return table
  }

  private static func addDoctype(to table: inout xmlSAXHandler) {
    // The parser keeps declared entities in a document of its own, which holds nothing else.
    table.startDocument = { context in
      guard let context else { return }
      XMLReading.at(context) { xmlSAX2StartDocument($0.parser) }
    }
    table.internalSubset = { context, name, publicID, systemID in
      guard let context else { return }
      XMLReading.at(context) { reading in
        reading.startDoctype()
        xmlSAX2InternalSubset(reading.parser, name, publicID, systemID)
      }
    }
    table.entityDecl = { context, name, type, publicID, systemID, content in
      guard let context else { return }
      XMLReading.at(context) {
        $0.declareEntity(name, type: type, publicID: publicID, systemID: systemID, content: content)
      }
    }
    table.unparsedEntityDecl = { context, name, _, _, _ in
      guard let context else { return }
      XMLReading.at(context) { $0.refuseUnparsedEntity(name) }
    }
    table.getParameterEntity = { context, name in
      guard let context else { return nil }
      XMLReading.at(context) { $0.refuseParameterEntity(name) }
      return nil
    }
    table.getEntity = { context, name in
      guard let context else { return nil }
      return XMLReading.at(context) { $0.entity(name) }
    }
  }
}
