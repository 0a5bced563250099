import KnowledgeGraph
import Language
import Ontology

/// Makes events of the frames that evoke them.
struct EventReader {
  let analysis: Analysis
  private var document: Document { analysis.document }

  /// The events of the text as their triggers tell them, unmerged, in order.
  func drafts() -> [EventDraft] {
    let finder = TriggerFinder(analysis: analysis, eventNouns: [])
    let filler = RoleFiller(analysis: analysis, eventOfToken: [:])
    let topics = TopicTracker(analysis: analysis, clauses: finder.clauses)
    var drafts: [EventDraft] = []
    if let session = session() { drafts.append(session) }
    for evoked in finder.evoked(where: { $0.eventType != nil }) {
      guard !evoked.arguments.isIrrealis, !isHypothetical(evoked),
        let draft = draft(of: evoked, filler, topics.previous(before: evoked.trigger.lowerBound))
      else { continue }
      drafts.append(draft)
    }
    return drafts
  }

  private func draft(of evoked: EvokedFrame, _ filler: RoleFiller, _ previous: [Int]) -> EventDraft? {
    guard let type = evoked.frame.eventType else { return nil }
    var draft = EventDraft(
      type: type, trigger: evoked.trigger, reach: evoked.arguments.reach, rule: evoked.frame.name,
      confidence: evoked.frame.confidence, sentences: [evoked.sentence])
    for role in evoked.frame.roles {
      let fillers = filler.fill(role, of: evoked, previous: previous)
      if role.isRequired, fillers.isEmpty { return nil }
      let isInferred = fillers.isEmpty && type == .assistance && role.name == "agent"
      let inferred: [NodeReference] = isInferred ? analysis.parties.reportingBody.map { [.entity($0)] } ?? [] : []
      if !inferred.isEmpty { draft.confidence = 0.5 }
      for case .entity(let entity) in fillers + inferred {
        switch role.edge {
        case .place: if !draft.places.contains(entity) { draft.places.append(entity) }
        case .concerns: if !draft.instruments.contains(entity) { draft.instruments.append(entity) }
        case .participant:
          if !draft.participants.contains(where: { $0.entity == entity }) {
            draft.participants.append(EventDraft.Participant(entity: entity, role: role.participantRole))
          }
        default: break
        }
      }
    }
    let isAnchored = !draft.participants.isEmpty || !draft.places.isEmpty || !draft.instruments.isEmpty
    draft.date = date(of: evoked, isAnchored: isAnchored).map { pointInTime($0, type) }
    return draft
  }

  /// What happens at once does not last: "in force since March" began in March.
  private func pointInTime(_ date: DateValue, _ type: EventType) -> DateValue {
    switch type {
    case .entryIntoForce, .signature, .adoption, .appointment, .election, .visit, .release:
      guard date.edtf.hasSuffix("/.."), let begin = date.begin else { return date }
      let text = String(date.edtf.dropLast(3))
      let end: CalendarDay? =
        switch text.utf8.count {
        case 4: CalendarDay(year: begin.year, month: 12, day: 31)
        case 7:
          CalendarDay(
            year: begin.year, month: begin.month, day: CalendarDay.length(ofMonth: begin.month, year: begin.year))
        default: begin
        }
      return DateValue(edtf: text, begin: begin, end: end)
    default: return date
    }
  }

  /// The meeting at which the statement is delivered, from the header.
  private func session() -> EventDraft? {
    let header = document.statement.header
    guard let forum = header.forum?.range, let day = header.date else { return nil }
    let range = analysis.tokens(inBytes: forum)
    let bodies = analysis.mentions(in: range).compactMap { analysis.entity(ofMention: $0) }
      .filter { analysis.entities[$0].kind == .institution }
    guard let body = bodies.first, !range.isEmpty else { return nil }
    var draft = EventDraft(
      type: .meeting, trigger: range, reach: range, rule: "session", confidence: 0.95,
      sentences: [document.sentenceOfToken[range.lowerBound]])
    draft.participants = [EventDraft.Participant(entity: body, role: "agent")]
    if let place = header.place?.range {
      draft.places = analysis.mentions(in: analysis.tokens(inBytes: place)).compactMap {
        analysis.entity(ofMention: $0)
      }
      .filter { analysis.entities[$0].kind == .place }.prefix(1).map { $0 }
    }
    draft.date = DateValue(edtf: day.iso, begin: day, end: day)
    return draft
  }

