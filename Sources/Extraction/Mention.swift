import KnowledgeGraph
import Ontology

/// A name in a text.
struct Mention: Sendable {
  /// How the name stands for its thing.
  enum Form: Sendable {
    case name, acronym, adjective, demonym, metonym, surname, definite, contextName
  }

  /// Tokens of the name, without article, title, post or possessive.
  var tokens: Range<Int>
  /// The same with titles and posts before it.
  var outer: Range<Int>
  /// What it names.
  var kind: NodeKind
  /// The gazetteer entry, where it is a known name.
  var entry: Int?
  /// How it names it.
  var form: Form
  /// Rule that found it.
  var rule: String
  /// Probability that it is rightly found, 0 to 1.
  var confidence: Double
  /// Index of the entity, once linked.
  var entity = -1
  /// Whether it stands inside a longer name.
  var isNested = false
  /// The full name, where the text leaves a part of it to its context ("Kazakhstan's new Constitution").
  var fullName: String?
  /// "authorities", "people", "territory" or "whole": what of a country is named.
  var aspect = ""

  init(
    tokens: Range<Int>, kind: NodeKind, entry: Int? = nil, form: Form = .name, rule: String, confidence: Double
  ) {
    self.tokens = tokens
    outer = tokens
    self.kind = kind
    self.entry = entry
    self.form = form
    self.rule = rule
    self.confidence = confidence
  }
}
