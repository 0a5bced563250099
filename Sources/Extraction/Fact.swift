import KnowledgeGraph

/// A node of a statement's graph before it has its identifier.
enum NodeReference: Hashable, Sendable {
  case entity(Int)
  case event(Int)
  case statement
}

/// Something the text says: two nodes, a relation, and why.
struct Fact: Sendable {
  var subject: NodeReference
  var predicate: Predicate
  var object: NodeReference
  /// Sentence that says it.
  var sentence: Int
  var rule: String
  var confidence: Double
  var role = ""
  var postStatus = ""
  var participantRole = ""
  var aspect = ""
  var topic = ""
  var phase = ""
  /// Whose claim it is where it is not the issuers'.
  var speaker: Int?

  init(
    _ subject: NodeReference, _ predicate: Predicate, _ object: NodeReference, sentence: Int, rule: String,
    confidence: Double
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.sentence = sentence
    self.rule = rule
    self.confidence = confidence
  }
}
