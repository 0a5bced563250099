import KnowledgeGraph

/// Makes frames of their descriptions.
struct FrameReader {
  let descriptions: [String: Description]

  func frame(_ description: Description) throws -> Frame {
    let name = String(description.id.split(separator: "/").last ?? Substring(description.id))
    var type: EventType?
    if let text = description.first("rap:eventType") {
      type = try value(
        EventType.init(rawValue:), text, "rap:eventType", description, EventType.allCases.map(\.rawValue))
    }
    return Frame(
      name: name,
      verbs: description.all("rap:verb"),
      nouns: description.all("rap:noun"),
      adjectives: description.all("rap:adjective"),
      phrases: description.all("rap:phrase"),
      cues: Set(description.all("rap:cue")),
      blockers: Set(description.all("rap:notCue")),
      objectActs: description.isTrue("rap:objectActs"),
      notBefore: Set(description.all("rap:notBefore")),
      eventType: type,
      roles: try description.all("rap:role").map { try role(part($0, of: description), of: description) },
      relations: try description.all("rap:relation").map { try relation(part($0, of: description), of: description) },
      confidence: try confidence(description),
      phase: description.first("rap:phase") ?? "",
      category: description.first("rap:category") ?? "")
  }

  private func part(_ id: String, of frame: Description) throws -> Description {
    guard let part = descriptions[id] else {
      throw OntologyError.incomplete(id: frame.id, file: frame.file, missing: "description of its part \(id)")
    }
    return part
  }

  private func role(_ part: Description, of frame: Description) throws -> Frame.Role {
    guard let name = part.first("rap:roleName") else {
      throw OntologyError.incomplete(id: frame.id, file: frame.file, missing: "rap:roleName in a rap:role")
    }
    let kinds = try part.all("rap:accepts").map {
      try value(NodeKind.init(rawValue:), $0, "rap:accepts", frame, NodeKind.allCases.map(\.rawValue))
    }
    let edge = try part.first("rap:edge").map {
      try value(Predicate.init(rawValue:), $0, "rap:edge", frame, Predicate.allCases.map(\.rawValue))
    }
    return Frame.Role(
      name: name,
      from: part.all("rap:from"),
      accepts: kinds.isEmpty ? [.person, .institution, .country] : Set(kinds),
      edge: edge,
      participantRole: part.first("rap:participantRole") ?? "",
      isRequired: part.isTrue("rap:required"),
      takesAll: part.isTrue("rap:takesAll"))
  }

  private func relation(_ part: Description, of frame: Description) throws -> Frame.Relation {
    guard let name = part.first("rap:predicate"), let subject = part.first("rap:subjectRole"),
      let object = part.first("rap:objectRole")
    else {
      throw OntologyError.incomplete(
        id: frame.id, file: frame.file, missing: "rap:predicate, rap:subjectRole or rap:objectRole in a rap:relation")
    }
    let predicate = try value(
      Predicate.init(rawValue:), name, "rap:predicate", frame, Predicate.allCases.map(\.rawValue))
    return Frame.Relation(predicate: predicate, subject: subject, object: object)
  }

  private func confidence(_ frame: Description) throws -> Double {
    guard let text = frame.first("rap:confidence") else { return 0.7 }
    guard let number = Double(text), (0...1).contains(number) else {
      throw OntologyError.unknownValue(
        id: frame.id, file: frame.file, property: "rap:confidence", value: text, allowed: "numbers from 0 to 1")
    }
    return number
  }

  private func value<Value>(
    _ make: (String) -> Value?, _ text: String, _ property: String, _ frame: Description, _ allowed: [String]
  ) throws -> Value {
    guard let value = make(text) else {
      throw OntologyError.unknownValue(
        id: frame.id, file: frame.file, property: property, value: text, allowed: allowed.joined(separator: ", "))
    }
    return value
  }
}
