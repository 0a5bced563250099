/// A part of speech of Universal Dependencies (UPOS).
///
/// See <https://universaldependencies.org/u/pos/>.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x

  /// The tag as Universal Dependencies writes it ("NOUN").
  public var name: String { String(describing: self).uppercased() }
}
