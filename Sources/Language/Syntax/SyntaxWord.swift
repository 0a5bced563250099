/// A word as the parser reads it.
public struct SyntaxWord: Sendable {
  /// The word as written.
  public let form: String
  /// The word in lower case, as `Token.lower` gives it.
  public let lower: String

  /// Makes a word.
  public init(form: String, lower: String) {
    self.form = form
    self.lower = lower
  }
}

extension SyntaxWord {
  /// Makes a word of a treebank, folded as the tokenizer folds its tokens.
  package init(form: String) {
    let bytes = Array(form.utf8)
    let isWord = bytes.first.map { first in
      Tokenizer.isDigit(first) || Tokenizer.isLetter(first) || (first >= 0x80 && !Tokenizer.isMark(in: bytes, at: 0))
    }
    self.init(form: form, lower: isWord == true ? WordFolding.fold(bytes, 0..<bytes.count).lower : form)
  }
}
