import KnowledgeGraph
import Language

/// Gives a happening the day and place of the one it is told as part of: "They met in Khujand on 31 March, where they
/// signed …", "the attack on Gao, in which thirty people died".
struct EventContext {
  let analysis: Analysis
  private var document: Document { analysis.document }

  /// The drafts, in order, with what the text before them says.
  func fill(_ drafts: [EventDraft]) -> [EventDraft] {
    var filled: [EventDraft] = []
    for var draft in drafts {
      if let frame = frame(of: draft, among: filled) {
        if draft.places.isEmpty {
          let isWide = draft.type == .death
          draft.places = frame.places.filter { isWide || analysis.entities[$0].kind == .place }
        }
        if draft.date == nil { draft.date = frame.date }
      }
      filled.append(draft)
    }
    return filled
  }

  /// The happening that another is part of: in its sentence or the one before, told before it.
  private func frame(of draft: EventDraft, among earlier: [EventDraft]) -> EventDraft? {
    guard draft.places.isEmpty || draft.date == nil, isPast(draft) else { return nil }
    let number = draft.sentences.first ?? 0
    return earlier.last { event in
      let distance = number - (event.sentences.first ?? 0)
      switch draft.type {
      case .death:
        return [.attack, .disaster, .protest].contains(event.type) && draft.places.isEmpty && draft.participants.isEmpty
          && event.trigger != draft.trigger && (!event.places.isEmpty || event.date != nil) && distance <= 1
          && (draft.date == nil || event.date == nil || draft.date == event.date)
      case .signature:
        return [.meeting, .visit].contains(event.type) && distance <= 2 && draft.date == nil && draft.places.isEmpty
          && isOneDay(event.date) && sharesPersons(event, draft)
      case .meeting:
        return event.type == .visit && distance == 0 && draft.date == nil && draft.places.isEmpty
          && isOneDay(event.date) && sharesPersons(event, draft)
      default: return false
      }
    }
  }

  private func isPast(_ draft: EventDraft) -> Bool {
    !["will", "shall", "to"].contains(document.wordBefore(draft.trigger.lowerBound))
  }

  private func isOneDay(_ date: DateValue?) -> Bool { date.map { $0.begin != nil && $0.begin == $0.end } ?? false }

  private func sharesPersons(_ event: EventDraft, _ draft: EventDraft) -> Bool {
    !Set(event.participants.map(\.entity)).isDisjoint(with: draft.participants.map(\.entity))
  }
}
