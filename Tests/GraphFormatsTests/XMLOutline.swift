import XML

/// What elements a document has: reading it shows that it is well-formed.
final class XMLOutline: XMLHandler {
  /// Number of elements of each local name.
  private(set) var counts: [String: Int] = [:]
  /// The texts of the elements of each local name, in order; empty ones are left out.
  private(set) var texts: [String: [String]] = [:]
  private var open: [String] = []

  init(_ text: String) throws {
    var text = text
    try text.withUTF8 { try XMLReader.read(UnsafeRawBufferPointer($0), into: self) }
  }

  func start(_ element: XMLElement) {
    let name = String(decoding: element.name.local, as: UTF8.self)
    counts[name, default: 0] += 1
    open.append(name)
  }

  func end(_ name: XMLNameBytes) { open.removeLast() }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    if let name = open.last, text.contains(where: { !$0.isWhitespace }) { texts[name, default: []].append(text) }
  }
}
