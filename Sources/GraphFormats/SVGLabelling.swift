import Layout

/// Puts labels where they read: the weightiest nodes first, beside their nodes, never on one another.
enum SVGLabelling {
  private typealias Point = LayoutResult.Point

  /// Up to this many nodes each one gets its label.
  private static let smallGraph = 60
  /// Up to this many lines each one gets its predicates.
  private static let labelledLines = 90

  static func place(in scene: inout SVGScene, ranks: [Double]) {
    var taken: [SVGBox] = []
    let nodes = zip(scene.places, scene.radii).map { SVGBox(middle: $0, width: $1 * 2, height: $1 * 2) }
    let isSmall = nodes.count <= smallGraph
    let largest = ranks.max() ?? 1
    let order = nodes.indices.sorted { (weight($1, scene, ranks), $0) < (weight($0, scene, ranks), $1) }
    for node in order {
      let share = (ranks[node] / largest).squareRoot()
      let isStatement = scene.drawing.nodes[node].kind == "Statement"
      let size = isSmall ? 12 : (9 + 4.5 * (isStatement ? 0 : share)) * scene.scale
      let lines = LabelText.lines(of: scene.drawing.nodes[node].label, limit: isSmall ? 22 : 26, most: isSmall ? 3 : 2)
      if lines.isEmpty { continue }
      let width = lines.map { LabelText.width(of: $0, size: size) }.max() ?? 0
      let height = Double(lines.count) * size * 1.15
      guard
        let box = best(
          scene.places[node], scene.radii[node], width: width, height: height, nodes: nodes, taken: taken, node: node,
          mustStand: isSmall)
      else { continue }
      taken.append(box)
      scene.bounds.include(box)
      scene.labels.append(
        .init(
          lines: lines, middle: Point((box.left + box.right) / 2, (box.top + box.bottom) / 2), size: size,
          isStatement: isStatement))
    }
    guard scene.drawing.lines.count(where: { !$0.isMention }) <= labelledLines else { return }
    for line in scene.drawing.lines where !line.isMention {
      place(line, in: &scene, nodes: nodes, taken: &taken)
    }
  }

  /// Statements come last: what they are about says more than their titles.
  private static func weight(_ node: Int, _ scene: SVGScene, _ ranks: [Double]) -> Double {
    ranks[node] * (scene.drawing.nodes[node].kind == "Statement" ? 0.1 : 1)
  }

  /// The best place of eight around a node, or none where it would lie on a label or hide too much.
  private static func best(
    _ place: Point, _ radius: Double, width: Double, height: Double, nodes: [SVGBox], taken: [SVGBox], node: Int,
    mustStand: Bool
  ) -> SVGBox? {
    var best: (cost: Double, box: SVGBox)?
    for ring in 0..<(mustStand ? 4 : 1) {
      let gap = radius + 2 + Double(ring) * 9
      let (far, near) = (width / 2 + gap, height / 2 + gap)
      let offsets = [
        (far, 0), (0, near), (-far, 0), (0, -near), (far * 0.8, near * 0.8), (-far * 0.8, near * 0.8),
        (far * 0.8, -near * 0.8), (-far * 0.8, -near * 0.8),
      ]
      for (rank, offset) in offsets.enumerated() {
        let box = SVGBox(middle: Point(place.x + offset.0, place.y + offset.1), width: width, height: height)
        var cost = Double(rank) * 0.2 + Double(ring) * 3
        for other in taken { cost += box.overlap(other) * (mustStand ? 5 : 1_000) }
        for (index, other) in nodes.enumerated() where index != node { cost += box.overlap(other) * 2 }
        if cost < best?.cost ?? .infinity { best = (cost, box) }
      }
    }
    guard let best, mustStand || best.cost < height * 1.2 else { return nil }
    return best.box
  }

  private static func place(_ line: SVGDrawing.Line, in scene: inout SVGScene, nodes: [SVGBox], taken: inout [SVGBox]) {
    let names = line.predicates.filter { $0.name != "mentions" && !$0.name.isEmpty }
      .map { $0.count > 1 ? "\($0.name) ×\($0.count)" : $0.name }
    if names.isEmpty || line.source == line.target { return }
    let size = 9.5 * scene.scale
    let lines = names.count <= 3 ? names : Array(names.prefix(2)) + ["\(names.count - 2) more"]
    let width = lines.map { LabelText.width(of: $0, size: size) }.max() ?? 0
    let height = Double(lines.count) * size * 1.1
    let (start, end) = (scene.places[line.source], scene.places[line.target])
    let bend = SVGLines.bend(line, scene)
    var best: (cost: Double, box: SVGBox)?
    for step in 0..<13 {
      let share = 0.5 + Double(step % 2 == 0 ? step / 2 : -(step + 1) / 2) * 0.05
      let point = SVGLines.point(start, end, bend: bend, at: share)
      for shift in [0, -0.7, 0.7, -1.3, 1.3] {
        let box = SVGBox(middle: Point(point.x, point.y + shift * size), width: width, height: height)
        var cost = Double(step) * 0.3 + abs(shift)
        for other in taken { cost += box.overlap(other) * 3 }
        for other in nodes { cost += box.overlap(other) * 3 }
        if cost < best?.cost ?? .infinity { best = (cost, box) }
      }
    }
    guard let best, best.cost < size * 2 else { return }
    taken.append(best.box)
    scene.bounds.include(best.box)
    scene.lineLabels.append(
      .init(
        lines: lines, middle: Point((best.box.left + best.box.right) / 2, (best.box.top + best.box.bottom) / 2),
        size: size, isStatement: false))
  }
}
