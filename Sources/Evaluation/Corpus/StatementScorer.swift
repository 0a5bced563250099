import KnowledgeGraph

/// Compares the graph of a statement with what an annotator found in it.
///
/// Entities are matched one to one, the exact canonical name first, then any common name; events of one type are matched
/// where they share a participant, a place or the date, the best overlap first; relations are right where both ends and
/// the predicate are.
public struct StatementScorer {
  private let gold: GoldStatement
  private let found: GraphFindings
  private var score: StatementScore
  /// Gold keys by the node that was matched with them.
  private var keys: [String: String] = [:]

  /// The score of one statement.
  ///
  /// - Parameters:
  ///   - gold: what is wanted.
  ///   - graph: what was read, or `nil` where there is no graph: everything is missed then.
  public static func score(_ gold: GoldStatement, graph: Graph?) -> StatementScore {
    var scorer = StatementScorer(gold: gold, found: GraphFindings(graph ?? Graph()), score: StatementScore(id: gold.id))
    if graph == nil { scorer.score.tell("no graph") }
    scorer.scoreEntities()
    scorer.scoreEvents()
    scorer.scoreRelations()
    return scorer.score
  }

  private init(gold: GoldStatement, found: GraphFindings, score: StatementScore) {
    self.gold = gold
    self.found = found
    self.score = score
  }

  // MARK: Entities

  private mutating func scoreEntities() {
    let matched = matchedEntities()
    for wanted in gold.entities {
      guard let index = matched[wanted.key] else {
        score.count(.entity(wanted.kind), missed: 1)
        score.tell("missed \(wanted.kind.rawValue): \(wanted.name)")
        continue
      }
      score.count(.entity(wanted.kind), right: 1)
      let entity = found.entities[index]
      keys[entity.id] = wanted.key
      let isCanonical = entity.labelKey == NameKey.key(wanted.name)
      score.count(.label, right: isCanonical ? 1 : 0, missed: isCanonical ? 0 : 1)
      if !isCanonical { score.tell("label '\(entity.label)' for '\(wanted.name)'") }
    }
    let used = Set(matched.values)
    for (index, entity) in found.entities.enumerated() where !used.contains(index) {
      score.count(.entity(entity.kind), spurious: 1)
      score.tell("spurious \(entity.kind.rawValue): \(entity.label)")
    }
    for statement in found.statements { keys[statement] = GoldStatement.statementKey }
  }

  /// Index of the entity found for each gold key.
  private func matchedEntities() -> [String: Int] {
    var matched: [String: Int] = [:]
    var used: Set<Int> = []
    for isExact in [true, false] {
      for wanted in gold.entities where matched[wanted.key] == nil {
        let names: Set<String> =
          isExact ? [NameKey.key(wanted.name)] : NameKey.keys([wanted.name] + wanted.aliases)
        let index = found.entities.indices.first { index in
          let entity = found.entities[index]
          guard entity.kind == wanted.kind, !used.contains(index) else { return false }
          return isExact ? names.contains(entity.labelKey) : !names.isDisjoint(with: entity.names)
        }
        if let index {
          matched[wanted.key] = index
          used.insert(index)
        }
      }
    }
    return matched
  }

  // MARK: Events

  private mutating func scoreEvents() {
    let matched = matchedEvents()
    for wanted in gold.events {
      guard let index = matched[wanted.key] else {
        missed(wanted)
        continue
      }
      score.count(.event(wanted.type), right: 1)
      keys[found.events[index].id] = wanted.key
      scoreParts(of: found.events[index], wanted)
    }
    let used = Set(matched.values)
    for (index, event) in found.events.enumerated() where !used.contains(index) {
      if let type = EventType(rawValue: event.type) { score.count(.event(type), spurious: 1) }
      score.count(.wholeEvent, spurious: 1)
      score.tell("spurious event \(event.type) \(event.date): \(event.label)")
    }
  }

  private mutating func missed(_ wanted: GoldStatement.Event) {
    score.count(.event(wanted.type), missed: 1)
    score.count(.wholeEvent, missed: 1)
    if !wanted.date.isEmpty { score.count(.eventDate, missed: 1) }
    score.count(.relation(.participant), missed: wanted.participants.count)
    score.count(.relation(.place), missed: wanted.places.count)
    score.tell("missed event \(wanted.type.rawValue) \(wanted.date): \(wanted.text)")
  }

