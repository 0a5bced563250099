import Language

/// Words that the engine knows something about, by class, in one spelling (``WordFolding``) unless said otherwise.
public struct Lexicon: Sendable {
  /// Words that keep their full stop, as written.
  public internal(set) var abbreviations: Set<String> = []
  /// Given names.
  public internal(set) var givenNames = WordSet()
  /// `masculine` or `feminine` for given names that only one of them bears.
  public internal(set) var givenNameGender: [String: String] = [:]
  /// Given names that are ordinary words too.
  public internal(set) var ambiguousNames = WordSet()
  /// Particles of surnames ("von", "al", "bin").
  public internal(set) var particles = WordSet()
  /// Frequent ordinary words in lower case.
  public internal(set) var commonWords = WordSet()
  /// Honorifics and ranks ("Ambassador", "H.E.").
  public internal(set) var titles: Phrases<Title> = Phrases()
  /// Offices ("Secretary General").
  public internal(set) var posts: Phrases<Post> = Phrases()
  /// Words before or after a post ("Deputy", "former", "-designate").
  public internal(set) var postModifiers = WordTable<PostModifier>()
  /// What people do that is no post ("journalist").
  public internal(set) var occupations: Phrases<String> = Phrases()
  /// Nouns that head the names of bodies, instruments, places ("Ministry", "Agreement", "Strait").
  public internal(set) var headNouns = WordTable<HeadNoun>()
  /// Pairs of a word class of the sentence reader ("auxiliary", "negation", "preposition", …) and a word in it.
  private var classed = WordSet()

  init() {}

  /// Whether a word is in a class of the sentence reader.
  public func isIn(_ wordClass: String, _ word: String) -> Bool {
    classed.contains(key: WordKey.pair(WordKey.key(of: wordClass), WordKey.key(of: word)))
  }

  mutating func insert(_ words: some Sequence<String>, inClass wordClass: String) {
    let name = WordKey.key(of: wordClass)
    for word in words { classed.insert(key: WordKey.pair(name, WordKey.key(of: word))) }
  }
}
