import KnowledgeGraph

/// Names who reports where a text speaks of "the report by the Head of the Mission" or thanks somebody "for her report".
struct ReporterFinder {
  let analysis: Analysis

  /// Puts the head of the reporting body in the place of the body, or of nobody where the report is the addressee's.
  func name(in draft: inout EventDraft, of evoked: EvokedFrame) {
    guard let body = analysis.parties.reportingBody, let head = head(of: body) else { return }
    let isBody = draft.participants.map(\.entity) == [body]
    let owners = ["possessive", "patient"].flatMap { evoked.arguments.byFunction[$0] ?? [] }
    let isTheirs = owners.contains { if case .mention = $0 { false } else { $0 != .speaker } }
    guard isBody || isTheirs && draft.participants.isEmpty else { return }
    draft.participants = [EventDraft.Participant(entity: head, role: "agent")]
  }

  /// The person who holds a post at a body, as the text says it.
  private func head(of body: Int) -> Int? {
    for claim in analysis.posts {
      guard let mention = claim.post.body, analysis.entity(ofMention: mention) == body else { continue }
      return analysis.entity(ofMention: claim.person)
    }
    return analysis.parties.addressees.first { analysis.entities[$0].kind == .person }
  }
}
