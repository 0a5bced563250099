import Glibc
import RDF

/// A datatype as operators see it, told from its IRI without making strings.
enum Datatype {
  case string, boolean, integer, decimal, float, double, dateTime, date, time, duration
  /// A type derived from `xsd:integer`.
  case derivedInteger
  /// One that has no operators.
  case other

  init(_ iri: IRI) {
    let fast = iri.string.utf8.withContiguousStorageIfAvailable { Datatype.kind($0) }
    self = fast ?? Array(iri.string.utf8).withUnsafeBufferPointer { Datatype.kind($0) }
  }

  var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .float, .double, .derivedInteger: true
    default: false
    }
  }

  private static let namespace: StaticString = "http://www.w3.org/2001/XMLSchema#"

  private static func kind(_ iri: UnsafeBufferPointer<UInt8>) -> Datatype {
    let length = namespace.utf8CodeUnitCount
    guard iri.count > length, let start = iri.baseAddress, memcmp(start, namespace.utf8Start, length) == 0 else {
      return .other
    }
    let name = UnsafeBufferPointer(start: start + length, count: iri.count - length)
    func isName(_ text: StaticString) -> Bool {
      name.count == text.utf8CodeUnitCount && memcmp(start + length, text.utf8Start, name.count) == 0
    }
    switch name.count {
    case 4: return isName("date") ? .date : isName("time") ? .time : derived(name)
    case 5: return isName("float") ? .float : derived(name)
    case 6: return isName("string") ? .string : isName("double") ? .double : .other
    case 7:
      if isName("integer") { return .integer }
      return isName("decimal") ? .decimal : isName("boolean") ? .boolean : .other
    case 8: return isName("dateTime") ? .dateTime : isName("duration") ? .duration : .other
    case 13: return isName("dateTimeStamp") ? .dateTime : derived(name)
    case 15: return isName("dayTimeDuration") ? .duration : derived(name)
    case 17: return isName("yearMonthDuration") ? .duration : derived(name)
    default: return derived(name)
    }
  }

  private static func derived(_ name: UnsafeBufferPointer<UInt8>) -> Datatype {
    XSD.integers[String(decoding: name, as: UTF8.self)] != nil ? .derivedInteger : .other
  }
}
