import KnowledgeGraph
import Language
import Ontology
import Statements

/// What is known of a statement while it is read: names, things, dates, and who speaks to whom.
struct Analysis {
  let document: Document
  let knowledge: KnowledgeBase
  var mentions: MentionSet
  var entities: [Entity]
  var posts: [PostClaim]
  var dates: [DateMention]
  var parties = Parties()
  /// The posts that persons hold, at their bodies and countries.
  var holdings: [Fact] = []
  /// The grammar of each sentence.
  let syntax: DocumentSyntax

  /// The entity of a mention, or `nil` where it is not linked.
  func entity(ofMention index: Int) -> Int? {
    let entity = mentions.mentions[index].entity
    return entity >= 0 ? entity : nil
  }

  /// The gazetteer entry of an entity.
  func entry(of entity: Int) -> GazetteerEntry? { entities[entity].entry.map { knowledge.gazetteer.entries[$0] } }

  /// The entity of a gazetteer entry that the text mentions.
  func entity(ofEntry id: String) -> Int? {
    guard let entry = knowledge.gazetteer.index(of: id) else { return nil }
    return entities.firstIndex { $0.entry == entry && !$0.mentions.isEmpty }
  }

  /// The linked mentions that lie in a token range, in order, nested ones left out.
  func mentions(in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var token = range.lowerBound
    while token < range.upperBound {
      if let index = mentions.at(token) {
        if mentions.mentions[index].entity >= 0, found.last != index { found.append(index) }
        token = Swift.max(token + 1, mentions.mentions[index].outer.upperBound)
      } else {
        token += 1
      }
    }
    return found
  }

  /// Token range of the tokens that lie in a byte range of the reading.
  func tokens(inBytes range: Range<Int>) -> Range<Int> {
    let first = document.firstToken { $0.range.lowerBound >= range.lowerBound }
    return first..<Swift.max(first, document.firstToken { $0.range.upperBound > range.upperBound })
  }

  /// Whether an entity is a grouping of states (G7, Quint).
  func isGrouping(_ entity: Int) -> Bool {
    if let entry = entry(of: entity) { return entry.isGrouping }
    guard entities[entity].kind == .institution else { return false }
    return entities[entity].label.split(separator: " ").contains {
      knowledge.lexicon.isIn("groupingNoun", $0.lowercased())
    }
  }
}
