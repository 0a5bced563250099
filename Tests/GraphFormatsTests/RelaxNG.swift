import CLibXML2
import Foundation

/// A RELAX NG schema of the folder `Tests/Fixtures/schemas`.
struct RelaxNG {
  private struct Unreadable: Error {}

  private let path: String

  init(fixture: String, from file: String = #filePath) throws {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    path = tests.appending(path: "Fixtures/schemas/\(fixture)").path
    guard FileManager.default.isReadableFile(atPath: path) else { throw Unreadable() }
  }

  /// Whether a document is well-formed and as the schema says.
  func accepts(_ text: String) -> Bool {
    guard let parser = xmlRelaxNGNewParserCtxt(path) else { return false }
    defer { xmlRelaxNGFreeParserCtxt(parser) }
    guard let schema = xmlRelaxNGParse(parser) else { return false }
    defer { xmlRelaxNGFree(schema) }
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue)
    guard let document = xmlReadDoc(text, nil, nil, options) else { return false }
    defer { xmlFreeDoc(document) }
    guard let validation = xmlRelaxNGNewValidCtxt(schema) else { return false }
    defer { xmlRelaxNGFreeValidCtxt(validation) }
    // Errors are told by the result; libxml2 would print them.
    xmlRelaxNGSetValidStructuredErrors(validation, { _, _ in }, nil)
    return xmlRelaxNGValidateDoc(validation, document) == 0
  }
}
