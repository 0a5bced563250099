import CLibXML2

/// The library as a whole.
enum LibXML2 {
  /// Makes the library ready, once a process; every use of it asks for this first.
  ///
  /// libxml2 2.9 makes its shared locks on first use without a lock, so that two threads that begin at once can wait
  /// for ever; its documentation asks for `xmlInitParser` before any threads are used. Swift runs this exactly once.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Runs a body in which libxml2 prints nothing of its own.
  ///
  /// Errors in conversion between encodings go to the handler of the thread, whatever a parser was told, and that writes
  /// to standard error.
  static func quietly<Result>(_ body: () -> Result) -> Result {
    let before = (context: __xmlStructuredErrorContext()?.pointee, handler: __xmlStructuredError()?.pointee)
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(before.context ?? nil, before.handler ?? nil) }
    return body()
  }
}
