import Glibc

/// Points by the square cells that they lie in, to find those near one another.
struct Grid {
  private let cells: [UInt64: [Int32]]
  private let places: [(column: Int32, row: Int32)]

  /// - Parameter cell: The width of a cell; points nearer than that are in the same cell or in one beside it.
  init(_ points: [LayoutResult.Point], cell: Double) {
    places = points.map { (Int32(clamping: Int($0.x / cell, floor: ())), Int32(clamping: Int($0.y / cell, floor: ()))) }
    var cells: [UInt64: [Int32]] = Dictionary(minimumCapacity: points.count)
    for (index, place) in places.enumerated() {
      cells[Grid.key(place.column, place.row), default: []].append(Int32(index))
    }
    self.cells = cells
  }

  /// Hands over the points of the cell of a point and of those beside it, in a fixed order.
  func forEachNear(_ index: Int, _ body: (Int) -> Void) {
    let place = places[index]
    for row in -1...1 as ClosedRange<Int32> {
      for column in -1...1 as ClosedRange<Int32> {
        guard let cell = cells[Grid.key(place.column &+ column, place.row &+ row)] else { continue }
        for other in cell { body(Int(other)) }
      }
    }
  }

  private static func key(_ column: Int32, _ row: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: column)) << 32 | UInt64(UInt32(bitPattern: row))
  }
}

extension Int {
  fileprivate init(_ value: Double, floor: Void) { self = Int(value.rounded(.down)) }
}
