/// Files that belong together, such as tables of nodes and of edges: they appear when all are whole, or none does.
///
/// What a writer finishes stays aside until ``finish()``.
public final class AtomicFileGroup {
  private var files: [AtomicFile] = []

  /// Makes an empty group.
  public init() {}

  /// Opens a file of the group.
  ///
  /// - Returns: A sink that holds back what is written to it until ``finish()`` of the group.
  /// - Throws: ``FileWriteError``.
  public func open(_ path: String) throws -> any ByteSink {
    let file = try AtomicFile(path: path)
    files.append(file)
    return HeldFile(file)
  }

  /// Gives the files their names.
  ///
  /// - Throws: ``FileWriteError``; files that have no name yet are gone then.
  public func finish() throws {
    let whole = files
    files = []
    // All bytes are on the disk before the first name is given, so that a full disk leaves no part of the group.
    for file in whole { try file.settle() }
    for file in whole { try file.finish() }
  }
}

/// A file whose end is put off.
private final class HeldFile: ByteSink {
  private let file: AtomicFile

  init(_ file: AtomicFile) { self.file = file }

  func write(_ bytes: UnsafeRawBufferPointer) throws { try file.write(bytes) }

  func finish() throws { try file.settle() }
}
