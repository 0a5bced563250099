import Language

/// A text with its names, as annotators marked them; offsets are Unicode code points.
struct AnnotatedText {
  /// A name.
  struct Name {
    var range: Range<Int>
    var kind: NameKind
  }

  var id: String
  var text = ""
  var names: [Name] = []
  /// Words tagged as proper nouns.
  var properNouns: [Range<Int>] = []
  /// Whether `names` is all there is; else only `properNouns` is known.
  var hasNames: Bool
}
