import Glibc

/// The places of all nodes: each connected part by itself, turned lengthwise, then side by side.
enum Placement {
  typealias Point = LayoutResult.Point

  static func places(_ simple: SimpleGraph, _ options: LayoutOptions) throws -> [Point] {
    let components = simple.components()
    var numbers = Array(repeating: Int32(0), count: simple.nodeCount)
    var owners = Array(repeating: 0, count: simple.nodeCount)
    for (owner, component) in components.enumerated() {
      for (number, node) in component.enumerated() {
        numbers[node] = Int32(number)
        owners[node] = owner
      }
    }
    var edges = Array(repeating: [Topology.Edge](), count: components.count)
    var pulls = Array(repeating: [Double](), count: components.count)
    for (edge, pull) in zip(simple.edges, simple.pulls) {
      let owner = owners[Int(edge.source)]
      edges[owner].append(Topology.Edge(numbers[Int(edge.source)], numbers[Int(edge.target)]))
      pulls[owner].append(pull)
    }
    let parts = try components.indices.map { index in
      let graph = SimpleGraph(nodeCount: components[index].count, edges: edges[index], pulls: pulls[index])
      return spread(turned(try ComponentLayout.places(graph, seed: options.seed)), options)
    }
    return packed(parts, components, options)
  }

  /// Turns points so that they reach farthest from left to right.
  private static func turned(_ points: [Point]) -> [Point] {
    let middle = middle(points)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for point in points {
      let (dx, dy) = (point.x - middle.x, point.y - middle.y)
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
    let angle = atan2(2 * xy, xx - yy) / 2
    let (cosine, sine) = (cos(angle), sin(angle))
    return points.map { point in
      let (dx, dy) = (point.x - middle.x, point.y - middle.y)
      return Point(dx * cosine + dy * sine, dy * cosine - dx * sine)
    }
  }

  /// Scales points to an area that grows with their number, then moves apart those that lie on one another.
  ///
  /// Forces drive the ends of loose branches far out; such distances are shortened, so that most nodes have most of the
  /// picture.
  private static func spread(_ points: [Point], _ options: LayoutOptions) -> [Point] {
    guard points.count > 1 else { return [Point(0, 0)] }
    let radii = points.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    let median = radii.sorted()[radii.count / 2]
    let wanted = options.spacing * Double(points.count).squareRoot() * 0.75
    let scale = median > 0 ? wanted / median : 1
    let moved = zip(points, radii).map { point, radius in
      let share = median > 0 && radius > median ? (median / radius).squareRoot() : 1
      return Point(point.x * scale * share, point.y * scale * share)
    }
    return Spacing.apart(moved, distance: options.spacing)
  }

  /// Puts the parts side by side, the first at the upper left, around the middle of the picture.
  private static func packed(_ parts: [[Point]], _ components: [[Int]], _ options: LayoutOptions) -> [Point] {
    let boxes = parts.map { Box($0, margin: options.spacing) }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    let widest = boxes.reduce(0) { max($0, $1.width) }
    var packing = Packing(width: max(widest, (area * options.aspect).squareRoot()))
    var places = Array(repeating: Point(0, 0), count: components.reduce(0) { $0 + $1.count })
    for (index, box) in boxes.enumerated() {
      let corner = packing.add(width: box.width, height: box.height)
      for (node, point) in zip(components[index], parts[index]) {
        places[node] = Point(point.x - box.left + corner.x, point.y - box.top + corner.y)
      }
    }
    let all = Box(places, margin: 0)
    let (x, y) = (all.left + all.width / 2, all.top + all.height / 2)
    return places.map { Point(rounded($0.x - x), rounded($0.y - y)) }
  }

  /// Hundredths are finer than anyone sees, and short in a file.
  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 + 0 }

  private static func middle(_ points: [Point]) -> Point {
    let count = Double(max(points.count, 1))
    return Point(points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count)
  }

  private struct Box {
    var left, top, width, height: Double

    init(_ points: [Point], margin: Double) {
      var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
      for point in points {
        left = min(left, point.x)
        right = max(right, point.x)
        top = min(top, point.y)
        bottom = max(bottom, point.y)
      }
      guard !points.isEmpty else {
        (left, right, top, bottom) = (0, 0, 0, 0); self.left = 0; self.top = 0; width = 0; height = 0; return
      }
      self.left = left - margin
      self.top = top - margin
      width = right - left + 2 * margin
      height = bottom - top + 2 * margin
    }
  }
}
