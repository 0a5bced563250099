import KnowledgeGraph

/// A thing that the gazetteer knows, with the names it goes by.
public struct GazetteerEntry: Sendable {
  /// Identifier relative to the base IRI: `institution/osce`.
  public let id: String
  /// Person, institution, country, place or instrument.
  public let kind: NodeKind
  /// Full official English name (countries: the common short one).
  public let label: String
  /// Other full names.
  public let aliases: [String]
  /// Short forms in capitals ("OSCE", "U.S.").
  public let acronyms: [String]
  /// Adjectives of a country ("Kazakh").
  public let adjectives: [String]
  /// Names of its people ("Kazakhs").
  public let demonyms: [String]
  /// Names of seats that stand for it as an actor ("Kremlin").
  public let metonyms: [String]
  /// Surnames of those who lead or led a country, with all words of one ("López Obrador").
  public let leaders: [String]
  /// Short names that hold where the parent body is named ("Permanent Council").
  public let contextNames: [String]
  /// The body it is part of.
  public let parent: String?
  /// The country it is an organ of.
  public let organOf: String?
  /// Places and countries it is in.
  public let locatedIn: [String]
  /// Its member states and bodies.
  public let members: [String]
  /// The capital of a country.
  public let capital: String?
  /// Whether it is a grouping of states (G7).
  public let isGrouping: Bool
  /// Whether its name is an ordinary word too, so that a match needs support from its context.
  public let isAmbiguous: Bool
  /// Codes and the like by property name (`iso2`, `cow`, `legalStatus`, …), as exports carry them.
  public let attributes: [String: AttributeValue]
  /// Same things elsewhere.
  public let sameAs: [String]

  init(_ description: Description, kind: NodeKind) throws {
    guard let label = description.first("skos:prefLabel"), !label.isEmpty else {
      throw OntologyError.incomplete(id: description.id, file: description.file, missing: "skos:prefLabel")
    }
    id = description.id
    self.kind = kind
    self.label = label
    aliases = description.all("skos:altLabel")
    acronyms = description.all("rap:acronym")
    adjectives = description.all("rap:adjective")
    demonyms = description.all("rap:demonym")
    metonyms = description.all("rap:metonym")
    leaders = description.all("rap:leader")
    contextNames = description.all("rap:contextName")
    parent = description.first("org:subOrganizationOf")
    organOf = description.first("rap:organOf")
    locatedIn = description.all("rap:locatedIn")
    members = description.all("rap:member")
    capital = description.first("rap:capital")
    isGrouping = description.isTrue("rap:grouping")
    isAmbiguous = description.isTrue("rap:ambiguous")
    sameAs = description.all("owl:sameAs")
    var attributes: [String: AttributeValue] = [:]
    for name in GazetteerEntry.textCodes {
      if let value = description.first("rap:" + name) { attributes[name] = .text(value) }
    }
    for name in GazetteerEntry.numericCodes {
      guard let text = description.first("rap:" + name) else { continue }
      guard let number = Int(text) else {
        throw OntologyError.unknownValue(
          id: description.id, file: description.file, property: "rap:" + name, value: text, allowed: "whole numbers")
      }
      attributes[name] = .integer(number)
    }
    self.attributes = attributes
  }

  private static let textCodes = ["iso2", "iso3", "isoNumeric", "legalStatus", "placeType", "instrumentType"]
  private static let numericCodes = ["cow", "gw"]
}
