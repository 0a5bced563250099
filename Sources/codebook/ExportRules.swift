import RDF

/// What the shapes ask of a class or property, in the words of their messages.
struct ExportRules {
  private var messages: [Term: [String]] = [:]

  /// Gathers the messages of every shape under the classes and properties that it is about.
  init(graph: TermGraph) {
    for shape in graph.subjects {
      let targets = graph.objects(shape, Names.targetClass) + graph.objects(shape, Names.targetSubjectsOf)
      guard !targets.isEmpty else { continue }
      let own = graph.texts(shape, Names.message)
      let nested = graph.objects(shape, Names.property).flatMap { graph.texts($0, Names.message) }
      for target in targets {
        for message in own + nested where messages[target]?.contains(message) != true {
          messages[target, default: []].append(message)
        }
      }
    }
  }

  /// The messages that hold for a term, in the order of the shapes.
  func messages(_ term: Term) -> [String] { messages[term] ?? [] }
}
