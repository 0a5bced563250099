import Files
import RDF
import Testing
import XML

@Suite struct RDFXMLReaderErrorTests {
  struct ErrorCase: CustomTestStringConvertible, Sendable {
    let content: String
    var line = 2
    let says: String
    var testDescription: String { content }
  }

  static let grammar = [
    ErrorCase(content: "\ntext", says: "the text \"text\" where node elements are expected"),
    ErrorCase(content: "\n<e:T>text</e:T>", says: "expected property elements"),
    ErrorCase(content: "\n<e:T><e:p><e:U/>text</e:p></e:T>", says: "after the node element"),
    ErrorCase(content: "\n<e:T><e:p>text<e:U/></e:p></e:T>", says: "e:U after text"),
    ErrorCase(content: "\n<e:T><e:p><e:U/><e:V/></e:p></e:T>", says: "second node element, e:V"),
    ErrorCase(content: "\n<e:T><e:p rdf:resource='r'><e:U/></e:p></e:T>", says: "e:U in a property whose attributes"),
    ErrorCase(content: "\n<e:T><e:p rdf:resource='r'>x</e:p></e:T>", says: "\"x\" in a property whose attributes"),
    ErrorCase(content: "\n<e:T><e:p rdf:parseType='Collection'>x</e:p></e:T>", says: "node elements are expected"),
    ErrorCase(content: "\n<rdf:RDF/>", says: "rdf:RDF can be the outermost"),
    ErrorCase(content: "\n<rdf:li/>", says: "rdf:li cannot be a node element"),
    ErrorCase(content: "\n<rdf:aboutEach/>", says: "rdf:aboutEach is no part of RDF any more"),
    ErrorCase(content: "\n<e:T rdf:bagID='x'/>", says: "rdf:bagID is no part of RDF any more"),
    ErrorCase(content: "\n<e:T rdf:aboutEach='x'/>", says: "rdf:aboutEach is no part of RDF any more"),
    ErrorCase(content: "\n<e:T rdf:li='x'/>", says: "rdf:li cannot be an attribute"),
    ErrorCase(content: "\n<e:T rdf:resource='x'/>", says: "rdf:resource on the node element e:T"),
    ErrorCase(content: "\n<e:T rdf:parseType='Literal'/>", says: "rdf:parseType on the node element e:T"),
    ErrorCase(content: "\n<e:T rdf:datatype='d'/>", says: "rdf:datatype on the node element e:T"),
    ErrorCase(content: "\n<e:T>\n<rdf:Description/></e:T>", line: 3, says: "rdf:Description cannot be a property"),
    ErrorCase(content: "\n<e:T>\n<e:p rdf:about='x'/></e:T>", line: 3, says: "rdf:about on the property e:p"),
    ErrorCase(content: "\n<T/>", says: "T has no namespace"),
    ErrorCase(content: "\n<e:T p='1'/>", says: "attribute p has no namespace"),
    ErrorCase(content: "\n<T xmlns='rel'/>", says: "T makes no absolute IRI: relT"),
    ErrorCase(content: "\n<e:T xmlns:q='a b' q:p=''/>", says: "q:p makes no absolute IRI"),
    ErrorCase(content: "\n<e:T><p xmlns='rel'/></e:T>", says: "p makes no absolute IRI"),
    ErrorCase(content: "<e:T/>\n</rdf:RDF><!--", says: "comment"),
    ErrorCase(content: "\n<e:T><e:p></e:T>", says: "end tag of"),
    ErrorCase(content: "\n<q:T/>", says: "prefix \"q\""),
  ]

  static let attributes = [
    ErrorCase(content: "\n<e:T rdf:about='x' rdf:ID='i'/>", says: "more than one of rdf:about, rdf:ID and rdf:nodeID"),
    ErrorCase(content: "\n<e:T rdf:nodeID='x' rdf:ID='i'/>", says: "more than one of"),
    ErrorCase(content: "\n<e:T about='x' rdf:about='x'/>", says: "rdf:about twice"),
    ErrorCase(content: "\n<e:T><e:p rdf:resource='x' rdf:nodeID='i'/></e:T>", says: "rdf:resource and rdf:nodeID"),
    ErrorCase(content: "\n<e:T><e:p rdf:resource='x' rdf:datatype='i'/></e:T>", says: "rdf:datatype and rdf:resource"),
    ErrorCase(
      content: "\n<e:T><e:p rdf:parseType='Literal' rdf:resource='i'/></e:T>", says: "rdf:parseType and rdf:res"),
    ErrorCase(content: "\n<e:T><e:p rdf:parseType='Resource' e:q='i'/></e:T>", says: "properties as attributes"),
    ErrorCase(content: "\n<e:T><e:p rdf:datatype='d' e:q='i'>x</e:p></e:T>", says: "properties as attributes"),
    ErrorCase(content: "\n<e:T rdf:ID='1x'/>", says: "rdf:ID=\"1x\" is no XML name"),
    ErrorCase(content: "\n<e:T rdf:ID=''/>", says: "rdf:ID=\"\" is no XML name"),
    ErrorCase(content: "\n<e:T rdf:nodeID='a:b'/>", says: "rdf:nodeID=\"a:b\" is no XML name"),
    ErrorCase(
      content: "<e:T rdf:ID='i'/>\n<e:T rdf:ID='i'/>", says: "rdf:ID=\"i\" stands twice in the document: <http://b/f#i>"
    ),
    ErrorCase(content: "<e:T rdf:ID='i'/>\n<e:T><e:p rdf:ID='i'/></e:T>", says: "stands twice"),
    ErrorCase(content: "\n<e:T rdf:about='a b'/>", says: "\"a b\" is no IRI"),
    ErrorCase(content: "\n<e:T><e:p rdf:resource='http://e/{x}'/></e:T>", says: "\"http://e/{x}\" is no IRI"),
    ErrorCase(content: "\n<e:T xml:base='a b'/>", says: "\"a b\" is no IRI"),
    ErrorCase(content: "\n<e:T xml:lang='en_GB'/>", says: "xml:lang=\"en_GB\" is no language tag"),
    ErrorCase(
      content: "\n<e:T><e:p rdf:datatype='http://www.w3.org/1999/02/22-rdf-syntax-ns#langString'/></e:T>",
      says: "cannot be rdf:langString"),
  ]

