import Glibc

/// Room on the stack for work on deeply nested queries.
///
/// Trees of queries are walked by recursion: by the parser, the translation, the printer, whoever evaluates. Ordinary
/// queries need no more stack than every thread has; a query nested thousands deep gets a thread with a large one, of
/// which the system commits only what is touched.
public enum DeepStack {
  /// The depth from which on a thread of its own is used.
  public static let threshold = 64
  private static let size = 1 << 29

  /// Runs work, on a large stack if `depth` asks for one, and returns when it is done.
  ///
  /// - Throws: What `work` throws, or ``DeepStackError`` when the system gives no such thread.
  public static func run<Result>(depth: Int, _ work: () throws -> Result) throws -> Result {
    guard depth > threshold else { return try work() }
    return try withoutActuallyEscaping(work) { work in
      let task = Task<Result>(work)
      var attributes = pthread_attr_t()
      guard pthread_attr_init(&attributes) == 0 else { throw DeepStackError() }
      defer { pthread_attr_destroy(&attributes) }
      guard pthread_attr_setstacksize(&attributes, size) == 0 else { throw DeepStackError() }
      var thread = pthread_t()
      let handle = Unmanaged<AnyTask>.passRetained(task)
      let status = pthread_create(
        &thread, &attributes,
        { argument in
          if let argument { Unmanaged<AnyTask>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, handle.toOpaque())
      guard status == 0 else {
        handle.release()
        throw DeepStackError()
      }
      pthread_join(thread, nil)
      guard let outcome = task.outcome else { throw DeepStackError() }
      return try outcome.get()
    }
  }

  private class AnyTask {
    func run() {}
  }

  private final class Task<Result>: AnyTask {
    private var work: (() throws -> Result)?
    private(set) var outcome: Swift.Result<Result, any Error>?

    init(_ work: @escaping () throws -> Result) {
      self.work = work
    }

    override func run() {
      guard let work else { return }
      self.work = nil
      outcome = Swift.Result(catching: work)
    }
  }
}
