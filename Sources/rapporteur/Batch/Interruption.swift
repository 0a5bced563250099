import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The wish to stop: SIGINT (Ctrl-C) or SIGTERM.
///
/// The first signal asks for an orderly end: no output appears that is not whole. A second one ends the program at once.
final class Interruption: Sendable {
  /// Thrown where work stops because it was asked to.
  struct Requested: Error {}

  private let requested = Atomic(false)
  private let handlers = Mutex<[@Sendable () -> Void]>([])
  /// Set by the initialiser alone, and held so that they live as long as this; hence safe to share.
  private nonisolated(unsafe) var sources: [any DispatchSourceSignal] = []

  /// Listens to the signals from now on.
  init() {
    for number in [SIGINT, SIGTERM] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        signal(number, SIG_DFL)
        self?.request()
      }
      // The source sees signals only when nothing else is done about them.
      signal(number, SIG_IGN)
      source.resume()
      sources.append(source)
    }
  }

  /// Whether a signal came.
  var isRequested: Bool { requested.load(ordering: .acquiring) }

  /// Stops the work where a signal came.
  func check() throws(Requested) {
    if isRequested { throw Requested() }
  }

  /// Runs an action when a signal comes, from another thread.
  func whenRequested(_ action: @escaping @Sendable () -> Void) {
    handlers.withLock { $0.append(action) }
    if isRequested { action() }
  }

  private func request() {
    requested.store(true, ordering: .releasing)
    for action in handlers.withLock({ $0 }) { action() }
  }
}