  private mutating func scoreParts(of event: GraphFindings.Event, _ wanted: GoldStatement.Event) {
    if !wanted.date.isEmpty {
      let isRight = event.date == wanted.date
      score.count(.eventDate, right: isRight ? 1 : 0, missed: isRight ? 0 : 1)
      if !isRight { score.tell("date '\(event.date)' for '\(wanted.date)': \(wanted.text)") }
    }
    if !event.date.isEmpty, event.date != wanted.date { score.count(.eventDate, spurious: 1) }
    let participants = Set(event.participants.map { keys[$0] ?? $0 })
    let places = Set(event.places.map { keys[$0] ?? $0 })
    let isWhole = participants == wanted.participants && places == wanted.places && event.date == wanted.date
    score.count(.wholeEvent, right: isWhole ? 1 : 0, missed: isWhole ? 0 : 1)
    for (predicate, have, want) in [
      (Predicate.participant, participants, wanted.participants), (.place, places, wanted.places),
    ] {
      score.count(
        .relation(predicate), right: want.intersection(have).count, spurious: have.subtracting(want).count,
        missed: want.subtracting(have).count)
      for key in have.subtracting(want).sorted() {
        score.tell("spurious \(predicate.rawValue) \(words(for: key)): \(wanted.text)")
      }
      for key in want.subtracting(have).sorted() {
        score.tell("missed \(predicate.rawValue) \(words(for: key)): \(wanted.text)")
      }
    }
  }

  /// Index of the event found for each gold key.
  private func matchedEvents() -> [String: Int] {
    var candidates: [(overlap: Int, key: String, index: Int)] = []
    for wanted in gold.events {
      for (index, event) in found.events.enumerated() where event.type == wanted.type.rawValue {
        let who = Set(event.participants.compactMap { keys[$0] }).intersection(wanted.participants).count
        let where_ = Set(event.places.compactMap { keys[$0] }).intersection(wanted.places).count
        let sameDate = !wanted.date.isEmpty && wanted.date == event.date ? 2 : 0
        if who + where_ + sameDate > 0 { candidates.append((who + where_ + sameDate, wanted.key, index)) }
      }
    }
    candidates.sort { ($1.overlap, $0.key, $0.index) < ($0.overlap, $1.key, $1.index) }
    var matched: [String: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where matched[candidate.key] == nil && !used.contains(candidate.index) {
      matched[candidate.key] = candidate.index
      used.insert(candidate.index)
    }
    return matched
  }

  // MARK: Relations

  private mutating func scoreRelations() {
    let want = Set(gold.relations.map { canonical($0.subject, $0.predicate, $0.object) })
    let have = Set(
      found.rolesByRow.keys.map { row in
        canonical(keys[row.subject] ?? "?" + row.subject, row.predicate, keys[row.object] ?? "?" + row.object)
      })
    for row in want.intersection(have) { score.count(.relation(row.predicate), right: 1) }
    for (verb, rows) in [("spurious", have.subtracting(want)), ("missed", want.subtracting(have))] {
      for row in rows.sorted(by: order) {
        let isMissed = verb == "missed"
        score.count(.relation(row.predicate), spurious: isMissed ? 0 : 1, missed: isMissed ? 1 : 0)
        score.tell("\(verb) \(row.predicate.rawValue): \(words(for: row.subject)) → \(words(for: row.object))")
      }
    }
    scoreRoles()
  }

  private mutating func scoreRoles() {
    var said: [GraphFindings.Row: Set<String>] = [:]
    for (row, roles) in found.rolesByRow where row.predicate == .holdsPost {
      guard let subject = keys[row.subject], let object = keys[row.object] else { continue }
      said[GraphFindings.Row(subject: subject, predicate: .holdsPost, object: object)] = roles
    }
    for wanted in gold.relations where wanted.predicate == .holdsPost {
      guard let role = wanted.role,
        let roles = said[GraphFindings.Row(subject: wanted.subject, predicate: .holdsPost, object: wanted.object)]
      else { continue }
      let isRight = roles.contains(NameKey.key(role))
      score.count(.role, right: isRight ? 1 : 0, missed: isRight ? 0 : 1)
      if !isRight { score.tell("role '\(roles.sorted().joined(separator: "', '"))' for '\(role)'") }
    }
  }

  /// What a key, or a node that has none, is called in messages.
  private func words(for key: String) -> String {
    if let entity = gold.entities.first(where: { $0.key == key }) { return entity.name }
    if let event = gold.events.first(where: { $0.key == key }) { return "\(event.type.rawValue) (\(event.text))" }
    let id = key.hasPrefix("?") ? String(key.dropFirst()) : key
    return found.entities.first { $0.id == id }?.label ?? found.events.first { $0.id == id }?.label ?? id
  }

  private func canonical(_ subject: String, _ predicate: Predicate, _ object: String) -> GraphFindings.Row {
    predicate.isSymmetric && object < subject
      ? GraphFindings.Row(subject: object, predicate: predicate, object: subject)
      : GraphFindings.Row(subject: subject, predicate: predicate, object: object)
  }

  private func order(_ left: GraphFindings.Row, _ right: GraphFindings.Row) -> Bool {
    left.predicate != right.predicate
      ? left.predicate < right.predicate : (left.subject, left.object) < (right.subject, right.object)
  }
}
