import XML

/// Node elements and property elements (RDF 1.1 XML Syntax, sections 7.2.11 to 7.2.21).
extension RDFXMLReading {
  func startNode(
    _ element: XMLElement, _ name: RDFXMLName, _ attributes: RDFXMLAttributes, _ opened: RDFXMLFrame
  ) throws {
    try checkNode(element.name, name, attributes)
    var frame = opened
    frame.kind = .node
    frame.subject = try subject(attributes, in: frame)
    try attach(frame.subject)
    if name.role != .description {
      try emit(frame.subject, RDFXMLReading.type, HeldResource(kind: .iri, text: name.text))
    }
    if attributes.propertyCount > 0 { try say(element.attributes, of: frame.subject, in: frame) }
    frames.append(frame)
  }

  /// The resource that a node element stands for.
  private func subject(_ attributes: RDFXMLAttributes, in frame: RDFXMLFrame) throws -> HeldResource {
    if let about = attributes.about { return HeldResource(kind: .iri, text: try keep(resolve(about, in: frame))) }
    if let id = attributes.id { return HeldResource(kind: .iri, text: try identifier(id, in: frame)) }
    if let nodeID = attributes.nodeID { return HeldResource(kind: .blank, text: try label(nodeID)) }
    return HeldResource(kind: .blank, text: makeBlank())
  }

  /// Says the triple that a new node element is the object of, and makes it the place for what follows.
  private func attach(_ node: HeldResource) throws {
    let index = frames.count - 1
    let parent = frames[index]
    switch parent.kind {
    case .property:
      try say(parent, node.kind, node.text)
      frames[index].kind = .filledProperty
    case .collection:
      // List nodes outlive the elements of their members, and with them the texts in the arena.
      let cell = HeldResource(kind: .blank, text: makeBlank())
      if let last = parent.last {
        try emit(HeldResource(kind: .blank, text: label(last)), RDFXMLReading.rest, cell)
      } else {
        try say(parent, .blank, cell.text)
      }
      frames[index].last = blankCount - 1
      try emit(cell, RDFXMLReading.first, node)
    default: break
    }
  }

  func endCollection(_ frame: RDFXMLFrame) throws {
    if let last = frame.last {
      try emit(
        HeldResource(kind: .blank, text: label(last)), RDFXMLReading.rest,
        HeldResource(kind: .iri, text: RDFXMLReading.endOfList))
    } else {
      try say(frame, .iri, RDFXMLReading.endOfList)
    }
  }

  func startProperty(
    _ element: XMLElement, _ name: RDFXMLName, _ attributes: RDFXMLAttributes, _ opened: RDFXMLFrame
  ) throws {
    try checkProperty(element.name, name, attributes)
    var frame = opened
    let node = frames.count - 1
    frame.subject = frames[node].subject
    if name.role == .li {
      frames[node].memberCount += 1
      frame.predicate = arena.append(Array("\(Vocabulary.RDF.namespace)_\(frames[node].memberCount)".utf8))
    } else {
      frame.predicate = arena.append(name.iri)
    }
    if let id = attributes.id { frame.statement = try identifier(id, in: frame) }
    text.shrink(to: 0)
    if let parseType = attributes.parseType {
      try start(parseType, &frame)
    } else if attributes.resource != nil || attributes.nodeID != nil || attributes.propertyCount > 0 {
      frame.kind = .empty
      try sayEmpty(element.attributes, attributes, frame)
    } else {
      frame.kind = .property
      if let datatype = attributes.datatype { frame.datatype = try datatypeIRI(datatype, in: frame) }
    }
    frames.append(frame)
  }

  private func start(_ parseType: UnsafeBufferPointer<UInt8>, _ frame: inout RDFXMLFrame) throws {
    switch words(parseType) {
    case "Resource":
      frame.kind = .node
      let node = HeldResource(kind: .blank, text: makeBlank())
      try say(frame, node.kind, node.text)
      frame.subject = node
    case "Collection": frame.kind = .collection
    default:
      frame.kind = .xmlLiteral
      literal = XMLLiteralText()
    }
  }

  /// A property element whose object is in its attributes.
  private func sayEmpty(
    _ all: XMLAttributes, _ attributes: RDFXMLAttributes, _ frame: RDFXMLFrame
  ) throws {
    let object: HeldResource
    if let resource = attributes.resource {
      object = HeldResource(kind: .iri, text: try resolve(resource, in: frame))
    } else if let nodeID = attributes.nodeID {
      object = HeldResource(kind: .blank, text: try label(nodeID))
    } else {
      object = HeldResource(kind: .blank, text: makeBlank())
    }
    try say(frame, object.kind, object.text)
    if attributes.propertyCount > 0 { try say(all, of: object, in: frame) }
  }

  /// Says the triples of property attributes.
  private func say(_ attributes: XMLAttributes, of subject: HeldResource, in frame: RDFXMLFrame) throws {
    for attribute in attributes {
      let name = names.find(attribute.name)
      switch name.role {
      case .type:
        let type = HeldResource(kind: .iri, text: try resolve(attribute.value, in: frame))
        try emit(subject, RDFXMLReading.type, type)
      case .plain:
        try emit(subject, name.text, .literal, HeldText(attribute.value), language: frame.language)
      default: continue
      }
    }
  }
}
