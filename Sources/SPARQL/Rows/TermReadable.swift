import RDF

/// A type whose values can be read from terms of an answer.
///
/// ```swift
/// extension Temperature: TermReadable {
///   init?(term: Term) { … }
/// }
/// ```
public protocol TermReadable {
  /// What the type is called in messages: `a whole number`.
  static var termDescription: String { get }

  /// Reads a term, or gives `nil` where it says no such value.
  init?(term: Term)
}

extension String: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a text" }

  /// The text of the term: lexical form, IRI, or label.
  public init?(term: Term) { self = term.text }
}

extension Int: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a whole number" }

  /// The value of a literal of `xsd:integer` or a type derived from it.
  public init?(term: Term) {
    guard case .numeric = Value(term), let literal = term.literal else { return nil }
    let digits = literal.lexical.utf8.first == UInt8(ascii: "+") ? literal.lexical.dropFirst() : literal.lexical[...]
    guard let number = Int(digits) else { return nil }
    self = number
  }
}

extension Double: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a number" }

  /// The value of a numeric literal of any type, rounded where it has more digits.
  public init?(term: Term) {
    guard case .numeric = Value(term), let literal = term.literal else { return nil }
    // XML Schema writes infinity as INF.
    guard let number = Double(literal.lexical) else { return nil }
    self = number
  }
}

extension Bool: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a truth value" }

  /// The value of a literal of `xsd:boolean`.
  public init?(term: Term) {
    guard let literal = term.literal, literal.datatype == XSD.boolean else { return nil }
    switch literal.lexical {
    case "true", "1": self = true
    case "false", "0": self = false
    default: return nil
    }
  }
}

extension IRI: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "an IRI" }

  /// The IRI itself.
  public init?(term: Term) {
    guard let iri = term.iri else { return nil }
    self = iri
  }
}

extension Term: TermReadable {
  /// What messages call it.
  public static var termDescription: String { "a term" }

  /// The term itself.
  public init?(term: Term) { self = term }
}
