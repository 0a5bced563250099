import Foundation

/// Reads the documents of a CoNLL-U file.
struct EntityTreebank {
  /// The documents: identifier and sentences.
  ///
  /// - Throws: Foundation's error for a file that cannot be read.
  static func documents(at path: String) throws -> [(id: String, sentences: [EntitySentence])] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    var documents: [(id: String, sentences: [EntitySentence])] = []
    var sentence = EntitySentence()
    var tokenEnd = 0
    var spaceAfterToken = true
    for slice in (bytes + Data([0x0A])).split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = String(decoding: slice, as: UTF8.self)
      if line.hasPrefix("# newdoc id") {
        documents.append((String(line.drop { $0 != "=" }.dropFirst(2)), []))
      } else if line.hasPrefix("# newpar"), !line.hasPrefix("# newpar_block") {
        sentence.beginsParagraph = true
      } else if line.isEmpty {
        if !sentence.words.isEmpty {
          if documents.isEmpty { documents.append(("text", [])) }
          documents[documents.count - 1].sentences.append(sentence)
          sentence = EntitySentence()
        }
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else { continue }
        let notes = fields[9].split(separator: "|")
        let hasSpace = !notes.contains("SpaceAfter=No")
        if let dash = fields[0].firstIndex(of: "-") {
          tokenEnd = Int(fields[0][fields[0].index(after: dash)...]) ?? 0
          spaceAfterToken = hasSpace
          continue
        }
        guard let id = Int(fields[0]) else { continue }
        let isInner = id < tokenEnd
        let isLast = id == tokenEnd
        sentence.words.append(
          EntitySentence.Word(
            id: id, form: String(fields[1]), tag: String(fields[4]), head: Int(fields[6]) ?? 0,
            relation: String(fields[7]), spaceAfter: isInner ? false : isLast ? spaceAfterToken : hasSpace,
            entity: notes.first { $0.hasPrefix("Entity=") }.map { String($0.dropFirst(7)) } ?? ""))
        if isLast { tokenEnd = 0 }
      }
    }
    return documents
  }
}
