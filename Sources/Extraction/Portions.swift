import KnowledgeGraph
import Statements

/// A statement cut into portions that are read one after the other, so that memory and time stay bounded by the portion
/// whatever the length of the text.
///
/// Statements have some ten thousand characters; one of more than 256 KiB is a collection, or no statement at all. What
/// stands in one portion is not brought together with what stands in another but by its identifier.
struct Portions {
  /// Most bytes of a portion.
  static let limit = 1 << 18

  /// The portions: statements of the same text with a part of its blocks each.
  let statements: [Statement]

  init(_ statement: Statement, limit: Int = Portions.limit) {
    guard statement.reading.bytes.count > limit else {
      statements = [statement]
      return
    }
    var portions: [[Block]] = [[]]
    var size = 0
    for block in statement.reading.blocks {
      for piece in Portions.pieces(of: block, in: statement.reading.bytes, limit: limit) {
        if size > 0, size + piece.range.count > limit {
          portions.append([])
          size = 0
        }
        portions[portions.count - 1].append(piece)
        size += piece.range.count
      }
    }
    statements = portions.map { blocks in
      Statement(
        id: statement.id, origin: statement.origin, text: statement.text,
        reading: statement.reading.keeping(blocks), header: statement.header, url: statement.url,
        warnings: statement.warnings)
    }
  }

  /// A block cut at spaces, or where there are none between characters, into pieces of no more than a limit.
  private static func pieces(of block: Block, in bytes: [UInt8], limit: Int) -> [Block] {
    var pieces: [Block] = []
    var rest = block.range
    while rest.count > limit {
      let end = rest.lowerBound + limit
      let space = (end - limit / 8..<end).last { bytes[$0] == 0x20 }
      let cut = space ?? (end - 4..<end).last { bytes[$0] & 0xC0 != 0x80 } ?? end
      pieces.append(Block(kind: block.kind, range: rest.lowerBound..<cut))
      rest = (space == nil ? cut : cut + 1)..<rest.upperBound
    }
    return pieces + [Block(kind: block.kind, range: rest)]
  }
}

extension Graph {
  /// Takes in the graph of another portion of the same statement: mentions add up.
  mutating func absorb(_ portion: Graph) {
    guard nodeCount > 0 else {
      self = portion
      return
    }
    var added = portion
    for node in portion.nodes {
      guard let mine = self[node.id], node.kind != .statement else { continue }
      var sum = node
      for (statement, count) in mine.mentionsByStatement { sum.mentionsByStatement[statement, default: 0] += count }
      added.insert(sum)
    }
    merge(added)
  }
}
