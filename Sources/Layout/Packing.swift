/// Puts rectangles side by side on a strip of a given width, each as high up as it goes, then as far left.
struct Packing {
  private struct Step {
    var x: Double
    var y: Double
    var width: Double
  }

  private var skyline: [Step]

  init(width: Double) {
    skyline = [Step(x: 0, y: 0, width: width)]
  }

  /// Takes a rectangle and returns its upper left corner; one wider than the strip goes below all others.
  mutating func add(width: Double, height: Double) -> LayoutResult.Point {
    var best: (index: Int, y: Double)?
    for index in skyline.indices {
      guard let y = level(at: index, width: width) else { break }
      if best.map({ y < $0.y }) ?? true { best = (index, y) }
    }
    guard let best else {
      let y = skyline.map(\.y).max() ?? 0
      let full = skyline.reduce(0) { $0 + $1.width }
      skyline = [Step(x: 0, y: y + height, width: max(full, width))]
      return LayoutResult.Point(0, y)
    }
    let x = skyline[best.index].x
    cover(from: best.index, Step(x: x, y: best.y + height, width: width))
    return LayoutResult.Point(x, best.y)
  }

  /// How low a rectangle comes to lie whose left side is that of a step; `nil` where it goes past the strip.
  private func level(at index: Int, width: Double) -> Double? {
    var y = 0.0
    var left = width
    for step in skyline[index...] {
      y = max(y, step.y)
      left -= step.width
      if left <= 1e-9 { return y }
    }
    return nil
  }

  private mutating func cover(from index: Int, _ new: Step) {
    var left = new.width
    var end = index
    while end < skyline.count, skyline[end].width <= left + 1e-9 {
      left -= skyline[end].width
      end += 1
    }
    if left > 1e-9, end < skyline.count {
      skyline[end].x += left
      skyline[end].width -= left
    }
    skyline.replaceSubrange(index..<end, with: [new])
    if index + 1 < skyline.count, skyline[index + 1].y == new.y {
      skyline[index].width += skyline[index + 1].width
      skyline.remove(at: index + 1)
    }
    if index > 0, skyline[index - 1].y == new.y {
      skyline[index - 1].width += skyline[index].width
      skyline.remove(at: index)
    }
  }
}
