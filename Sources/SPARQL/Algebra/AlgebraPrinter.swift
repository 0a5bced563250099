import RDF

/// Prints algebra as indented s-expressions.
struct AlgebraPrinter {
  private(set) var text = ""
  private var indent = 0
  private let shorten: Shortener

  init(prefixes: [String: String]) {
    shorten = Shortener(prefixes)
  }

  /// A form with other forms inside, each on lines of its own.
  private mutating func form(_ head: String, _ body: (inout AlgebraPrinter) -> Void) {
    line("(" + head)
    indent += 1
    body(&self)
    indent -= 1
    text += ")"
  }

  private mutating func line(_ content: String) {
    if !text.isEmpty { text += "\n" }
    text += String(repeating: "  ", count: indent) + content
  }

  mutating func print(_ algebra: Algebra) {
    switch algebra {
    case .unit: line("(unit)")
    case .basicGraphPattern(let triples):
      form("bgp") { printer in for triple in triples { printer.line("(triple \(printer.words(triple)))") } }
    case .path(let path):
      line("(path \(words(path.subject)) \(words(path.path)) \(words(path.object)))")
    case .join(let left, let right): binary("join", left, right)
    case .union(let left, let right): binary("union", left, right)
    case .minus(let left, let right): binary("minus", left, right)
    case .leftJoin(let left, let right, let condition):
      form("leftjoin") { printer in
        printer.print(left)
        printer.print(right)
        if let condition { printer.print(condition) }
      }
    case .filter(let condition, let pattern):
      form("filter") { printer in
        printer.print(condition)
        printer.print(pattern)
      }
    case .graph(let name, let pattern): form("graph \(words(name))") { $0.print(pattern) }
    case .service(let name, let isSilent, let pattern):
      form("service \(isSilent ? "silent " : "")\(words(name))") { $0.print(pattern) }
    case .extend(let pattern, let variable, let expression):
      form("extend \(variable)") { printer in
        printer.print(expression)
        printer.print(pattern)
      }
    case .values(let data): print(data)
    case .group(let keys, let aggregates, let pattern):
      form("group (\(words(keys)))") { printer in
        for named in aggregates { printer.form("\(named.variable)") { $0.print(.aggregate(named.aggregate)) } }
        printer.print(pattern)
      }
    case .orderBy(let conditions, let pattern):
      form("order") { printer in
        for condition in conditions {
          printer.form(condition.isDescending ? "desc" : "asc") { $0.print(condition.expression) }
        }
        printer.print(pattern)
      }
    case .project(let variables, let pattern): form("project (\(words(variables)))") { $0.print(pattern) }
    case .distinct(let pattern): form("distinct") { $0.print(pattern) }
    case .reduced(let pattern): form("reduced") { $0.print(pattern) }
    case .slice(let offset, let limit, let pattern):
      form("slice \(offset) \(limit.map(String.init) ?? "_")") { $0.print(pattern) }
    }
  }

  private mutating func binary(_ name: String, _ left: Algebra, _ right: Algebra) {
    form(name) { printer in
      printer.print(left)
      printer.print(right)
    }
  }

  private mutating func print(_ data: InlineData) {
    form("table (\(words(data.variables)))") { printer in
      for row in data.rows {
        printer.line("(row \(row.map { $0.map { printer.shorten($0) } ?? "undef" }.joined(separator: " ")))")
      }
    }
  }

  /// An expression: on one line when no pattern is in it.
  private mutating func print(_ expression: Expression) {
    if let short = words(expression) { return line(short) }
    if case .exists(let pattern) = expression { return form("exists") { $0.print(pattern) } }
    form(name(of: expression)) { printer in for operand in expression.operands { printer.print(operand) } }
  }

  // MARK: Words

  private func words(_ variables: [Variable]) -> String { variables.map(\.description).joined(separator: " ") }

  private func words(_ place: PatternTerm) -> String {
    switch place {
    case .variable(let variable): variable.description
    case .term(let term): shorten(term)
    }
  }

  private func words(_ triple: TriplePattern) -> String {
    "\(words(triple.subject)) \(words(triple.predicate)) \(words(triple.object))"
  }

  private func words(_ path: PropertyPath) -> String {
    func list(_ name: String, _ paths: [PropertyPath]) -> String {
      "(\(name) \(paths.map { words($0) }.joined(separator: " ")))"
    }
    switch path {
    case .link(let iri): return shorten(.iri(iri))
    case .inverse(let path): return list("inverse", [path])
    case .sequence(let paths): return list("seq", paths)
    case .alternative(let paths): return list("alt", paths)
    case .zeroOrMore(let path): return list("path*", [path])
    case .oneOrMore(let path): return list("path+", [path])
    case .zeroOrOne(let path): return list("path?", [path])
    case .negatedSet(let forward, let backward):
      let properties = forward.map { shorten(.iri($0)) } + backward.map { "(inverse \(shorten(.iri($0))))" }
      return "(notoneof\(properties.map { " " + $0 }.joined()))"
    }
  }

  private func name(of expression: Expression) -> String {
    switch expression {
    case .variable, .term, .exists, .aggregate: ""
    case .or: "||"
    case .and: "&&"
    case .not: "!"
    case .comparison(let sign, _, _): sign.rawValue
    case .arithmetic(let sign, _, _): sign.rawValue
    case .minus: "unary-"
    case .plus: "unary+"
    case .isIn: "in"
    case .builtin(let function, _): function.rawValue.lowercased()
    case .function(let iri, _): shorten(.iri(iri))
    }
  }

  /// The expression on one line, or `nil` when there is a pattern in it.
  private func words(_ expression: Expression) -> String? {
    switch expression {
    case .exists: return nil
    case .variable(let variable): return variable.description
    case .term(let term): return shorten(term)
    case .aggregate(let aggregate):
      guard let argument = aggregate.argument else { return "(count\(aggregate.isDistinct ? " distinct" : ""))" }
      return words(argument).map { "(\(words(aggregate.function))\(aggregate.isDistinct ? " distinct" : "") \($0))" }
    default:
      var result = "(" + name(of: expression)
      for operand in expression.operands {
        guard let part = words(operand) else { return nil }
        result += " " + part
      }
      return result + ")"
    }
  }

  private func words(_ function: Aggregate.Function) -> String {
    switch function {
    case .count: "count"
    case .sum: "sum"
    case .min: "min"
    case .max: "max"
    case .average: "avg"
    case .sample: "sample"
    case .groupConcat(let separator): "group_concat (separator \(shorten(.literal(Literal(separator)))))"
    }
  }
}

extension Algebra: CustomStringConvertible {
  /// The algebra as indented s-expressions.
  public var description: String { text(prefixes: [:]) }

  /// The algebra as indented s-expressions, with these prefixes for IRIs.
  public func text(prefixes: [String: String]) -> String {
    var printer = AlgebraPrinter(prefixes: prefixes)
    printer.print(self)
    return printer.text
  }
}
