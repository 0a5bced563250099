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
  /// Why each form was taken for this thing ("gazetteer", "acronym", "surname", …); the first form is the thing itself.
  var merges: [Merge] = []
  /// Identifier in the graph.
  var id = ""

  /// Records why a form was taken for this thing, once for each form and reason.
  mutating func record(_ form: String, reason: String) {
    let merge = Merge(form: form, reason: reason)
    if !merges.contains(merge) { merges.append(merge) }
  }
}
