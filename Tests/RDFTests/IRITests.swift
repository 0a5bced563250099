import RDF
import Testing

@Suite struct IRITests {
  @Test(arguments: ["http://example.org/é", "urn:x", "a+b-c.1:rest", "mailto:a@b"]) func valid(_ text: String) {
    #expect(IRI(text).isValid)
  }

  @Test(arguments: ["", "relative", ":x", "1a:b", "a b:c", "http://e/ x", "e:<", "e:\"", "e:\n", "é:x"])
  func invalid(_ text: String) {
    #expect(!IRI(text).isValid)
  }

  @Test func localNameIsWhatFollowsTheNamespace() {
    #expect(Vocabulary.RDF.type.local(in: Vocabulary.RDF.namespace) == "type")
    #expect(Vocabulary.RDF.type.local(in: Vocabulary.RDFS.namespace) == nil)
  }

  @Test func switchesOnLiterals() {
    let name =
      switch Vocabulary.RDFS.label {
      case "http://www.w3.org/2000/01/rdf-schema#comment": "comment"
      case "http://www.w3.org/2000/01/rdf-schema#label": "label"
      default: "other"
      }
    #expect(name == "label")
  }
}
