import Glibc

/// A file that appears under its name only when it is whole.
///
/// Bytes go to `.name.XXXXXX.tmp` in the target's folder. ``finish()`` brings them to the disk and renames the file; on
/// any failure, and when the object goes unfinished, the aside file is removed and what stood at the path stays as it
/// was. Missing folders are made. A symbolic link is followed. What exists and is no regular file, such as
/// `/dev/stdout`, is written to directly.
public final class AtomicFile: ByteSink {
  /// The file to be.
  public let path: String

  private let target: String
  private let aside: String?
  private var descriptor: Int32
  private var isSettled = false

  /// Opens the aside file.
  ///
  /// - Throws: ``FileWriteError``.
  public init(path: String) throws {
    self.path = path
    var status = stat()
    let exists = stat(path, &status) == 0
    let type = status.st_mode & S_IFMT
    if exists, type == S_IFDIR { throw FileWriteError(path: path, code: EISDIR) }
    if exists, type != S_IFREG {
      target = path
      aside = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw FileWriteError(path: path, code: errno) }
      return
    }
    target = exists ? try AtomicFile.resolved(path) : path
    let (folder, name) = AtomicFile.split(target)
    if !exists { try AtomicFile.makeFolders(folder, for: path) }
    (aside, descriptor) = try AtomicFile.openAside(folder: folder, name: name, for: path)
    // A replaced file keeps its permissions; a new one has those of the process's mask.
    if exists, fchmod(descriptor, status.st_mode & 0o7777) != 0 {
      let code = errno
      discard()
      throw FileWriteError(path: path, code: code)
    }
  }

  deinit { discard() }

  /// Appends the bytes to the aside file.
  ///
  /// - Throws: ``FileWriteError``; the aside file is gone then.
  public func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard descriptor >= 0, !isSettled else { throw FileWriteError(path: path, code: EBADF) }
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let count = Glibc.write(descriptor, start, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure()
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Brings the bytes to the disk, so that little is left that can fail; nothing may be written after it.
  ///
  /// - Throws: ``FileWriteError``; the aside file is gone then.
  func settle() throws {
    guard descriptor >= 0 else { throw FileWriteError(path: path, code: EBADF) }
    guard !isSettled, aside != nil else { return }
    if fsync(descriptor) != 0 { throw failure() }
    isSettled = true
  }

  /// Brings the bytes to the disk and gives the file its name.
  ///
  /// - Throws: ``FileWriteError``; the aside file is gone then.
  public func finish() throws {
    try settle()
    let open = descriptor
    descriptor = -1
    guard let aside else {
      if close(open) != 0 { throw FileWriteError(path: path, code: errno) }
      return
    }
    if close(open) != 0 || rename(aside, target) != 0 {
      let code = errno
      unlink(aside)
      throw FileWriteError(path: path, code: code)
    }
    // The name too must outlive a power cut; a file system that cannot say so (some network ones) has still renamed.
    let folder = Glibc.open(AtomicFile.split(target).folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private func failure() -> FileWriteError {
    let code = errno
    discard()
    return FileWriteError(path: path, code: code)
  }

  private func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if let aside { unlink(aside) }
  }

  private static func resolved(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else { throw FileWriteError(path: path, code: errno) }
    defer { free(real) }
    return String(cString: real)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
  }

  private static func makeFolders(_ folder: String, for path: String) throws {
    var status = stat()
    if stat(folder, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw FileWriteError(path: path, code: ENOTDIR) }
      return
    }
    let code = errno
    let parent = split(folder).folder
    guard code == ENOENT, parent != folder else { throw FileWriteError(path: path, code: code) }
    try makeFolders(parent, for: path)
    // Another process may have made it meanwhile.
    if mkdir(folder, 0o777) != 0, errno != EEXIST { throw FileWriteError(path: path, code: errno) }
  }

  private static func openAside(
    folder: String, name: String, for path: String
  ) throws -> (path: String, descriptor: Int32) {
    guard !name.isEmpty else { throw FileWriteError(path: path, code: EISDIR) }
    // Names have 255 bytes at most: a long one is cut, in bytes that no longer need to be UTF-8.
    guard name.utf8.count <= 255 else { throw FileWriteError(path: path, code: ENAMETOOLONG) }
    let stem = String(decoding: name.utf8.prefix(160), as: UTF8.self)
    let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
    while true {
      let mark = String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count)] })
      let aside = "\(folder)/.\(stem).\(mark).tmp"
      let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (aside, descriptor) }
      if errno != EEXIST, errno != EINTR { throw FileWriteError(path: path, code: errno) }
    }
  }
}
