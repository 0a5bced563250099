import XML

/// What elements a document has: reading it shows that it is well-formed.
final class XMLOutline: XMLHandler {
  /// Number of elements of each local name.
  private(set) var counts: [String: Int] = [:]
  /// The texts of the elements of each local name, in order; empty ones are left out.
  private(set) var texts: [String: [String]] = [:]
  private var open: [(name: String, text: String)] = []

  init(_ text: String) throws {
    var text = text
    try text.withUTF8 { try XMLReader.read(UnsafeRawBufferPointer($0), into: self) }
  }

  func start(_ element: XMLElement) {
    let name = XMLNameBytes.text(element.name.local)
    counts[name, default: 0] += 1
    open.append((name, ""))
  }

  func end(_ name: XMLNameBytes) {
    guard let (name, text) = open.popLast(), text.contains(where: { !$0.isWhitespace }) else { return }
    texts[name, default: []].append(text)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !open.isEmpty { open[open.count - 1].text += String(decoding: bytes, as: UTF8.self) }
  }
}
