import CLanguageModels

/// The bytes of a model file, embedded in the program or owned, at an address aligned to 64 bytes; they never change.
package final class ModelBytes: @unchecked Sendable {
  // Unchecked: nothing writes to the bytes after the initialiser.
  let bytes: UnsafeRawBufferPointer
  private let owned: UnsafeMutableRawBufferPointer?

  /// A model that is part of the program.
  init(embedded model: rapporteur_language_model) {
    bytes = UnsafeRawBufferPointer(start: model.bytes, count: model.count)
    owned = nil
  }

  /// A copy of a model file.
  package init(_ file: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(file.count, 1), alignment: 64)
    copy.copyBytes(from: file)
    bytes = UnsafeRawBufferPointer(rebasing: copy[0..<file.count])
    owned = copy
  }

  deinit { owned?.deallocate() }
}
