import RDF

/// Group graph patterns (productions 53 to 67).
extension Parser {
  /// `GroupGraphPattern`.
  mutating func parseGroupGraphPattern() throws -> GroupPattern {
    try nested { parser in
      let outer = (parser.basicGraphPattern, parser.allowsAggregates)
      defer { (parser.basicGraphPattern, parser.allowsAggregates) = outer }
      parser.allowsAggregates = false
      try parser.require(.openBrace)
      let group = parser.at("SELECT") ? try parser.parseSubSelect() : try parser.parseGroupElements()
      try parser.require(.closeBrace)
      return group
    }
  }

  /// `GroupGraphPatternSub`.
  private mutating func parseGroupElements() throws -> GroupPattern {
    var elements: [GroupElement] = []
    var visible = VariableList()
    beginBasicGraphPattern()
    try parseTriplesBlock(into: &elements, &visible)
    while let element = try parseElement(&visible) {
      elements.append(element)
      // A filter does not end a basic graph pattern (section 5.1).
      if case .filter = element {
      } else {
        beginBasicGraphPattern()
        try noteLinks(1)
      }
      _ = accept(.dot)
      try parseTriplesBlock(into: &elements, &visible)
    }
    return GroupPattern(content: .elements(elements), visible: visible)
  }

  private mutating func parseTriplesBlock(into elements: inout [GroupElement], _ visible: inout VariableList) throws {
    var items: [TriplesItem] = []
    try parseTriples(.pattern(allowsPaths: true), into: &items)
    guard !items.isEmpty else { return }
    for item in items { for variable in item.variables { visible.insert(variable) } }
    elements.append(.triples(items))
  }

  /// `GraphPatternNotTriples`, or `nil` when there is none here.
  private mutating func parseElement(_ visible: inout VariableList) throws -> GroupElement? {
    if at(.openBrace) {
      let groups = try parseUnion()
      for group in groups { visible.insert(contentsOf: group.visible) }
      return .union(groups)
    }
    if accept("OPTIONAL") {
      let group = try parseGroupGraphPattern()
      visible.insert(contentsOf: group.visible)
      return .optional(group)
    }
    if accept("MINUS") { return .minus(try parseGroupGraphPattern()) }
    if accept("GRAPH") {
      let name = try parseVariableOrIRI()
      let group = try parseGroupGraphPattern()
      if let variable = name.variable { visible.insert(variable) }
      visible.insert(contentsOf: group.visible)
      return .graph(name, group)
    }
    if accept("SERVICE") {
      let isSilent = accept("SILENT")
      let name = try parseVariableOrIRI()
      let group = try parseGroupGraphPattern()
      if let variable = name.variable { visible.insert(variable) }
      visible.insert(contentsOf: group.visible)
      return .service(name, isSilent: isSilent, group)
    }
    if accept("FILTER") {
      guard let condition = try parseConstraintIfPresent() else { throw unexpected() }
      return .filter(condition)
    }
    if accept("BIND") { return try parseBind(&visible) }
    if accept("VALUES") {
      let data = try parseDataBlock()
      for variable in data.variables { visible.insert(variable) }
      return .values(data)
    }
    return nil
  }

  /// `GroupOrUnionGraphPattern`.
  private mutating func parseUnion() throws -> [GroupPattern] {
    var groups = [try parseGroupGraphPattern()]
    while accept("UNION") {
      groups.append(try parseGroupGraphPattern())
      try noteLinks(1)
    }
    return groups
  }

  private mutating func parseBind(_ visible: inout VariableList) throws -> GroupElement {
    try require(.openParenthesis)
    let expression = try parseExpression()
    try require("AS")
    let place = token
    let variable = try parseVariable()
    if visible.contains(variable) {
      throw broken("\(variable) is used before this BIND in its group: give the expression another name", at: place)
    }
    try require(.closeParenthesis)
    visible.insert(variable)
    return .bind(expression, variable)
  }

  private mutating func parseVariableOrIRI() throws -> PatternTerm {
    if let variable = parseVariableIfPresent() { return .variable(variable) }
    return .term(.iri(try parseIRI()))
  }

  /// From here on blank node labels belong to another basic graph pattern.
  mutating func beginBasicGraphPattern() {
    lastBasicGraphPattern += 1
    basicGraphPattern = lastBasicGraphPattern
  }

  /// The variable of a blank node label, which must not be shared by basic graph patterns (section 5.1.1).
  mutating func patternVariable(ofLabel label: String, at token: Token) throws -> Variable {
    let place = labelPlaces[label] ?? basicGraphPattern
    guard place == basicGraphPattern else {
      throw broken(
        "the blank node _:\(label) belongs to another basic graph pattern; use a variable for what both share",
        at: token)
    }
    labelPlaces[label] = place
    return .blankNode(label)
  }
}
