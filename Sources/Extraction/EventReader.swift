import KnowledgeGraph
import Language
import Ontology

/// Makes events of the frames that evoke them.
struct EventReader {
  let analysis: Analysis
  private let dates: DateAttacher
  private let places: PlaceAttacher
  private let reporters: ReporterFinder
  private var document: Document { analysis.document }

  init(analysis: Analysis) {
    self.analysis = analysis
    dates = DateAttacher(analysis: analysis)
    places = PlaceAttacher(analysis: analysis)
    reporters = ReporterFinder(analysis: analysis)
  }

  /// The events of the text as their triggers tell them, unmerged, in order.
  func drafts() -> [EventDraft] {
    let finder = TriggerFinder(analysis: analysis, eventNouns: [])
    let filler = RoleFiller(
      analysis: analysis, eventOfToken: [:], topics: TopicTracker(analysis: analysis, clauses: finder.clauses))
    var drafts: [EventDraft] = []
    if let session = session() { drafts.append(session) }
    for evoked in finder.evoked(where: { $0.eventType != nil }) {
      guard !evoked.arguments.isIrrealis,
        let draft = draft(of: evoked, filler)
      else { continue }
      drafts.append(draft)
    }
    return EventContext(analysis: analysis).fill(drafts)
  }

  private func draft(of evoked: EvokedFrame, _ filler: RoleFiller) -> EventDraft? {
    guard let type = evoked.frame.eventType, type != .attack || !isFigurative(evoked) else { return nil }
    var draft = EventDraft(
      type: type, trigger: evoked.trigger, reach: evoked.arguments.reach, rule: evoked.frame.name,
      confidence: evoked.frame.confidence, sentences: [evoked.sentence])
    for role in evoked.frame.roles {
      var fillers = filler.fill(role, of: evoked)
      if fillers.isEmpty, type == .attack, role.name == "agent", isTargetedOtherwise(evoked) {
        var owner = role
        owner.from = ["of"]
        fillers = filler.fill(owner, of: evoked)
      }
      if role.isRequired, fillers.isEmpty, role.edge == .place {
        fillers = places.places(of: evoked.trigger, type: type, sentence: evoked.sentence).map { .entity($0) }
      }
      if role.isRequired, fillers.isEmpty, type != .sanction || performativeDay(evoked) == nil { return nil }
      let isAgent = type == .assistance && role.name == "agent"
      if isAgent, isPronounIt(evoked), let body = analysis.parties.reportingBody { fillers = [.entity(body)] }
      let isInferred = isAgent && fillers.isEmpty
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
    if draft.type == .attack, draft.participants.count == 1,
      analysis.document.tokens[evoked.trigger.lowerBound].lower != "assassination"
    {
      draft.participants = states(of: draft.participants)
    }
    if draft.type == .entryIntoForce, draft.participants.isEmpty {
      draft.participants = owners(of: draft.instruments, sentence: evoked.sentence)
    }
    if draft.type == .report { reporters.name(in: &draft, of: evoked) }
    if type == .meeting, draft.places.contains(where: { analysis.entities[$0].kind == .place }) {
      draft.places.removeAll { analysis.entities[$0].kind == .country }
    }
    if draft.places.isEmpty {
      let taken = Set(draft.participants.map(\.entity))
      draft.places = places.places(of: evoked.trigger, type: type, sentence: evoked.sentence)
        .filter { !taken.contains($0) }
    }
    let isAnchored = !draft.participants.isEmpty || !draft.places.isEmpty || !draft.instruments.isEmpty
    draft.date = date(of: evoked, isAnchored: isAnchored).map { pointInTime($0, type) }
    return draft
  }

  /// "Attacks on the freedom of the press" strike nobody.
  private func isFigurative(_ evoked: EvokedFrame) -> Bool {
    let next = document.word(evoked.trigger.upperBound, sameSentenceAs: evoked.trigger.lowerBound)
    guard ["on", "against"].contains(next) else { return false }
    return (1...4).contains {
      analysis.knowledge.lexicon.isIn(
        "value", document.word(evoked.trigger.upperBound + $0, sameSentenceAs: evoked.trigger.lowerBound))
    }
  }

  /// "It trained …" in the answer to a body's report: the body.
  private func isPronounIt(_ evoked: EvokedFrame) -> Bool {
    guard case .pronoun(let token)? = evoked.arguments.byFunction["subject"]?.first else { return false }
    return document.tokens[token].lower == "it"
  }

  /// "The attack of X on Y": behind "of" stands who attacks where another preposition brings the attacked.
  private func isTargetedOtherwise(_ evoked: EvokedFrame) -> Bool {
    evoked.arguments.byFunction["on"] != nil || evoked.arguments.byFunction["against"] != nil
  }

  /// The states that own instruments: "Kyrgyzstan's new Constitution".
  private func owners(of instruments: [Int], sentence: Int) -> [EventDraft.Participant] {
    let tokens = document.sentences[sentence].tokens
    let names = analysis.mentions.mentions.filter {
      instruments.contains($0.entity) && tokens.contains($0.tokens.lowerBound)
    }
    let owners = names.compactMap { name -> Int? in
      let before = Swift.max(tokens.lowerBound, name.tokens.lowerBound - 4)..<name.tokens.upperBound
      guard let ending = before.last(where: { document.tokens[$0].kind == .possessive }), ending > tokens.lowerBound,
        let owner = analysis.mentions.mentions.first(where: {
          $0.tokens.upperBound == ending && $0.kind == .country && $0.entity >= 0
        })
      else { return nil }
      return owner.entity
    }
    return owners.prefix(1).map { EventDraft.Participant(entity: $0, role: "") }
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

  /// The date of an event: the one nearest to it in the tree, or the statement's day for what is done by stating it.
  private func date(of evoked: EvokedFrame, isAnchored: Bool) -> DateValue? {
    if let date = dates.date(of: evoked.trigger, sentence: evoked.sentence) { return date.value }
    return isAnchored ? performativeDay(evoked) : nil
  }

  /// "The United States is designating …": what is being done with these words is done on the statement's day.
  private func performativeDay(_ evoked: EvokedFrame) -> DateValue? {
    let syntax = analysis.syntax[evoked.sentence]
    var unit = syntax.head(of: evoked.trigger)
    if evoked.frame.eventType == .sanction, syntax.relation(unit) == .obj, let verb = syntax.head(unit) { unit = verb }
    let verb = syntax.units[unit].lowerBound
    guard document.tokens[verb].lower.hasSuffix("ing"), let day = document.statement.header.date else { return nil }
    let before = document.tokens[Swift.max(document.sentences[evoked.sentence].tokens.lowerBound, verb - 2)..<verb].map(
      \.lower)
    return before.contains("is") || before.contains("are") || before.contains("am")
      ? DateValue(edtf: day.iso, begin: day, end: day) : nil
  }

  /// "President Putin's war": what a leader wages, his state does.
  private func states(of leaders: [EventDraft.Participant]) -> [EventDraft.Participant] {
    leaders.flatMap { participant -> [EventDraft.Participant] in
      guard analysis.entities[participant.entity].kind == .person else { return [participant] }
      let name = " " + LatinFolding.fold(analysis.entities[participant.entity].label).lowercased() + " "
      let state = analysis.entities.indices.first { index in
        guard analysis.entities[index].kind == .country, !analysis.entities[index].mentions.isEmpty else {
          return false
        }
        return analysis.entry(of: index)?.leaders
          .contains { name.contains(" " + LatinFolding.fold($0).lowercased() + " ") } ?? false
      }
      return [participant] + (state.map { [EventDraft.Participant(entity: $0, role: participant.role)] } ?? [])
    }
  }
}
