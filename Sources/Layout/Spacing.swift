import Glibc

/// Moves points apart that lie on one another, always in the same order.
enum Spacing {
  typealias Point = LayoutResult.Point

  /// The points moved until no two are nearer than a distance, or nearly so.
  ///
  /// Each pass pushes every two that are too near apart by what is missing. After the last pass two points may still be
  /// somewhat nearer, but never in the same place.
  static func apart(_ points: [Point], distance: Double) -> [Point] {
    var points = points
    let passes = points.count <= 20_000 ? 60 : 20
    for pass in 0..<passes {
      let grid = Grid(points, cell: distance)
      var moved = false
      for index in points.indices {
        grid.forEachNear(index) { other in
          guard other > index else { return }
          if part(&points, index, other, distance: distance, pass: pass) { moved = true }
        }
      }
      if !moved { break }
    }
    var seen: Set<Point> = []
    seen.reserveCapacity(points.count)
    for index in points.indices {
      while !seen.insert(points[index]).inserted { points[index].x += distance / 64 }
    }
    return points
  }

  /// Discs around some points spread until they fill about half the area, then moved apart.
  static func spread(_ points: [Point], radii: [Double]) -> [Point] {
    guard let first = points.first else { return [] }
    let box = points.reduce(into: (first, first)) { box, point in
      box = (
        Point(min(box.0.x, point.x), min(box.0.y, point.y)), Point(max(box.1.x, point.x), max(box.1.y, point.y))
      )
    }
    let area = max((box.1.x - box.0.x) * (box.1.y - box.0.y), 1e-9)
    let scale = (radii.reduce(0) { $0 + 4 * $1 * $1 } * 1.5 / area).squareRoot()
    var points = points.map { Point($0.x * scale, $0.y * scale) }
    // Few enough to compare every two.
    for pass in 0..<(points.count <= 2_000 ? 30 : 0) {
      var moved = false
      for index in points.indices {
        for other in points.indices.dropFirst(index + 1)
        where part(&points, index, other, distance: radii[index] + radii[other], pass: pass) {
          moved = true
        }
      }
      if !moved { break }
    }
    return points
  }

  /// Pushes two points that are too near each other apart.
  private static func part(_ points: inout [Point], _ one: Int, _ other: Int, distance: Double, pass: Int) -> Bool {
    var dx = points[other].x - points[one].x
    var dy = points[other].y - points[one].y
    let squared = dx * dx + dy * dy
    if squared >= distance * distance * 0.998 { return false }
    var length = squared.squareRoot()
    var missing = distance - length
    if length < distance * 1e-6 {
      // They have no direction to part in: take one that few others have.
      let angle = Double(one &* 31 &+ other &* 17 &+ pass)
      (dx, dy, length, missing) = (cos(angle), sin(angle), 1, distance)
    }
    let share = missing / 2 / length
    points[one].x -= dx * share
    points[one].y -= dy * share
    points[other].x += dx * share
    points[other].y += dy * share
    return true
  }
}