  /// The date of an event: within its reach, else before it in the sentence, else none.
  private func date(of evoked: EvokedFrame, isAnchored: Bool) -> DateValue? {
    let sentence = document.sentences[evoked.sentence].tokens
    let reach = document.bytes(evoked.arguments.reach)
    let whole = document.bytes(sentence)
    let trigger = document.bytes(evoked.trigger)
    let dates = analysis.dates.filter { !$0.isApproximate }
    let inside = dates.filter { $0.range.overlaps(reach) }
    if let near = nearest(inside, to: trigger) { return near.value }
    guard isAnchored else { return nil }
    if let day = performativeDay(evoked) { return day }
    let others = dates.filter { $0.range.overlaps(whole) && !isBehindSeam($0.range, trigger, sentence) }
    return nearest(others, to: trigger)?.value
  }

  /// "The United States is designating …": what is being done with these words is done on the statement's day.
  private func performativeDay(_ evoked: EvokedFrame) -> DateValue? {
    let verb = evoked.trigger.lowerBound
    guard document.tokens[verb].lower.hasSuffix("ing"), let day = document.statement.header.date else { return nil }
    let before = document.tokens[Swift.max(document.sentences[evoked.sentence].tokens.lowerBound, verb - 2)..<verb].map(
      \.lower)
    return before.contains("is") || before.contains("are") || before.contains("am")
      ? DateValue(edtf: day.iso, begin: day, end: day) : nil
  }

  private func nearest(_ dates: [DateMention], to trigger: Range<Int>) -> DateMention? {
    dates.min { distance($0.range, trigger) < distance($1.range, trigger) }
  }

  /// Distance in bytes; what follows the trigger is nearer than what stands as far before it.
  private func distance(_ date: Range<Int>, _ trigger: Range<Int>) -> Int {
    date.lowerBound >= trigger.upperBound
      ? date.lowerBound - trigger.upperBound : 2 * (trigger.lowerBound - date.upperBound) + 1
  }

  /// Whether a semicolon or another event's verb stands between a date and the trigger.
  private func isBehindSeam(_ date: Range<Int>, _ trigger: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let between = Swift.min(date.upperBound, trigger.upperBound)..<Swift.max(date.lowerBound, trigger.lowerBound)
    let tokens = sentence.filter { between.contains(document.tokens[$0].range.lowerBound) }
    if tokens.contains(where: { document.tokens[$0].lower == ";" }) { return true }
    let isAfter = date.lowerBound >= trigger.upperBound
    let seams = tokens.filter {
      analysis.knowledge.lexicon.isIn("subordinator", document.tokens[$0].lower) || document.tokens[$0].lower == "and"
    }
    return isAfter
      ? !seams.isEmpty
      : tokens.contains { analysis.knowledge.lexicon.isIn("subordinator", document.tokens[$0].lower) }
        && tokens.count > 12
  }

  /// Whether an event noun is denied, feared, wished or called for.
  private func isHypothetical(_ evoked: EvokedFrame) -> Bool {
    let start = document.sentences[evoked.sentence].tokens.lowerBound
    let from = evoked.arguments.reach.lowerBound
    let window = document.tokens[Swift.max(start, from - 4)..<evoked.trigger.lowerBound].map(\.lower)
    if window.contains(where: EventReader.hypothetical.contains) { return true }
    let pairs = zip(window, window.dropFirst())
    return pairs.contains { EventReader.wishes.contains($0.0) && ["for", "a", "an"].contains($0.1) }
  }

  private static let hypothetical: Set<String> = [
    "no", "any", "possible", "potential", "future", "prevent", "preventing", "avoid", "avoiding", "without", "if",
    "against", "threat", "threats",
    "risk", "risks", "never", "counter", "combat", "countering", "combating", "deter", "deterring", "promote",
    "promoting", "ensure", "ensuring",
  ]
  private static let wishes: Set<String> = [
    "call", "calls", "called", "calling", "need", "needs", "urge", "demand", "demands", "hope", "hopes", "seek",
    "seeking", "towards", "toward", "want",
  ]
}
