import KnowledgeGraph
import Language

/// Brings tellings of one happening together.
struct EventMerger {
  let analysis: Analysis

  /// How many events back another telling of the same may lie, so that time grows with the text alone.
  private static let memory = 200

  /// The events, and the event that each trigger token belongs to.
  func merge(_ drafts: [EventDraft]) -> (events: [EventDraft], eventOfToken: [Int: Int]) {
    var events: [EventDraft] = []
    var eventOfToken: [Int: Int] = [:]
    var lastOfType: [EventType: Int] = [:]
    for draft in drafts {
      if draft.rule == "delegation" {
        if let last = lastOfType[.meeting] { absorb(draft, into: &events[last]) }
        continue
      }
      let same =
        events.indices.suffix(EventMerger.memory).last { isSame(events[$0], draft) || isNamedAlike(events[$0], draft) }
        ?? lastOfType[.meeting].flatMap { resumes(draft, events[$0]) ? $0 : nil }
      let index: Int
      if let same {
        absorb(draft, into: &events[same])
        index = same
      } else if !draft.participants.isEmpty || !draft.places.isEmpty || !draft.instruments.isEmpty
        || draft.date != nil && ![.attack, .signature, .visit].contains(draft.type)
      {
        events.append(draft)
        index = events.count - 1
        lastOfType[draft.type] = index
      } else if let recent = lastOfType[draft.type], isDefinite(draft) {
        index = recent
      } else {
        continue
      }
      for token in draft.trigger { eventOfToken[token] = index }
    }
    return (events, eventOfToken)
  }

  /// "The meeting", "this visit": a mention that adds nothing to the last event of its type.
  private func isDefinite(_ draft: EventDraft) -> Bool {
    let before = analysis.document.wordBefore(draft.trigger.lowerBound)
    return ["the", "this", "that", "their", "these", "those"].contains(before)
  }

  /// "The session was chaired by …": says more of the meeting told of just before.
  private func resumes(_ draft: EventDraft, _ event: EventDraft) -> Bool {
    guard draft.type == .meeting, draft.date == nil, draft.places.isEmpty, let number = draft.sentences.first,
      let last = event.sentences.last
    else { return false }
    guard draft.participants.allSatisfy({ analysis.entities[$0.entity].kind == .person }) else { return false }
    return number - last <= 3 && ["the", "this"].contains(analysis.document.wordBefore(draft.trigger.lowerBound))
      && !analysis.document.tokens[draft.trigger.lowerBound].isCapitalised
  }

  /// "The U.S.–Brazil High-Level Dialogue" and "the High-Level Dialogue": a meeting with a name is known by it.
  private func isNamedAlike(_ event: EventDraft, _ draft: EventDraft) -> Bool {
    guard event.type == .meeting, draft.type == .meeting, areCompatible(event.date, draft.date),
      event.places.isEmpty || draft.places.isEmpty || !Set(event.places).isDisjoint(with: draft.places)
    else { return false }
    let name = properName(draft.trigger)
    return name.count > 1 && properName(event.trigger).suffix(2) == name.suffix(2)
  }

  /// The capitalised words that end in a trigger, in lower case; names before them left out.
  private func properName(_ trigger: Range<Int>) -> [String] {
    let document = analysis.document
    let sentence = document.sentences[document.sentenceOfToken[trigger.lowerBound]].tokens
    var first = trigger.upperBound
    while first > sentence.lowerBound,
      document.tokens[first - 1].isCapitalised || document.tokens[first - 1].lower == "-",
      analysis.mentions.at(first - 1) == nil
    {
      first -= 1
    }
    return first <= trigger.lowerBound ? document.tokens[first..<trigger.upperBound].map(\.lower) : []
  }

