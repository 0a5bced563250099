/// What a caller knows of a word: lists it stands in, names already found over it, where it stands.
///
/// The tagger learns what each flag is worth; it knows no list itself.
public struct NameFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// Makes flags of bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// A given name.
  public static let givenName = NameFlags(rawValue: 1 << 0)
  /// A given name that is an ordinary word too.
  public static let perhapsGivenName = NameFlags(rawValue: 1 << 1)
  /// An ordinary word.
  public static let commonWord = NameFlags(rawValue: 1 << 2)
  /// A particle of surnames ("von", "al").
  public static let particle = NameFlags(rawValue: 1 << 3)
  /// Part of an honorific or rank.
  public static let title = NameFlags(rawValue: 1 << 4)
  /// Part of an office.
  public static let post = NameFlags(rawValue: 1 << 5)
  /// A noun that heads names of bodies.
  public static let bodyNoun = NameFlags(rawValue: 1 << 6)
  /// A noun that heads names of places.
  public static let placeNoun = NameFlags(rawValue: 1 << 7)
  /// A noun that heads names of treaties, laws and plans.
  public static let instrumentNoun = NameFlags(rawValue: 1 << 8)
  /// A noun for a happening.
  public static let happening = NameFlags(rawValue: 1 << 9)
  /// A day, month or season.
  public static let calendar = NameFlags(rawValue: 1 << 10)
  /// Stands in the document in lower case too.
  public static let alsoLower = NameFlags(rawValue: 1 << 11)
  /// Begins its sentence.
  public static let sentenceStart = NameFlags(rawValue: 1 << 12)
  /// Stands in a line where most words are capitalised.
  public static let titleCase = NameFlags(rawValue: 1 << 13)
  /// What someone does who holds no office ("journalist").
  public static let occupation = NameFlags(rawValue: 1 << 14)
  /// Ends a person's name elsewhere in the document.
  public static let personElsewhere = NameFlags(rawValue: 1 << 15)

  /// Under a country's name.
  public static let country = NameFlags(rawValue: 1 << 16)
  /// Under the name of a place.
  public static let place = NameFlags(rawValue: 1 << 17)
  /// Under the name of a body.
  public static let body = NameFlags(rawValue: 1 << 18)
  /// Under the name of a treaty, law or plan.
  public static let instrument = NameFlags(rawValue: 1 << 19)
  /// Under a person's name.
  public static let person = NameFlags(rawValue: 1 << 20)
  /// Under an adjective or a people's name.
  public static let adjective = NameFlags(rawValue: 1 << 21)
  /// The name over the word is a known one.
  public static let known = NameFlags(rawValue: 1 << 22)
  /// The name over the word is uncertain.
  public static let uncertain = NameFlags(rawValue: 1 << 23)
  /// The name over the word begins with it.
  public static let begins = NameFlags(rawValue: 1 << 24)
  /// The name over the word ends with it.
  public static let ends = NameFlags(rawValue: 1 << 25)

  /// Every flag that speaks of a name over the word.
  public static let cover: NameFlags = [
    .country, .place, .body, .instrument, .person, .adjective, .known, .uncertain, .begins, .ends,
  ]
  /// Every flag that speaks of the word itself.
  static let lexical: NameFlags = [
    .givenName, .perhapsGivenName, .commonWord, .particle, .title, .post, .bodyNoun, .placeNoun, .instrumentNoun,
    .happening, .calendar, .occupation,
  ]
}
