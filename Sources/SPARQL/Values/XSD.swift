import RDF

/// The datatypes of XML Schema that SPARQL computes with (SPARQL 1.1 Query, section 17.1), and their neighbours.
enum XSD {
  static let string = Vocabulary.XSD.string
  static let boolean = Vocabulary.XSD.boolean
  static let integer = Vocabulary.XSD.integer
  static let decimal = Vocabulary.XSD.decimal
  static let float: IRI = "http://www.w3.org/2001/XMLSchema#float"
  static let double: IRI = "http://www.w3.org/2001/XMLSchema#double"
  static let dateTime: IRI = "http://www.w3.org/2001/XMLSchema#dateTime"
  static let date = Vocabulary.XSD.date
  static let time: IRI = "http://www.w3.org/2001/XMLSchema#time"
  static let dayTimeDuration: IRI = "http://www.w3.org/2001/XMLSchema#dayTimeDuration"

  /// The bounds of the types derived from `xsd:integer`, by local name; `nil` where there is none.
  static let integers: [String: (lower: Int128?, upper: Int128?)] = [
    "integer": (nil, nil), "nonPositiveInteger": (nil, 0), "negativeInteger": (nil, -1), "nonNegativeInteger": (0, nil),
    "positiveInteger": (1, nil), "long": (Int128(Int64.min), Int128(Int64.max)),
    "int": (Int128(Int32.min), Int128(Int32.max)), "short": (Int128(Int16.min), Int128(Int16.max)),
    "byte": (Int128(Int8.min), Int128(Int8.max)), "unsignedLong": (0, Int128(UInt64.max)),
    "unsignedInt": (0, Int128(UInt32.max)), "unsignedShort": (0, Int128(UInt16.max)),
    "unsignedByte": (0, Int128(UInt8.max)),
  ]
}
