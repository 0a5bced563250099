import Layout

/// The paths of lines between nodes.
enum SVGLines {
  typealias Point = LayoutResult.Point

  /// How far the middle of a line lies beside the straight one: some way where another comes back between the same two.
  static func bend(_ line: SVGDrawing.Line, _ scene: SVGScene) -> Double {
    guard scene.twoWay.contains([line.source, line.target]) else { return 0 }
    return 9 * scene.scale
  }

  /// A point of a line, at 0 its start and at 1 its end.
  static func point(_ start: Point, _ end: Point, bend: Double, at share: Double) -> Point {
    let control = control(start, end, bend: bend)
    let (a, b, c) = ((1 - share) * (1 - share), 2 * share * (1 - share), share * share)
    return Point(a * start.x + b * control.x + c * end.x, a * start.y + b * control.y + c * end.y)
  }

  /// The path of a line from the edge of one node to that of the other.
  static func path(_ line: SVGDrawing.Line, _ scene: SVGScene, arrow: Double) -> String {
    let (start, end) = (scene.places[line.source], scene.places[line.target])
    let (from, to) = (scene.radii[line.source], scene.radii[line.target] + (line.isDirected ? arrow * 0.3 : 0))
    if line.source == line.target {
      let (out, up) = (from * 0.7, from * 2 + 8 * scene.scale)
      return "M\(text(start.x - out)) \(text(start.y - out))C\(text(start.x - up)) \(text(start.y - up)) "
        + "\(text(start.x + up)) \(text(start.y - up)) \(text(start.x + out)) \(text(start.y - out))"
    }
    let control = control(start, end, bend: bend(line, scene))
    let first = toward(control, from: start, by: from)
    let last = toward(control, from: end, by: to)
    let begin = "M\(text(first.x)) \(text(first.y))"
    if control == middle(start, end) { return begin + "L\(text(last.x)) \(text(last.y))" }
    return begin + "Q\(text(control.x)) \(text(control.y)) \(text(last.x)) \(text(last.y))"
  }

  /// A length in the file: tenths are finer than anyone sees.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
  }

  private static func middle(_ start: Point, _ end: Point) -> Point {
    Point((start.x + end.x) / 2, (start.y + end.y) / 2)
  }

  private static func control(_ start: Point, _ end: Point, bend: Double) -> Point {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1e-9)
    let middle = middle(start, end)
    return bend == 0 ? middle : Point(middle.x - dy / length * bend * 2, middle.y + dx / length * bend * 2)
  }

  private static func toward(_ goal: Point, from point: Point, by distance: Double) -> Point {
    let (dx, dy) = (goal.x - point.x, goal.y - point.y)
    let length = (dx * dx + dy * dy).squareRoot()
    // Nodes so near that nothing is between them: a short line between their middles.
    guard length > distance else { return Point(point.x + dx * 0.5, point.y + dy * 0.5) }
    return Point(point.x + dx / length * distance, point.y + dy / length * distance)
  }
}
