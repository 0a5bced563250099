import RDF

/// The query forms (productions 1 to 16).
extension Parser {
  /// `QueryUnit`.
  mutating func parseQuery() throws -> Query {
    try parsePrologue()
    var select = SelectQuery()
    let form: Query.Form
    let dataset: DatasetClause?
    var template: [TriplePattern] = []
    var targets: [PatternTerm]?
    let start = token
    if at("SELECT") {
      try parseSelectClause(into: &select)
      dataset = try parseDatasetClause()
      try parseWhereClause(into: &select)
      try finish(&select, at: start)
      form = .select(select.columns)
    } else if accept("CONSTRUCT") {
      if at(.openBrace) {
        template = try parseConstructTemplate()
        dataset = try parseDatasetClause()
        try parseWhereClause(into: &select)
      } else {
        dataset = try parseDatasetClause()
        template = try parseConstructShortForm(into: &select)
      }
      try finish(&select, at: start)
      form = .construct(template: template)
    } else if accept("DESCRIBE") {
      targets = try parseDescribeTargets()
      dataset = try parseDatasetClause()
      if at("WHERE") || at(.openBrace) { try parseWhereClause(into: &select) }
      try finish(&select, at: start)
      form = .describe(targets ?? select.pattern.visible.ordered.filter(\.isNamed).map { .variable($0) })
    } else if accept("ASK") {
      dataset = try parseDatasetClause()
      try parseWhereClause(into: &select)
      try finish(&select, at: start)
      form = .ask
    } else {
      throw unexpected()
    }
    guard token.kind == .end else {
      expect("the end of the query")
      throw unexpected()
    }
    let algebra = Translation.algebra(of: select)
    return Query(
      form: form, dataset: dataset, algebra: algebra, base: base, prefixes: prefixes, depth: depthBound)
  }

  /// `Prologue`.
  private mutating func parsePrologue() throws {
    while true {
      if accept("BASE") {
        guard case .iri(let reference) = token.kind else {
          expect("an IRI in angle brackets")
          throw unexpected()
        }
        base = try resolve(reference).string
        advance()
      } else if accept("PREFIX") {
        guard case .namespace(let prefix) = token.kind else {
          expect("a prefix with a colon after it")
          throw unexpected()
        }
        advance()
        guard case .iri(let reference) = token.kind else {
          expect("an IRI in angle brackets")
          throw unexpected()
        }
        prefixes[prefix] = try resolve(reference).string
        advance()
      } else {
        return
      }
    }
  }

  /// `DatasetClause*`.
  private mutating func parseDatasetClause() throws -> DatasetClause? {
    var dataset: DatasetClause?
    while accept("FROM") {
      var clause = dataset ?? DatasetClause()
      if accept("NAMED") {
        clause.namedGraphs.append(try parseIRI())
      } else {
        clause.defaultGraphs.append(try parseIRI())
      }
      dataset = clause
    }
    return dataset
  }

  /// `WhereClause`.
  mutating func parseWhereClause(into select: inout SelectQuery) throws {
    _ = accept("WHERE")
    select.pattern = try parseGroupGraphPattern()
  }

  /// `SolutionModifier ValuesClause`, and the rules that hold for the query as a whole.
  mutating func finish(_ select: inout SelectQuery, at start: Token) throws {
    let selectHasAggregate = hasAggregate
    hasAggregate = false
    select.modifiers = try parseSolutionModifiers(visible: select.pattern.visible)
    if accept("VALUES") { select.values = try parseDataBlock() }
    hasAggregate = hasAggregate || selectHasAggregate
    try checkSelection(&select, at: start)
  }

  /// `ConstructTemplate`.
  private mutating func parseConstructTemplate() throws -> [TriplePattern] {
    try require(.openBrace)
    var items: [TriplesItem] = []
    try parseTriples(.template, into: &items)
    try require(.closeBrace)
    return items.compactMap { if case .triple(let triple) = $0 { triple } else { nil } }
  }

  /// `WHERE '{' TriplesTemplate? '}'`, where the pattern is the template.
  private mutating func parseConstructShortForm(into select: inout SelectQuery) throws -> [TriplePattern] {
    try require("WHERE")
    try require(.openBrace)
    var items: [TriplesItem] = []
    beginBasicGraphPattern()
    try parseTriples(.pattern(allowsPaths: false), into: &items)
    try require(.closeBrace)
    select.pattern = GroupPattern(content: .elements([.triples(items)]))
    for item in items { for variable in item.variables { select.pattern.visible.insert(variable) } }
    return items.compactMap { if case .triple(let triple) = $0 { triple.asTemplate } else { nil } }
  }

  /// What a `DESCRIBE` names; `nil` for `*`.
  private mutating func parseDescribeTargets() throws -> [PatternTerm]? {
    if accept(.star) { return nil }
    var targets: [PatternTerm] = []
    while true {
      if let variable = parseVariableIfPresent() {
        targets.append(.variable(variable))
      } else if let iri = try parseIRIIfPresent() {
        targets.append(.term(.iri(iri)))
      } else if targets.isEmpty {
        throw unexpected()
      } else {
        return targets
      }
    }
  }
}

extension TriplePattern {
  /// The pattern with its blank nodes as terms again.
  fileprivate var asTemplate: TriplePattern {
    func template(_ place: PatternTerm) -> PatternTerm {
      guard case .variable(let variable) = place, variable.name.utf8.starts(with: "_:".utf8) else { return place }
      return .term(.blank(String(variable.name.dropFirst(2))))
    }
    return TriplePattern(template(subject), template(predicate), template(object))
  }
}
