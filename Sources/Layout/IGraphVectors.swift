internal import CIGraph

/// An `igraph_vector_t`, freed with its owner.
final class RealVector {
  var value = igraph_vector_t()

  init(count: Int = 0) throws {
    try IGraph.check(igraph_vector_init(&value, igraph_integer_t(count)), "a vector")
  }

  convenience init(_ numbers: [Double]) throws {
    try self.init(count: numbers.count)
    for (index, number) in numbers.enumerated() { value.stor_begin[index] = number }
  }

  var numbers: [Double] {
    Array(UnsafeBufferPointer(start: value.stor_begin, count: Int(igraph_vector_size(&value))))
  }

  deinit { igraph_vector_destroy(&value) }
}

/// An `igraph_vector_int_t`, freed with its owner.
final class IntegerVector {
  var value = igraph_vector_int_t()

  init(count: Int = 0) throws {
    try IGraph.check(igraph_vector_int_init(&value, igraph_integer_t(count)), "a vector")
  }

  var numbers: [Int] {
    UnsafeBufferPointer(start: value.stor_begin, count: Int(igraph_vector_int_size(&value))).map { Int($0) }
  }

  deinit { igraph_vector_int_destroy(&value) }
}

/// An `igraph_matrix_t` of two columns, the places of nodes; freed with its owner.
final class PointMatrix {
  var value = igraph_matrix_t()

  init(_ points: [LayoutResult.Point]) throws {
    try IGraph.check(igraph_matrix_init(&value, igraph_integer_t(points.count), 2), "a matrix")
    for (index, point) in points.enumerated() {
      value.data.stor_begin[index] = point.x
      value.data.stor_begin[points.count + index] = point.y
    }
  }

  var points: [LayoutResult.Point] {
    let count = Int(value.nrow)
    return (0..<count).map { .init(value.data.stor_begin[$0], value.data.stor_begin[count + $0]) }
  }

  deinit { igraph_matrix_destroy(&value) }
}
