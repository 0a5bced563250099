import XML

/// Writes down what a reader hands over, pieces of one text joined.
final class EventRecorder: XMLHandler {
  var events: [String] = []
  private var pending: [UInt8] = []

  func start(_ element: XMLElement) {
    flush()
    var line = "<" + expanded(element.name)
    for (prefix, namespace) in element.namespaces {
      line += " xmlns:\(XMLNameBytes.text(prefix))=\(XMLNameBytes.text(namespace))"
    }
    for attribute in element.attributes { line += " \(expanded(attribute.name))=\(attribute.text)" }
    events.append(line)
  }

  func end(_ name: XMLNameBytes) {
    flush()
    events.append(">" + expanded(name))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

  func comment(_ bytes: UnsafeBufferPointer<UInt8>) {
    flush()
    events.append("!" + String(decoding: bytes, as: UTF8.self))
  }

  func processingInstruction(target: UnsafeBufferPointer<UInt8>, data: UnsafeBufferPointer<UInt8>) {
    flush()
    events.append("?" + String(decoding: target, as: UTF8.self) + " " + String(decoding: data, as: UTF8.self))
  }

  private func flush() {
    if !pending.isEmpty { events.append("'" + String(decoding: pending, as: UTF8.self)) }
    pending = []
  }

  private func expanded(_ name: XMLNameBytes) -> String {
    (name.namespace == nil ? "" : "{\(XMLNameBytes.text(name.namespace))}") + name.written
  }
}

/// The events of a document given in pieces of a size.
func events(
  _ bytes: [UInt8], pieceSize: Int = .max, limits: XMLLimits = XMLLimits()
) throws -> [String] {
  let recorder = EventRecorder()
  var rest = bytes[...]
  try XMLReader.read(into: recorder, limits: limits) { buffer in
    let count = min(rest.count, buffer.count, pieceSize)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
  return recorder.events
}

func events(_ text: String, pieceSize: Int = .max, limits: XMLLimits = XMLLimits()) throws -> [String] {
  try events(Array(text.utf8), pieceSize: pieceSize, limits: limits)
}