  @Test(arguments: grammar + attributes) func saysWhereAndWhatIsWrong(_ test: ErrorCase) throws {
    let error = try #require(throws: RDFSyntaxError.self) {
      try triples(ofRDFXML: document(test.content), base: "http://b/f")
    }
    #expect(error.file == "test.rdf")
    #expect(error.line == test.line, "\(error)")
    #expect(error.column > 0)
    #expect(error.message.contains(test.says), "\(error)")
  }

  @Test func attributesOfTheRootAreRefused() throws {
    let text = "<rdf:RDF xmlns:rdf='\(Vocabulary.RDF.namespace)' rdf:about='x'/>"
    let error = try #require(throws: RDFSyntaxError.self) { try triples(ofRDFXML: text) }
    #expect(error.message.contains("rdf:RDF has only"))
  }

  @Test(arguments: ["<e:T rdf:about='x'/>", "<e:T rdf:about=''/>", "<e:T rdf:ID='x'/>", "<e:T xml:base='x'/>"])
  func aRelativeIRIWithoutBaseIsAnError(_ content: String) throws {
    let error = try #require(throws: RDFSyntaxError.self) { try triples(ofRDFXML: document(content), base: "") }
    #expect(error.message.contains("has no base"))
  }

  @Test func aBaseThatIsNoIRIIsAnError() throws {
    let error = try #require(throws: RDFSyntaxError.self) { try triples(ofRDFXML: document(""), base: "no base") }
    #expect(error.message.contains("\"no base\""))
  }

  @Test func messagesAreOneShortLineWhateverTheDocumentSays() throws {
    let long = String(repeating: "a&#10; ", count: 50_000)
    let error = try #require(throws: RDFSyntaxError.self) {
      try triples(ofRDFXML: document("<e:T rdf:about='\(long)'/>"))
    }
    #expect(!error.message.contains("\n") && error.message.utf8.count < 1_000)
  }

  @Test func aRefusalGainsThePlace() throws {
    let text = document("\n<rdf:Description>\n <e:p>1</e:p>\n <e:p>2</e:p></rdf:Description>")
    let error = try #require(throws: RDFSyntaxError.self) {
      try RDFXMLReader.read(MemorySource(text), file: "x.rdf") { quad in
        if Term(quad.object).text == "2" { throw TripleRefusal("no twos") }
      }
    }
    #expect(error.description == "x.rdf:4:14: no twos")
  }

  @Test func whatTheBodyThrowsIsThrownOnAndEndsTheReading() throws {
    struct Enough: Error {}
    var seen = 0
    #expect(throws: Enough.self) {
      try RDFXMLReader.read(MemorySource(document("<e:T/><e:T/><e:T/>")), file: "x.rdf") { _ in
        seen += 1
        throw Enough()
      }
    }
    #expect(seen == 1)
  }

  struct Flood: CustomTestStringConvertible, Sendable {
    let head: String
    let part: String
    let says: String
    var testDescription: String { head + part }
  }

  static let floods = [
    Flood(head: "<e:T>", part: "<e:p><e:T>", says: "nested"),
    Flood(head: "<e:T><e:p rdf:parseType='Literal'>", part: "<e:x>text</e:x>", says: "parse type Literal"),
    Flood(
      head: "", part: "<e:T rdf:about='http://e/\(String(repeating: "x", count: 100_000))'><e:p>",
      says: "that are open hold"),
    Flood(
      head: "", part: "<e:T xml:base='http://e/\(String(repeating: "x", count: 100_000))'><e:p>",
      says: "that are open hold"),
  ]

  @Test(arguments: floods) func documentsThatGrowWithoutEndAreRefused(_ flood: Flood) throws {
    final class Endless: ByteSource {
      let bytes: [UInt8]
      let head: Int
      var position = 0
      init(_ head: String, _ part: String) {
        bytes = Array((head + part).utf8)
        self.head = head.utf8.count
      }
      func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        if position == bytes.count { position = head }
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<(position + count)])
        position += count
        return count
      }
    }
    let head = document("").replacing("</rdf:RDF>", with: "") + flood.head
    var limits = XMLLimits()
    limits.textBytes = 1 << 20
    limits.markupBytes = 1 << 20
    let error = try #require(throws: RDFSyntaxError.self) {
      try RDFXMLReader.read(Endless(head, flood.part), file: "x.rdf", limits: limits) { _ in }
    }
    #expect(error.message.contains(flood.says), "\(error)")
  }

  @Test func everyCutOfADocumentIsAnError() throws {
    let bytes = Array(
      document("<e:T xml:lang='en'><e:p rdf:ID='i'>é</e:p><e:p rdf:parseType='Collection'><e:U e:q='1'/></e:p></e:T>")
        .utf8)
    for count in 0..<bytes.count {
      #expect(throws: RDFSyntaxError.self, "cut at \(count)") {
        try RDFXMLReader.read(MemorySource(Array(bytes[..<count])), file: "x", base: "http://b/") { _ in }
      }
    }
  }
}
