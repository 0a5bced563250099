import Glibc
import XML

/// The names of a document by the addresses of their parts, so that a name met before costs one look.
///
/// Emptied when it is full, so that memory stays bounded.
final class RDFXMLNames {
  private struct Slot {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var name: RDFXMLName
  }

  /// IRIs longer than all these together are forgotten between two elements.
  private static let byteLimit = 1 << 20
  private static var empty: Slot {
    Slot(local: nil, namespace: nil, name: RDFXMLName(role: .ignored, iri: TermBytes.none))
  }

  private var slots = [Slot](repeating: empty, count: 1 << 8)
  private var used = 0
  private var byteCount = 0

  deinit { free() }

  /// Forgets all names where they are too many; called between elements only, for names are borrowed.
  @inline(__always) func makeRoom() {
    if byteCount > RDFXMLNames.byteLimit || used > 1 << 14 { removeAll() }
  }

  /// The name of these parts.
  @inline(__always) func find(_ name: XMLNameBytes) -> RDFXMLName {
    var index = place(name.local, name.namespace)
    while let local = slots[index].local {
      if local == name.local, slots[index].namespace == name.namespace { return slots[index].name }
      index = (index + 1) & (slots.count - 1)
    }
    return insert(name)
  }

  @inline(__always) private func place(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> Int {
    let mixed = (UInt(bitPattern: local) ^ UInt(bitPattern: namespace) &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (slots.count - 1)
  }

  private func insert(_ name: XMLNameBytes) -> RDFXMLName {
    if used * 2 >= slots.count { grow() }
    let local = XMLNameBytes.bytes(name.local)
    let namespace = XMLNameBytes.bytes(name.namespace)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, namespace.count + local.count))
    _ = memory.initialize(fromContentsOf: namespace)
    _ = memory[namespace.count...].initialize(fromContentsOf: local)
    let iri = UnsafeBufferPointer(rebasing: memory[..<(namespace.count + local.count)])
    let made = RDFXMLName(role: RDFXMLNames.role(of: name, iri: iri), iri: iri)
    keep(Slot(local: name.local, namespace: name.namespace, name: made))
    used += 1
    byteCount += iri.count
    return made
  }

  private func keep(_ slot: Slot) {
    guard let local = slot.local else { return }
    var index = place(local, slot.namespace)
    while slots[index].local != nil { index = (index + 1) & (slots.count - 1) }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    slots = [Slot](repeating: RDFXMLNames.empty, count: old.count * 2)
    for slot in old { keep(slot) }
  }

  private func removeAll() {
    free()
    slots = [Slot](repeating: RDFXMLNames.empty, count: 1 << 8)
    used = 0
    byteCount = 0
  }

  private func free() {
    for slot in slots where slot.local != nil { slot.name.iri.deallocate() }
  }

  private static func role(of name: XMLNameBytes, iri: UnsafeBufferPointer<UInt8>) -> RDFXMLName.Role {
    let local = XMLNameBytes.text(name.local)
    if name.namespace == nil {
      // Documents of before 2000 leave out the prefix of these (section 6.1.4).
      switch local {
      case "ID": return .id
      case "about": return .about
      case "resource": return .resource
      case "parseType": return .parseType
      case "type": return .type
      default: return local.lowercased().hasPrefix("xml") ? .ignored : .unqualified
      }
    }
    if name.isInNamespace("http://www.w3.org/XML/1998/namespace") {
      return local == "lang" ? .language : local == "base" ? .base : .ignored
    }
    guard name.isInNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#") else {
      return IRIBytes.isAbsolute(iri) ? .plain : .noIRI
    }
    switch local {
    case "RDF": return .rdf
    case "Description": return .description
    case "ID": return .id
    case "about": return .about
    case "nodeID": return .nodeID
    case "resource": return .resource
    case "parseType": return .parseType
    case "datatype": return .datatype
    case "li": return .li
    case "type": return .type
    case "aboutEach", "aboutEachPrefix", "bagID": return .withdrawn
    default: return .plain
    }
  }
}
