import Files
import FoundationEssentials

@testable import Statements

/// What a text reads as: one string a block.
func readingOf(_ text: String, markup: TextReader.Markup = .plain) -> [String] {
  let read = TextReader.read(Array(text.utf8), markup: markup, given: HeaderReader.Given())
  return read.reading.blocks.map { read.reading.string($0.range) }
}

/// The header of a text.
func headerOf(_ text: String, markup: TextReader.Markup = .plain) -> Header {
  TextReader.read(Array(text.utf8), markup: markup, given: HeaderReader.Given()).header
}

/// A folder for the files of one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/rapporteur-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch { print("left behind: \(path)") }
  }

  /// Writes a file and gives it back as an input.
  func file(_ name: String, _ bytes: [UInt8]) throws -> InputFile {
    let full = path + "/" + name
    try Data(bytes).write(to: URL(filePath: full))
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    return InputFile(path: full, name: stem, format: InputFormat(fileName: name))
  }

  func file(_ name: String, _ text: String) throws -> InputFile { try file(name, Array(text.utf8)) }
}

/// A text in UTF-16, little end first, with its mark.
func wide(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = [0xFF, 0xFE]
  for unit in text.utf16 {
    bytes.append(UInt8(unit & 0xFF))
    bytes.append(UInt8(unit >> 8))
  }
  return bytes
}
