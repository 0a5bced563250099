import RDF

/// IRIs that the codebook reads, and short names of those it prints.
enum Names {
  static let rap = "https://w3id.org/rapporteur/ontology#"

  static let ontology: IRI = "http://www.w3.org/2002/07/owl#Ontology"
  static let owlClass: IRI = "http://www.w3.org/2002/07/owl#Class"
  static let objectProperty: IRI = "http://www.w3.org/2002/07/owl#ObjectProperty"
  static let datatypeProperty: IRI = "http://www.w3.org/2002/07/owl#DatatypeProperty"
  static let annotationProperty: IRI = "http://www.w3.org/2002/07/owl#AnnotationProperty"
  static let symmetricProperty: IRI = "http://www.w3.org/2002/07/owl#SymmetricProperty"
  static let versionInfo: IRI = "http://www.w3.org/2002/07/owl#versionInfo"
  static let equivalentClass: IRI = "http://www.w3.org/2002/07/owl#equivalentClass"
  static let inverseOf: IRI = "http://www.w3.org/2002/07/owl#inverseOf"
  static let oneOf: IRI = "http://www.w3.org/2002/07/owl#oneOf"
  static let unionOf: IRI = "http://www.w3.org/2002/07/owl#unionOf"
  static let label: IRI = "http://www.w3.org/2000/01/rdf-schema#label"
  static let comment: IRI = "http://www.w3.org/2000/01/rdf-schema#comment"
  static let domain: IRI = "http://www.w3.org/2000/01/rdf-schema#domain"
  static let range: IRI = "http://www.w3.org/2000/01/rdf-schema#range"
  static let subClassOf: IRI = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
  static let subPropertyOf: IRI = "http://www.w3.org/2000/01/rdf-schema#subPropertyOf"
  static let closeMatch: IRI = "http://www.w3.org/2004/02/skos/core#closeMatch"
  static let example: IRI = "http://www.w3.org/2004/02/skos/core#example"
  static let title: IRI = "http://purl.org/dc/terms/title"
  static let description: IRI = "http://purl.org/dc/terms/description"
  static let message: IRI = "http://www.w3.org/ns/shacl#message"
  static let property: IRI = "http://www.w3.org/ns/shacl#property"
  static let targetClass: IRI = "http://www.w3.org/ns/shacl#targetClass"
  static let targetSubjectsOf: IRI = "http://www.w3.org/ns/shacl#targetSubjectsOf"
  static let counts: IRI = "https://w3id.org/rapporteur/ontology#counts"
  static let countsNot: IRI = "https://w3id.org/rapporteur/ontology#countsNot"
  static let reliability: IRI = "https://w3id.org/rapporteur/ontology#reliability"
  static let measuredPrecision: IRI = "https://w3id.org/rapporteur/ontology#measuredPrecision"
  static let measuredRecall: IRI = "https://w3id.org/rapporteur/ontology#measuredRecall"
  static let measuredOn: IRI = "https://w3id.org/rapporteur/ontology#measuredOn"
  static let ploverCategory: IRI = "https://w3id.org/rapporteur/ontology#ploverCategory"
  static let cameoCode: IRI = "https://w3id.org/rapporteur/ontology#cameoCode"
  static let event: IRI = "https://w3id.org/rapporteur/ontology#Event"
  static let stance: IRI = "https://w3id.org/rapporteur/ontology#stance"

  private static let prefixes: [(prefix: String, namespace: String)] = [
    ("rap", rap), ("dcterms", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("gn", "http://www.geonames.org/ontology#"), ("oa", "http://www.w3.org/ns/oa#"),
    ("org", "http://www.w3.org/ns/org#"), ("owl", "http://www.w3.org/2002/07/owl#"),
    ("prov", "http://www.w3.org/ns/prov#"), ("rdf", Vocabulary.RDF.namespace),
    ("rdfs", Vocabulary.RDFS.namespace), ("schema", "https://schema.org/"),
    ("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"), ("wd", "http://www.wikidata.org/entity/"),
    ("xsd", Vocabulary.XSD.namespace),
  ]

  /// A prefixed name (`rap:Person`), or the IRI in angle brackets where no prefix is known.
  static func short(_ iri: IRI) -> String {
    for (prefix, namespace) in prefixes {
      if let local = iri.local(in: namespace) { return "\(prefix):\(local)" }
    }
    return iri.description
  }
}
