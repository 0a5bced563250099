import Exports
import FoundationEssentials

/// The options that every command has.
struct CommonOptions: Sendable {
  /// Statements worked on at a time.
  let jobs: Int
  /// Folders of further ontology files.
  let ontologyFolders: [String]
  /// What identifiers are appended to.
  var baseIRI: String
  /// Whether only errors are told.
  let isQuiet: Bool

  /// Base of every identifier unless told otherwise.
  static let defaultBaseIRI = ExportOptions.defaultBase

  /// The table entries.
  static let specifications: [OptionSpecification] = [
    .value("jobs", "N", "Statements worked on at a time; all cores by default."),
    .value("ontology", "DIR", isRepeatable: true, "Add the ontology files (*.ttl) of a folder; may be repeated."),
    .value("base-iri", "IRI", "What the identifiers are appended to; default \(defaultBaseIRI)"),
    .flag("quiet", "No progress, no warnings, no summary; errors only."),
    .flag("help", letter: "h", "Show this help."),
  ]

  /// Reads the options of a command.
  init(_ arguments: OptionParser.Result, command: String) throws(UsageError) {
    if let text = arguments.last("jobs") {
      guard let number = Int(text), (1...1024).contains(number) else {
        throw UsageError("--jobs takes a number from 1 to 1024, not \(Printable.quoted(text))", command: command)
      }
      jobs = number
    } else {
      jobs = ProcessInfo.processInfo.activeProcessorCount
    }
    ontologyFolders = arguments.values["ontology"] ?? []
    baseIRI = arguments.last("base-iri") ?? CommonOptions.defaultBaseIRI
    isQuiet = arguments.has("quiet")
    guard CommonOptions.isBase(baseIRI) else {
      throw UsageError(
        "--base-iri takes an absolute IRI that ends in '/', not \(Printable.quoted(baseIRI))", command: command)
    }
  }

  /// Whether an identifier appended to the text gives an absolute IRI (RFC 3987).
  private static func isBase(_ text: String) -> Bool {
    guard let colon = text.firstIndex(of: ":"), text.last == "/" else { return false }
    let scheme = text[..<colon].utf8
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isLetter || (0x30...0x39).contains($0) || "+-.".utf8.contains($0) }),
      text.index(after: colon) < text.index(before: text.endIndex)
    else { return false }
    return text.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"{}|\\^`\u{7F}".unicodeScalars.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
