/// Why a treebank cannot be read; each names the file and line.
public enum TreebankError: Error, CustomStringConvertible {
  /// A line has not ten columns.
  case columns(String)
  /// A word's number or head is no number.
  case number(String)
  /// A tag or relation is not one of Universal Dependencies.
  case label(String, String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .columns(let place): "\(place): not ten columns"
    case .number(let place): "\(place): not a word's number"
    case .label(let place, let label): "\(place): unknown label \(label)"
    }
  }
}
