import Foundation
import Language

/// Reads treebanks in CoNLL-U (<https://universaldependencies.org/format.html>).
public enum TreebankReader {
  /// The sentences of a file, in order; empty nodes and enhanced dependencies are left out.
  ///
  /// - Throws: Foundation's error for a file that cannot be read, `TreebankError` for one that is not CoNLL-U.
  public static func sentences(of file: URL) throws -> [TreebankSentence] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = TreebankSentence()
      } else if !line.hasPrefix("#") {
        try read(line, into: &sentence, at: "\(file.lastPathComponent):\(number + 1)")
      }
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }

  private static func read(_ line: Substring, into sentence: inout TreebankSentence, at place: String) throws {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else { throw TreebankError.columns(place) }
    if columns[0].contains(".") { return }
    if columns[0].contains("-") {
      let ends = columns[0].split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] <= ends[1] else { throw TreebankError.number(place) }
      sentence.joints.append((ends[0] - 1...ends[1] - 1, String(columns[1])))
      return
    }
    guard let head = Int(columns[6]) else { throw TreebankError.number(place) }
    guard let tag = tags[String(columns[3])] else { throw TreebankError.label(place, String(columns[3])) }
    let label = String(columns[7])
    guard let relation = relations[label] ?? relations[String(label.prefix { $0 != ":" })] else {
      throw TreebankError.label(place, label)
    }
    sentence.words.append(SyntaxWord(form: String(columns[1])))
    sentence.lemmas.append(String(columns[2]))
    sentence.tags.append(tag)
    sentence.fineTags.append(String(columns[4]))
    sentence.heads.append(head - 1)
    sentence.relations.append(relation)
  }

  private static let tags = Dictionary(uniqueKeysWithValues: PartOfSpeech.allCases.map { ($0.name, $0) })
  private static let relations = Dictionary(uniqueKeysWithValues: DependencyRelation.allCases.map { ($0.name, $0) })
}
