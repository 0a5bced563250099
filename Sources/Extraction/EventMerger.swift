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
      let same = events.indices.suffix(EventMerger.memory).last { isSame(events[$0], draft) }
      let index: Int
      if let same {
        absorb(draft, into: &events[same])
        index = same
      } else if !draft.participants.isEmpty || !draft.places.isEmpty || !draft.instruments.isEmpty || draft.date != nil
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
      return theirs.isSubset(of: mine) && (event.places.isEmpty == draft.places.isEmpty || theirs.count > 1)
        || mine.isSubset(of: theirs) && (event.places.isEmpty == draft.places.isEmpty || mine.count > 1)
    case .detention, .death, .release, .sanction, .appointment, .election:
      if !shared.isEmpty { return theirs.isSubset(of: mine) || mine.isSubset(of: theirs) }
      return (mine.isEmpty || theirs.isEmpty) && (places || event.date != nil && event.date == draft.date)
    case .meeting, .call, .visit:
      if mine.isEmpty || theirs.isEmpty { return places || event.date != nil && event.date == draft.date }
      if event.rule == "session" { return theirs.isSubset(of: mine) }
      return shared.count == Swift.min(mine.count, theirs.count)
        && (event.date != nil && event.date == draft.date || places || shared.count > 1 || isDefinite(draft))
    default:
      return !shared.isEmpty || places && mine.isEmpty && theirs.isEmpty
    }
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
