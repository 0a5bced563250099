import XML

/// Names of elements and attributes that RDF/XML itself gives meaning to.
struct RDFXMLWords {
  let description: XMLName
  let about: XMLName
  let nodeID: XMLName
  let resource: XMLName
  let datatype: XMLName
  let language: XMLName

  init() throws {
    description = try XMLName("rdf:Description")
    about = try XMLName("rdf:about")
    nodeID = try XMLName("rdf:nodeID")
    resource = try XMLName("rdf:resource")
    datatype = try XMLName("rdf:datatype")
    language = try XMLName("xml:lang")
  }
}
