import KnowledgeGraph

/// A graph of the shape that statements give, of any size, the same on every run.
enum Synthetic {
  /// A graph of meetings: each has a statement, two participants, a place and a passage.
  static func graph(events: Int) -> Graph {
    var graph = Graph()
    for number in 0..<events {
      let statement = Node(id: "statement/s-\(number)", kind: .statement, label: "Statement \(number)")
      let passage = Evidence(
        statement: statement.id, start: 0, end: 60,
        quotation: "Minister \(number) met the President & others in “Town”.")
      var meeting = Node(id: "event/meeting-\(number)", kind: .event, label: "met the President in Town \(number)")
      meeting.eventType = .meeting
      meeting.extent = TimeExtent(edtf: "2026-06-11", begin: "2026-06-11", end: "2026-06-11")
      meeting.attestations = [Attestation(evidence: passage, rule: "meeting", confidence: 0.8)]
      var person = Node(id: "person/p-\(number)", kind: .person, label: "Person \(number)")
      person.asNamed = ["Minister \(number)"]
      person.mentionsByStatement = [statement.id: 1]
      let country = Node(id: "country/c-\(number % 200)", kind: .country, label: "Country \(number % 200)")
      let place = Node(id: "place/t-\(number % 3000)", kind: .place, label: "Town \(number % 3000)")
      for node in [statement, meeting, person, country, place] { graph.insert(node) }
      let rows: [(String, Predicate, String)] = [
        (meeting.id, .participant, person.id), (meeting.id, .participant, country.id), (meeting.id, .place, place.id),
        (person.id, .holdsPost, country.id),
      ]
      for (subject, predicate, object) in rows {
        graph.insert(
          Edge(
            key: Edge.Key(subject: subject, predicate: predicate, object: object, statement: statement.id),
            claim: Claim(confidence: 0.8, rule: "meeting", speaker: country.id), evidence: [passage]))
      }
    }
    return graph
  }
}
