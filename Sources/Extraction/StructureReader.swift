import KnowledgeGraph
import Language
import Ontology

/// Reads what things are to one another from their names and from what stands beside them: parts, organs, seats,
/// memberships.
struct StructureReader {
  let analysis: Analysis

  func facts() -> [Fact] {
    let known = KnownStructure(analysis: analysis)
    let named = NamedStructure(analysis: analysis)
    var facts: [Fact] = []
    for entity in analysis.entities.indices where !analysis.entities[entity].mentions.isEmpty {
      guard analysis.entities[entity].kind == .institution else { continue }
      facts += known.facts(of: entity)
      if analysis.entities[entity].entry == nil { facts += named.facts(of: entity) }
    }
    return facts + SeatReader(analysis: analysis).facts() + GroupReader(analysis: analysis).facts()
  }
}

extension Analysis {
  /// The sentence that names an entity most fully.
  func fullestSentence(of entity: Int) -> Int {
    let named = entities[entity].mentions.map { mentions.mentions[$0] }
    let best = named.max { ($0.tokens.count, -$0.tokens.lowerBound) < ($1.tokens.count, -$1.tokens.lowerBound) }
    return document.sentenceOfToken[best?.tokens.lowerBound ?? 0]
  }

  /// A fact about the structure of an entity, shown by the sentence that names it most fully.
  func structure(_ subject: Int, _ predicate: Predicate, _ object: Int, _ rule: String, _ confidence: Double) -> Fact {
    Fact(
      .entity(subject), predicate, .entity(object), sentence: fullestSentence(of: subject), rule: rule,
      confidence: confidence)
  }

  /// Whether a name holds a noun that only organs of states have ("Department", "Parliament").
  func namesStateOrgan(_ mention: Mention) -> Bool {
    mention.tokens.contains {
      knowledge.lexicon.headNouns[WordFolding.canonicalSpelling(document.tokens[$0].lower)]?.isStateOrgan ?? false
    }
  }
}
