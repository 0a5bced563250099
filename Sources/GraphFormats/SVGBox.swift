import Layout

/// An upright rectangle of a picture, `y` down.
struct SVGBox {
  var left, top, right, bottom: Double

  init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  init(middle: LayoutResult.Point, width: Double, height: Double) {
    self.init(
      left: middle.x - width / 2, top: middle.y - height / 2, right: middle.x + width / 2,
      bottom: middle.y + height / 2)
  }

  var width: Double { right - left }
  var height: Double { bottom - top }

  /// How much of another rectangle lies on this one, as the smaller of width and height of what they share.
  func overlap(_ other: SVGBox) -> Double {
    max(0, min(min(right, other.right) - max(left, other.left), min(bottom, other.bottom) - max(top, other.top)))
  }

  mutating func include(_ other: SVGBox) {
    left = min(left, other.left)
    top = min(top, other.top)
    right = max(right, other.right)
    bottom = max(bottom, other.bottom)
  }
}
