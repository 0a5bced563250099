/// A sentence of a CoNLL-U file, with the columns that names are read from.
struct EntitySentence {
  /// A syntactic word.
  struct Word {
    var id: Int
    var form: String
    var tag: String
    var head: Int
    var relation: String
    var spaceAfter: Bool
    var entity: String
  }

  /// A mention of the column `Entity`: its type and its first and last word.
  struct Mention: Hashable {
    var type: Substring
    var first: Int
    var last: Int
  }

  var words: [Word] = []
  /// Whether a paragraph begins with it.
  var beginsParagraph = false

  /// The mentions of the bracketed column, as GUM writes them: `(1-person-…`, `1)`, `(2-place-…)`.
  var mentions: [Mention] {
    var open: [(key: Substring, type: Substring, first: Int)] = []
    var found: [Mention] = []
    for (index, word) in words.enumerated() {
      var rest = Substring(word.entity)
      while let first = rest.first {
        if first == "(" {
          rest.removeFirst()
          let end = rest.firstIndex { $0 == "(" || $0 == ")" } ?? rest.endIndex
          let parts = rest[..<end].split(separator: "-")
          let isWhole = end < rest.endIndex && rest[end] == ")"
          if parts.count > 1 {
            if isWhole {
              found.append(Mention(type: parts[1], first: index, last: index))
            } else {
              open.append((parts[0], parts[1], index))
            }
          }
          rest = rest[end...]
          if isWhole { rest.removeFirst() }
        } else {
          let end = rest.firstIndex(of: ")") ?? rest.endIndex
          let key = rest[..<end]
          if let position = open.lastIndex(where: { $0.key == key }) {
            let mention = open.remove(at: position)
            found.append(Mention(type: mention.type, first: mention.first, last: index))
          }
          rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
        }
      }
    }
    return found
  }
}
