/// What INPUT arguments stand for: the files to read, and what was left aside.
public struct InputListing: Hashable, Sendable {
  /// The files, sorted by the bytes of their paths, each file once.
  public var files: [InputFile] = []
  /// How many files in folders were skipped because their kind is not known.
  public var skipped = 0
  /// What went wrong, sorted by path; the files above can be read all the same.
  public var errors: [InputError] = []

  /// Makes an empty listing.
  public init() {}
}