  private func isSame(_ event: EventDraft, _ draft: EventDraft) -> Bool {
    guard event.type == draft.type, areCompatible(event.date, draft.date)
    else { return false }
    let mine = Set(event.participants.map(\.entity))
    let theirs = Set(draft.participants.map(\.entity))
    let places = !event.places.isEmpty && !draft.places.isEmpty
    if places, Set(event.places).isDisjoint(with: draft.places) { return false }
    let shared = mine.intersection(theirs)
    switch event.type {
    case .attack:
      if mine.isEmpty || theirs.isEmpty { return places && event.date == draft.date }
      if !shared.isEmpty, event.places.isEmpty, draft.places.isEmpty,
        states(theirs).isSubset(of: mine) || states(mine).isSubset(of: theirs)
      {
        return true
      }
      return theirs.isSubset(of: mine) && (event.places.isEmpty == draft.places.isEmpty || theirs.count > 1)
        || mine.isSubset(of: theirs) && (event.places.isEmpty == draft.places.isEmpty || mine.count > 1)
    case .sanction:
      let (parts, others) = (parts(event), parts(draft))
      if parts.targets.isEmpty || others.targets.isEmpty {
        return parts.agents.isEmpty || others.agents.isEmpty || !parts.agents.isDisjoint(with: others.agents)
      }
      return theirs.isSubset(of: mine) || mine.isSubset(of: theirs)
        || parts.targets == others.targets && (parts.agents.isEmpty || others.agents.isEmpty)
    case .detention, .death, .release, .appointment, .election:
      if !shared.isEmpty { return theirs.isSubset(of: mine) || mine.isSubset(of: theirs) }
      return (mine.isEmpty || theirs.isEmpty) && (places || event.date != nil && event.date == draft.date)
    case .visit where !shared.isEmpty && !places && shared.count == Swift.min(mine.count, theirs.count): return true
    case .meeting, .call, .visit:
      if mine.isEmpty || theirs.isEmpty { return places || event.date != nil && event.date == draft.date }
      if event.rule == "session" { return theirs.isSubset(of: mine) }
      return shared.count == Swift.min(mine.count, theirs.count)
        && (event.date != nil && event.date == draft.date || places || shared.count > 1 || isDefinite(draft))
    default:
      if !event.instruments.isEmpty, !draft.instruments.isEmpty {
        return !Set(event.instruments).isDisjoint(with: draft.instruments)
      }
      return !shared.isEmpty || places && mine.isEmpty && theirs.isEmpty
    }
  }

  /// Those of some participants that are no persons: a leader's war is that of his state.
  private func states(_ participants: Set<Int>) -> Set<Int> {
    let states = participants.filter { analysis.entities[$0].kind != .person }
    return states.isEmpty ? participants : states
  }

  private func parts(_ draft: EventDraft) -> (agents: Set<Int>, targets: Set<Int>) {
    let targets = draft.participants.filter { $0.role == "target" }.map(\.entity)
    let agents = draft.participants.filter { $0.role != "target" }.map(\.entity)
    return (Set(agents), Set(targets))
  }

  private func areCompatible(_ a: DateValue?, _ b: DateValue?) -> Bool {
    guard let a, let b else { return true }
    if a.edtf == b.edtf { return true }
    let beginsBefore = (a.begin?.ordinal ?? Int.min) <= (b.begin?.ordinal ?? Int.min)
    let outer = beginsBefore ? a : b
    let inner = beginsBefore ? b : a
    return (inner.end?.ordinal ?? Int.max) <= (outer.end?.ordinal ?? Int.max)
      && (inner.begin?.ordinal ?? Int.min) >= (outer.begin?.ordinal ?? Int.min)
  }

  private func absorb(_ draft: EventDraft, into event: inout EventDraft) {
    for participant in draft.participants where !event.participants.contains(where: { $0.entity == participant.entity })
    {
      event.participants.append(participant)
    }
    for place in draft.places where !event.places.contains(place) { event.places.append(place) }
    for text in draft.instruments where !event.instruments.contains(text) { event.instruments.append(text) }
    if let date = draft.date, event.date.map({ isNarrower(date, than: $0) }) ?? true { event.date = date }
    for sentence in draft.sentences where event.sentences.last != sentence && !event.sentences.contains(sentence) {
      event.sentences.append(sentence)
    }
    event.confidence = Swift.max(event.confidence, draft.confidence)
  }

  private func isNarrower(_ a: DateValue, than b: DateValue) -> Bool { length(a) < length(b) }

  private func length(_ date: DateValue) -> Int {
    guard let begin = date.begin, let end = date.end else { return Int.max }
    return end.ordinal - begin.ordinal
  }
}
