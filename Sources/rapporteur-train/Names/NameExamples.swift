import Extraction
import Files
import Foundation
import KnowledgeGraph
import Language
import Ontology
import Statements

/// Makes examples of annotated texts and of statements that only the rules have read.
struct NameExamples {
  let knowledge: KnowledgeBase

  /// Examples of annotated texts, a list for each text.
  ///
  /// - Throws: Foundation's error, or the reader's, where a text cannot be handed to the statement reader.
  func annotated(_ texts: [AnnotatedText]) throws -> [[NameExample]] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "names-\(ProcessInfo.processInfo.processIdentifier).jsonl")
    defer {
      do { try FileManager.default.removeItem(at: path) } catch {
        FileHandle.standardError.write(Data("cannot remove \(path.path): \(error)\n".utf8))
      }
    }
    var lines = Data()
    for (index, text) in texts.enumerated() {
      lines += try JSONSerialization.data(withJSONObject: ["id": "\(index)", "text": text.text])
      lines.append(0x0A)
    }
    try lines.write(to: path)
    var examples: [[NameExample]] = []
    each(path.path) { statement in
      guard let index = Int(statement.id) else { return }
      let sentences = NameReading.sentences(of: statement, knowledge: knowledge)
      examples.append(sentences.map { texts[index].hasNames ? named($0, texts[index]) : tagged($0, texts[index]) })
    }
    return examples
  }

  /// Examples of statements whose names the rules find for certain; other capitalised words are left open.
  func ruled(_ path: String) -> [[NameExample]] {
    var examples: [[NameExample]] = []
    each(path) { statement in
      examples.append(NameReading.sentences(of: statement, knowledge: knowledge).map(ruled))
    }
    return examples
  }

  private func each(_ path: String, _ body: (Statement) -> Void) {
    for file in InputFinder().find([path]).files {
      StatementReader().read(file) { result in
        switch result {
        case .success(let statement): body(statement)
        case .failure(let error): FileHandle.standardError.write(Data("left out: \(error)\n".utf8))
        }
      }
    }
  }

  private func words(in range: Range<Int>, _ reading: NameReading) -> Range<Int> {
    let first = reading.codePoints.firstIndex { $0.upperBound > range.lowerBound } ?? 0
    let end = reading.codePoints.firstIndex { $0.lowerBound >= range.upperBound } ?? reading.codePoints.count
    return first..<Swift.max(first, end)
  }

  private func bounds(_ reading: NameReading) -> Range<Int> {
    (reading.codePoints.first?.lowerBound ?? 0)..<(reading.codePoints.last?.upperBound ?? 0)
  }

  private func properNouns(_ reading: NameReading, _ text: AnnotatedText) -> [Bool] {
    var areProper = [Bool](repeating: false, count: reading.words.count)
    let bounds = bounds(reading)
    for noun in text.properNouns where bounds.overlaps(noun) {
      for index in words(in: noun, reading) { areProper[index] = true }
    }
    return areProper
  }

  /// All names are annotated; proper nouns outside of them name other things.
  private func named(_ reading: NameReading, _ text: AnnotatedText) -> NameExample {
    var example = NameExample(
      words: reading.words, allowed: reading.words.map { _ in NameExample.outside }, found: reading.found.map(\.range))
    for (index, isProper) in properNouns(reading, text).enumerated() where isProper {
      example.allowed[index] = NameExample.other
    }
    let bounds = bounds(reading)
    for name in text.names where bounds.overlaps(name.range) {
      let range = words(in: name.range, reading)
      guard !range.isEmpty else { continue }
      example.names.append(AnnotatedText.Name(range: range, kind: name.kind))
      if reading.codePoints[range.lowerBound].lowerBound == name.range.lowerBound,
        reading.codePoints[range.upperBound - 1].upperBound == name.range.upperBound
      {
        example.set(range, name.kind)
      } else {
        for index in range { example.allowed[index] = NameExample.any }
      }
    }
    return example
  }

  /// Only proper nouns are tagged: each is in a name of some kind, and what stands between two may be.
  private func tagged(_ reading: NameReading, _ text: AnnotatedText) -> NameExample {
    let areProper = properNouns(reading, text)
    var example = NameExample(
      words: reading.words, allowed: reading.words.map { _ in NameExample.outside }, found: reading.found.map(\.range))
    var last = -10
    for index in areProper.indices where areProper[index] {
      example.allowed[index] = NameExample.any & ~NameExample.outside
      if index - last <= 4, last >= 0 {
        for between in (last + 1)..<index { example.allowed[between] = NameExample.any }
      }
      for beside in [index - 1, index + 1] where areProper.indices.contains(beside) && !areProper[beside] {
        if reading.areCapitalised[beside] { example.allowed[beside] = NameExample.any }
      }
      last = index
    }
    return example
  }

  private func ruled(_ reading: NameReading) -> NameExample {
    var example = NameExample(
      words: reading.words, allowed: reading.words.map { _ in NameExample.outside }, found: reading.found.map(\.range))
    var isFound = [Bool](repeating: false, count: reading.words.count)
    for name in reading.found { for index in name.range { isFound[index] = true } }
    for index in reading.words.indices where reading.areCapitalised[index] {
      example.allowed[index] = mayBeName(index, reading, isFound) ? NameExample.any : NameExample.outside
    }
    for index in example.allowed.indices where !reading.areCapitalised[index] {
      let before = index > 0 && reading.areCapitalised[index - 1]
      let after = index + 1 < reading.words.count && reading.areCapitalised[index + 1]
      if before || after { example.allowed[index] = NameExample.any }
    }
    for name in reading.found {
      if name.isAdjective || name.confidence < 0.85 {
        for index in name.range { example.allowed[index] = NameExample.any }
        continue
      }
      switch name.kind {
      case .person: example.set(name.range, .person)
      case .institution: example.set(name.range, .organisation)
      case .country, .place: example.set(name.range, .location)
      default: for index in name.range { example.allowed[index] = NameExample.other }
      }
    }
    return example
  }

  /// Whether a capitalised word under no found name may be in one: ordinary words that begin a sentence, stand alone or
  /// say an office are none, nor are acronyms of terms.
  private func mayBeName(_ index: Int, _ reading: NameReading, _ isFound: [Bool]) -> Bool {
    let flags = reading.words[index].flags
    let before = index > 0 && reading.areCapitalised[index - 1]
    let after = index + 1 < reading.words.count && reading.areCapitalised[index + 1]
    if flags.contains(.commonWord), !flags.contains(.titleCase) {
      if flags.contains(.sentenceStart) || !before && !after { return false }
      if flags.contains(.post), !flags.contains(.bodyNoun) { return false }
    }
    let isBracketed =
      index > 1 && index + 1 < reading.words.count && reading.forms[index - 1] == "(" && reading.forms[index + 1] == ")"
    return !isBracketed || isFound[index - 2]
  }
}
