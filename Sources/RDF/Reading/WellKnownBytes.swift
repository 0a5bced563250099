/// IRIs that readers hand over without the document spelling them; their memory lasts as long as the process.
enum WellKnownBytes {
  static var type: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") }
  static var first: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/1999/02/22-rdf-syntax-ns#first") }
  static var rest: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest") }
  static var `nil`: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil") }
  static var integer: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/2001/XMLSchema#integer") }
  static var decimal: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/2001/XMLSchema#decimal") }
  static var double: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/2001/XMLSchema#double") }
  static var boolean: UnsafeBufferPointer<UInt8> { bytes("http://www.w3.org/2001/XMLSchema#boolean") }

  @inline(__always)
  private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}
