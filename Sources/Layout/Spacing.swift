import Glibc

/// Moves points apart until no two are nearer than a distance, or nearly so: in passes over a grid, always in the same
/// order.
enum Spacing {
  typealias Point = LayoutResult.Point

  /// The points moved apart.
  ///
  /// Each pass pushes every two that are too near apart by what is missing. After the last pass two points may still be
  /// somewhat nearer, but never in the same place.
  static func apart(_ points: [Point], distance: Double, passes: Int = 60) -> [Point] {
    var points = points
    for pass in 0..<passes {
      if !push(&points, distance: distance, pass: pass) { break }
    }
    separateEqual(&points, distance: distance)
    return points
  }

  private static func push(_ points: inout [Point], distance: Double, pass: Int) -> Bool {
    let grid = Grid(points, cell: distance)
    var moved = false
    for index in points.indices {
      grid.forEachNear(index) { other in
        guard other > index else { return }
        var dx = points[other].x - points[index].x
        var dy = points[other].y - points[index].y
        var length = (dx * dx + dy * dy).squareRoot()
        if length >= distance * 0.999 { return }
        if length < distance * 1e-6 {
          // They have no direction to part in: one that no other two are likely to have.
          let angle = Double(index &* 31 &+ other &* 17 &+ pass)
          (dx, dy, length) = (cos(angle), sin(angle), 1)
        }
        let share = (distance - min(length, distance)) / 2 / length
        let push = length == 1 && share == 0 ? distance / 2 : share
        points[index].x -= dx * push
        points[index].y -= dy * push
        points[other].x += dx * push
        points[other].y += dy * push
        moved = true
      }
    }
    return moved
  }

  private static func separateEqual(_ points: inout [Point], distance: Double) {
    var seen: Set<Point> = []
    seen.reserveCapacity(points.count)
    for index in points.indices {
      while !seen.insert(points[index]).inserted { points[index].x += distance / 64 }
    }
  }
}
