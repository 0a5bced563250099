import KnowledgeGraph
import Language
import Ontology

/// Leads "the Office", "this Council", "the Secretary" back to what they stand for.
struct DefiniteNames {
  let document: Document
  let knowledge: KnowledgeBase

  /// Adds mentions of bodies by their head noun and of persons by their office.
  func resolve(_ set: inout MentionSet, entities: inout [Entity], posts: [PostClaim]) {
    let heads = headEntities(entities, set)
    var offices: [String: [Int]] = [:]
    for claim in posts {
      let entity = set.mentions[claim.person].entity
      guard entity >= 0 else { continue }
      for word in [
        claim.post.role, claim.post.role.components(before: " of "), claim.post.role.components(before: " for "),
      ] {
        let key = word.lowercased()
        if offices[key]?.contains(entity) != true { offices[key, default: []].append(entity) }
      }
    }
    for index in document.tokens.indices {
      let token = document.tokens[index]
      guard token.kind == .word, token.isCapitalised, set.at(index) == nil,
        ["the", "this", "your", "our", "its", "their"].contains(document.wordBefore(index))
      else { continue }
      let limit = document.sentences[document.sentenceOfToken[index]].tokens.upperBound
      if let post = knowledge.lexicon.posts.match(in: document.tokens, from: index, limit: limit),
        !isFollowedByName(post.end, limit),
        let entity = offices[post.meaning.label.lowercased()]?.last(where: { entities[$0].kind == .person })
      {
        add(index..<post.end, entity, rule: "office-holder", &set, &entities)
      } else if !isFollowedByName(index + 1, limit),
        let owners = heads[WordFolding.canonicalSpelling(token.lower)],
        let entity = mostRecent(owners, before: index, entities, set)
      {
        add(index..<(index + 1), entity, rule: "definite-name", &set, &entities)
      }
    }
  }

  /// Institutions and instruments by the head nouns of the names by which the text calls them; by those of their
  /// official names only where no other has the noun.
  private func headEntities(_ entities: [Entity], _ set: MentionSet) -> [String: [Int]] {
    var written: [String: [Int]] = [:]
    var official: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() where entity.kind == .institution || entity.kind == .instrument {
      var words: Set<String> = []
      for mention in entity.mentions where set.mentions[mention].tokens.count > 1 {
        for token in set.mentions[mention].tokens {
          words.insert(WordFolding.canonicalSpelling(document.tokens[token].lower))
        }
      }
      for word in words where isHead(word, entity) { written[word, default: []].append(index) }
      guard let entry = entity.entry else { continue }
      for part in knowledge.gazetteer.entries[entry].label.split(separator: " ") {
        let word = WordFolding.canonicalSpelling(part.lowercased())
        if isHead(word, entity), official[word]?.contains(index) != true { official[word, default: []].append(index) }
      }
    }
    return written.merging(official) { named, _ in named }
  }

  private func isHead(_ word: String, _ entity: Entity) -> Bool {
    knowledge.lexicon.headNouns[word]?.kind == entity.kind
  }

  private func isFollowedByName(_ index: Int, _ limit: Int) -> Bool {
    guard index < limit else { return false }
    let token = document.tokens[index]
    if token.lower == "of" || token.lower == "for" || token.lower == "on" {
      return index + 1 < limit
        && (document.tokens[index + 1].isCapitalised
          || index + 2 < limit && document.tokens[index + 1].lower == "the" && document.tokens[index + 2].isCapitalised)
    }
    return token.isCapitalised
  }

  /// The entity named last before a token; of those only named later, the first.
  private func mostRecent(_ owners: [Int], before token: Int, _ entities: [Entity], _ set: MentionSet) -> Int? {
    let positioned = owners.map { owner in
      (owner, entities[owner].mentions.map { set.mentions[$0].tokens.lowerBound }.filter { $0 < token }.max() ?? -1)
    }
    return positioned.max { ($0.1, -$0.0) < ($1.1, -$1.0) }?.0
  }

  private func add(
    _ range: Range<Int>, _ entity: Int, rule: String, _ set: inout MentionSet, _ entities: inout [Entity]
  ) {
    var mention = Mention(
      tokens: range, kind: entities[entity].kind, entry: entities[entity].entry, form: .definite, rule: rule,
      confidence: 0.8)
    mention.entity = entity
    let index = set.add(mention)
    entities[entity].mentions.append(index)
    entities[entity].record(document.text(range), reason: rule)
  }
}

extension String {
  /// What stands before a separator, or the whole text without one.
  fileprivate func components(before separator: String) -> String {
    guard let range = self.firstRange(of: separator) else { return self }
    return String(self[..<range.lowerBound])
  }
}
