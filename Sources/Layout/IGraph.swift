internal import CIGraph
import Glibc
import Synchronization

/// igraph, made safe: one caller at a time, no messages of its own, chance from a seed, one thread.
///
/// The library keeps its chance, its handlers and the list of what to free after an error in global variables.
enum IGraph {
  private static let lock = Mutex(())

  /// Runs what uses igraph while nobody else does.
  ///
  /// Everything in igraph's hands has to be made and freed inside.
  static func run<Result>(seed: UInt64, _ body: () throws -> sending Result) throws -> sending Result {
    try lock.withLock { _ in
      // The handler says nothing and frees what the failed call had allocated.
      igraph_set_error_handler(igraph_error_handler_ignore)
      igraph_set_warning_handler(igraph_warning_handler_ignore)
      limitThreads()
      try check(igraph_rng_seed(igraph_rng_default(), igraph_uint_t(truncatingIfNeeded: seed)), "layout")
      return try body()
    }
  }

  /// Turns the code that a function of igraph returns into an error.
  static func check(_ code: igraph_error_t, _ operation: String) throws(LayoutError) {
    if code == IGRAPH_SUCCESS { return }
    throw LayoutError(operation: operation, reason: String(cString: igraph_strerror(code)))
  }

  /// Keeps OpenMP, which igraph's PageRank uses where it was built with it, from adding up in an order that depends on
  /// threads.
  private static func limitThreads() {
    guard let symbol = dlsym(nil, "omp_set_num_threads") else { return }
    unsafeBitCast(symbol, to: (@convention(c) (CInt) -> Void).self)(1)
  }
}
