import KnowledgeGraph

/// A thing that a statement speaks of: all mentions that name it.
struct Entity: Sendable {
  /// What it is.
  let kind: NodeKind
  /// The gazetteer entry, where it is known.
  let entry: Int?
  /// Indexes of its mentions.
  var mentions: [Int] = []
  /// Surface forms by which it is named, with how often.
  var surfaces: [String: Int] = [:]
  /// Canonical name in this statement.
  var label = ""
  /// Why mentions of different words were taken for one thing ("acronym", "surname", …).
  var mergeReasons: Set<String> = []
  /// Identifier in the graph.
  var id = ""
}
