import Language

/// Counts names found and missed, exact spans and kinds.
struct NameScore {
  private var right = [0, 0, 0]
  private var found = [0, 0, 0]
  private var wanted = [0, 0, 0]

  /// Measures a model on annotated examples.
  init(_ model: NameModel, on examples: [NameExample]) {
    let tagger = NameTagger(model: model)
    for example in examples {
      let spans = tagger.tag(example.words).spans
      for span in spans { found[span.kind.rawValue] += 1 }
      for name in example.names {
        wanted[name.kind.rawValue] += 1
        if spans.contains(where: { $0.range == name.range && $0.kind == name.kind }) { right[name.kind.rawValue] += 1 }
      }
    }
  }

  /// F1 of each kind and of all.
  var line: String {
    var parts = zip(["PER", "ORG", "LOC"], NameKind.allCases).map { name, kind in
      "\(name) \(NameScore.f1(right[kind.rawValue], found[kind.rawValue], wanted[kind.rawValue]))"
    }
    let (r, f, w) = (right.reduce(0, +), found.reduce(0, +), wanted.reduce(0, +))
    parts.append("all \(NameScore.f1(r, f, w)) (P \(NameScore.percent(r, f)), R \(NameScore.percent(r, w)))")
    return parts.joined(separator: "  ")
  }

  private static func f1(_ right: Int, _ found: Int, _ wanted: Int) -> String { percent(2 * right, found + wanted) }

  private static func percent(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10)"
  }
}
