import KnowledgeGraph
import RDF

/// Namespaces and terms of the projection.
enum Names {
  static let rap = "https://w3id.org/rapporteur/ontology#"

  /// Every prefix that an RDF syntax declares, in order.
  static let prefixes: [(prefix: String, namespace: String)] = [
    ("rap", rap), ("rdf", Vocabulary.RDF.namespace), ("rdfs", Vocabulary.RDFS.namespace),
    ("owl", "http://www.w3.org/2002/07/owl#"), ("xsd", Vocabulary.XSD.namespace),
    ("skos", "http://www.w3.org/2004/02/skos/core#"), ("org", "http://www.w3.org/ns/org#"),
    ("prov", "http://www.w3.org/ns/prov#"), ("oa", "http://www.w3.org/ns/oa#"),
    ("dcterms", "http://purl.org/dc/terms/"), ("schema", "https://schema.org/"),
  ]

  /// Properties of which the context of JSON-LD says that their values are IRIs, days or numbers.
  static let types: [(predicate: IRI, type: JSONLDValueType)] = {
    let resources =
      Predicate.allCases.map { PredicateNames.iri($0) } + [
        sameAs, derivedFrom, member, organization, role, hasSource, hasSelector, speaker, statement,
        Vocabulary.RDF.subject, Vocabulary.RDF.predicate, Vocabulary.RDF.object, own("tieFrom"), own("tieTo"),
      ]
    let days = [begin, finish, date, attested]
    return resources.map { ($0, .iri) } + days.map { ($0, .datatype(Vocabulary.XSD.date)) }
      + [(mentions, .datatype(Vocabulary.XSD.integer)), (confidence, .datatype(Vocabulary.XSD.decimal))]
  }()

  static func own(_ local: String) -> IRI { IRI(rap + local) }

  static let altLabel: IRI = "http://www.w3.org/2004/02/skos/core#altLabel"
  static let sameAs: IRI = "http://www.w3.org/2002/07/owl#sameAs"
  static let title: IRI = "http://purl.org/dc/terms/title"
  static let date: IRI = "http://purl.org/dc/terms/date"
  static let url: IRI = "https://schema.org/url"
  static let derivedFrom: IRI = "http://www.w3.org/ns/prov#wasDerivedFrom"
  static let membership: IRI = "http://www.w3.org/ns/org#Membership"
  static let member: IRI = "http://www.w3.org/ns/org#member"
  static let organization: IRI = "http://www.w3.org/ns/org#organization"
  static let role: IRI = "http://www.w3.org/ns/org#role"
  static let roleClass: IRI = "http://www.w3.org/ns/org#Role"
  static let specificResource: IRI = "http://www.w3.org/ns/oa#SpecificResource"
  static let hasSource: IRI = "http://www.w3.org/ns/oa#hasSource"
  static let hasSelector: IRI = "http://www.w3.org/ns/oa#hasSelector"
  static let positionSelector: IRI = "http://www.w3.org/ns/oa#TextPositionSelector"
  static let quoteSelector: IRI = "http://www.w3.org/ns/oa#TextQuoteSelector"
  static let start: IRI = "http://www.w3.org/ns/oa#start"
  static let end: IRI = "http://www.w3.org/ns/oa#end"
  static let exact: IRI = "http://www.w3.org/ns/oa#exact"
  static let double: IRI = "http://www.w3.org/2001/XMLSchema#double"
  static let float: IRI = "http://www.w3.org/2001/XMLSchema#float"
  static let passage = own("Passage")
  static let assertion = own("Assertion")
  static let asNamed = own("asNamed")
  static let mentions = own("mentionCount")
  static let edtf = own("edtf")
  static let begin = own("begin")
  static let finish = own("end")
  static let confidence = own("confidence")
  static let speaker = own("speaker")
  static let rule = own("rule")
  static let statement = own("statement")
  static let postStatus = own("postStatus")
  static let attested = own("attested")
}
