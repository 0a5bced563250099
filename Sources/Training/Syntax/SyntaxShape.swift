/// The sizes of the syntax network; widths are multiples of 16.
struct SyntaxShape {
  /// Numbers that describe a word.
  var width = 192
  /// Recurrent layers.
  var layers = 3
  /// Numbers that describe a head and a dependent where arcs are scored.
  var arc = 64
  /// The same where relations are told.
  var label = 96
}
