import Files
import RDF
import Testing

/// The triples of an RDF/XML document, each in one line: `e:s e:p "o"@en`, in the order in which they are handed over.
func triples(
  ofRDFXML text: String, base: String = "http://b/d/f", pieceSize: Int = .max
) throws -> [String] {
  func short(_ iri: String) -> String {
    for (prefix, namespace) in [("rdf:", Vocabulary.RDF.namespace), ("e:", "http://e/"), ("b:", "http://b/")]
    where iri.hasPrefix(namespace) { return prefix + iri.dropFirst(namespace.count) }
    return "<\(iri)>"
  }
  func write(_ term: Term) -> String {
    switch term {
    case .iri(let iri): short(iri.string)
    case .blank(let label): "_:" + label
    case .literal(let literal):
      "\"\(literal.lexical)\""
        + (!literal.language.isEmpty
          ? "@" + literal.language
          : literal.datatype == Vocabulary.XSD.string ? "" : "^^" + short(literal.datatype.string))
    }
  }
  var found: [String] = []
  try RDFXMLReader.read(MemorySource(text, pieceSize: pieceSize), file: "test.rdf", base: base) { quad in
    let triple = Quad(quad).triple
    found.append("\(write(triple.subject)) \(short(triple.predicate.string)) \(write(triple.object))")
  }
  return found
}

/// Content in `rdf:RDF` with the prefixes `rdf` and `e`, begun on the first line.
func document(_ content: String) -> String {
  "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>\(content)</rdf:RDF>"
}

@Suite struct RDFXMLReaderTests {
  struct DocumentCase: CustomTestStringConvertible, Sendable {
    let content: String
    let triples: [String]
    var testDescription: String { content }
  }

  static func node(_ properties: String) -> String {
    "<rdf:Description rdf:about='http://e/s'>\(properties)</rdf:Description>"
  }

  static let nodes = [
    DocumentCase(content: "", triples: []),
    DocumentCase(content: "<rdf:Description/>", triples: []),
    DocumentCase(content: "<e:T/>", triples: ["_:b0 rdf:type e:T"]),
    DocumentCase(content: "<e:T rdf:about='http://e/s'/>", triples: ["e:s rdf:type e:T"]),
    DocumentCase(
      content: "<e:T rdf:about='g'/><e:T rdf:about=''/>", triples: ["b:d/g rdf:type e:T", "b:d/f rdf:type e:T"]),
    DocumentCase(content: "<e:T rdf:ID='i'/>", triples: ["b:d/f#i rdf:type e:T"]),
    DocumentCase(content: "<e:T rdf:nodeID='x'/>", triples: ["_:x rdf:type e:T"]),
    DocumentCase(
      content: "<e:T rdf:about='http://e/s' rdf:type='http://e/U' e:p='1' xml:lang='en' e:q=''/>",
      triples: ["e:s rdf:type e:T", "e:s rdf:type e:U", "e:s e:p \"1\"@en", "e:s e:q \"\"@en"]),
    DocumentCase(
      content: "<rdf:Description about='http://e/s' type='http://e/T'/>", triples: ["e:s rdf:type e:T"]),
    DocumentCase(
      content: "<e:T rdf:about='http://e/é%20'><!-- c --><?p?></e:T>", triples: ["e:é%20 rdf:type e:T"]),
    DocumentCase(
      content: "<rdf:Bag rdf:nodeID='x' rdf:_1='a'/>", triples: ["_:x rdf:type rdf:Bag", "_:x rdf:_1 \"a\""]),
    DocumentCase(content: "<e:T xml:space='preserve' xmlfoo='1'/>", triples: ["_:b0 rdf:type e:T"]),
  ]

  static let properties = [
    DocumentCase(content: node("<e:p>text</e:p>"), triples: ["e:s e:p \"text\""]),
    DocumentCase(content: node("<e:p/><e:q></e:q>"), triples: ["e:s e:p \"\"", "e:s e:q \"\""]),
    DocumentCase(content: node("<e:p> \n</e:p>"), triples: ["e:s e:p \" \n\""]),
    DocumentCase(content: node("<e:p>a<!-- c -->b<![CDATA[<c>]]>&#233;</e:p>"), triples: ["e:s e:p \"ab<c>é\""]),
    DocumentCase(
      content: node("<e:p xml:lang='en-GB'>a</e:p><e:p>b</e:p>"), triples: ["e:s e:p \"a\"@en-GB", "e:s e:p \"b\""]),
    DocumentCase(
      content: node("<e:p rdf:datatype='http://e/D' xml:lang='en'>1</e:p>"), triples: ["e:s e:p \"1\"^^e:D"]),
    DocumentCase(content: node("<e:p rdf:datatype='D'/>"), triples: ["e:s e:p \"\"^^b:d/D"]),
    DocumentCase(
      content: node("<e:p rdf:datatype='http://www.w3.org/2001/XMLSchema#string'>1</e:p>"), triples: ["e:s e:p \"1\""]),
    DocumentCase(content: node("<e:p rdf:resource='http://e/o'/>"), triples: ["e:s e:p e:o"]),
    DocumentCase(content: node("<e:p rdf:resource='#o'> </e:p>"), triples: ["e:s e:p b:d/f#o"]),
    DocumentCase(content: node("<e:p rdf:nodeID='x'/>"), triples: ["e:s e:p _:x"]),
    DocumentCase(
      content: node("<e:p rdf:resource='http://e/o' e:q='1' rdf:type='http://e/T'/>"),
      triples: ["e:s e:p e:o", "e:o e:q \"1\"", "e:o rdf:type e:T"]),
    DocumentCase(content: node("<e:p e:q='1'/>"), triples: ["e:s e:p _:b0", "_:b0 e:q \"1\""]),
    DocumentCase(
      content: node("<e:p>\n <e:T rdf:about='http://e/o'><e:q>1</e:q></e:T>\n </e:p><e:r>2</e:r>"),
      triples: ["e:s e:p e:o", "e:o rdf:type e:T", "e:o e:q \"1\"", "e:s e:r \"2\""]),
    DocumentCase(
      content: node("<e:p><rdf:Description><e:q><rdf:Description rdf:nodeID='z'/></e:q></rdf:Description></e:p>"),
      triples: ["e:s e:p _:b0", "_:b0 e:q _:z"]),
    DocumentCase(content: node("<rdf:type rdf:resource='http://e/T'/>"), triples: ["e:s rdf:type e:T"]),
    DocumentCase(content: node("<rdf:value>1</rdf:value>"), triples: ["e:s rdf:value \"1\""]),
  ]

  static let parseTypes = [
    DocumentCase(
      content: node("<e:p rdf:parseType='Resource'><e:q>1</e:q><e:r/></e:p><e:t>2</e:t>"),
      triples: ["e:s e:p _:b0", "_:b0 e:q \"1\"", "_:b0 e:r \"\"", "e:s e:t \"2\""]),
    DocumentCase(content: node("<e:p rdf:parseType='Resource'/>"), triples: ["e:s e:p _:b0"]),
    DocumentCase(content: node("<e:p rdf:parseType='Collection'> </e:p>"), triples: ["e:s e:p rdf:nil"]),
    DocumentCase(
      content: node("<e:p rdf:parseType='Collection'><e:T rdf:about='http://e/a'/> <rdf:Description/></e:p>"),
      triples: [
        "e:s e:p _:b0", "_:b0 rdf:first e:a", "e:a rdf:type e:T", "_:b0 rdf:rest _:b2", "_:b2 rdf:first _:b1",
        "_:b2 rdf:rest rdf:nil",
      ]),
    DocumentCase(
      content: node(
        "<e:p rdf:parseType='Collection'><rdf:Description rdf:nodeID='x'><e:q rdf:parseType='Collection'>"
          + "<rdf:Description rdf:nodeID='y'/></e:q></rdf:Description><rdf:Description rdf:nodeID='z'/></e:p>"),
      triples: [
        "e:s e:p _:b0", "_:b0 rdf:first _:x", "_:x e:q _:b1", "_:b1 rdf:first _:y", "_:b1 rdf:rest rdf:nil",
        "_:b0 rdf:rest _:b2", "_:b2 rdf:first _:z", "_:b2 rdf:rest rdf:nil",
      ]),
    DocumentCase(content: node("<e:p rdf:parseType='Literal'/>"), triples: ["e:s e:p \"\"^^rdf:XMLLiteral"]),
    DocumentCase(
      content: node("<e:p rdf:parseType='other'>a<b/></e:p>").replacing("<b/>", with: "<e:b/>"),
      triples: ["e:s e:p \"a<e:b xmlns:e=\"http://e/\"></e:b>\"^^rdf:XMLLiteral"]),
  ]

  static let others = [
    DocumentCase(
      content: node("<rdf:li>a</rdf:li><rdf:_7>c</rdf:_7><rdf:li>b</rdf:li>")
        + node("<rdf:li><rdf:Bag><rdf:li>d</rdf:li></rdf:Bag></rdf:li><rdf:li>e</rdf:li>"),
      triples: [
        "e:s rdf:_1 \"a\"", "e:s rdf:_7 \"c\"", "e:s rdf:_2 \"b\"", "e:s rdf:_1 _:b0", "_:b0 rdf:type rdf:Bag",
        "_:b0 rdf:_1 \"d\"", "e:s rdf:_2 \"e\"",
      ]),
    DocumentCase(
      content: node("<e:p rdf:ID='r' xml:lang='en'>a</e:p>"),
      triples: [
        "e:s e:p \"a\"@en", "b:d/f#r rdf:type rdf:Statement", "b:d/f#r rdf:subject e:s", "b:d/f#r rdf:predicate e:p",
        "b:d/f#r rdf:object \"a\"@en",
      ]),
    DocumentCase(
      content: node("<e:p rdf:ID='r'><e:T rdf:nodeID='x'/></e:p>"),
      triples: [
        "e:s e:p _:x", "b:d/f#r rdf:type rdf:Statement", "b:d/f#r rdf:subject e:s", "b:d/f#r rdf:predicate e:p",
        "b:d/f#r rdf:object _:x", "_:x rdf:type e:T",
      ]),
    DocumentCase(
      content: "<e:T rdf:nodeID='b0'/><e:T/><e:T rdf:nodeID='n-x'/><e:T rdf:nodeID='a.'/><e:T rdf:nodeID='b'/>",
      triples: [
        "_:n-b0- rdf:type e:T", "_:b0 rdf:type e:T", "_:n-n-x- rdf:type e:T", "_:n-a.- rdf:type e:T",
        "_:b rdf:type e:T",
      ]),
    DocumentCase(
      content: "<rdf:Description xml:base='http://e/x/y' xml:lang='en' rdf:about='z'><e:p xml:base='../q' "
        + "rdf:resource='r'/><e:p xml:lang=''>a</e:p><e:p>b</e:p></rdf:Description><e:T rdf:ID='i'/>",
      triples: ["e:x/z e:p e:r", "e:x/z e:p \"a\"", "e:x/z e:p \"b\"@en", "b:d/f#i rdf:type e:T"]),
    DocumentCase(
      content: "<e:T xml:base='http://e/x#frag' rdf:about=''/><e:T xml:base='http://e/x#frag' rdf:ID='i'/>"
        + "<e:T xml:base='http://e/y' rdf:ID='i'/>",
      triples: ["e:x rdf:type e:T", "e:x#i rdf:type e:T", "e:y#i rdf:type e:T"]),
  ]

  @Test(arguments: nodes + properties + parseTypes + others)
  func readsTheWholeSyntaxWhateverThePieces(_ test: DocumentCase) throws {
    for size in [1, .max] { #expect(try triples(ofRDFXML: document(test.content), pieceSize: size) == test.triples) }
  }

  @Test func aNodeMayBeTheWholeDocument() throws {
    let text = "<T xmlns='http://e/'><p>1</p></T>"
    #expect(try triples(ofRDFXML: text) == ["_:b0 rdf:type e:T", "_:b0 e:p \"1\""])
  }

  @Test func entitiesOfOntologiesAreRead() throws {
    let text = "<!DOCTYPE rdf:RDF [<!ENTITY e 'http://e/'>]>" + document("<e:T rdf:about='&e;s'/>")
    #expect(try triples(ofRDFXML: text) == ["e:s rdf:type e:T"])
  }

  @Test func namespacesMayBeIRIs() throws {
    let text = "<é:T xmlns:é='http://e/é#'/>"
    #expect(try triples(ofRDFXML: text) == ["_:b0 rdf:type e:é#T"])
  }

  static let literals: [(String, String)] = [
    ("<e:b e:z='1' y='2' a='3'/>", "<e:b xmlns:e=\"http://e/\" a=\"3\" y=\"2\" e:z=\"1\"></e:b>"),
    ("<x xmlns='http://d'><y/><z xmlns=''/></x>", "<x xmlns=\"http://d\"><y></y><z xmlns=\"\"></z></x>"),
    ("<e:b><e:c/></e:b><e:d/>", "<e:b xmlns:e=\"http://e/\"><e:c></e:c></e:b><e:d xmlns:e=\"http://e/\"></e:d>"),
    ("<x xmlns:q='http://q'><q:y/></x>", "<x><q:y xmlns:q=\"http://q\"></q:y></x>"),
    ("a &lt; b &amp; c &gt;&#13;\"'", "a &lt; b &amp; c &gt;&#xD;\"'"),
    ("<x a='&quot;&lt;&amp;&#9;&#10;&#13;>'/>", "<x a=\"&quot;&lt;&amp;&#x9;&#xA;&#xD;>\"></x>"),
    ("<!-- c --><?p  d?><?q?><![CDATA[<]]>", "<!-- c --><?p d?><?q?>&lt;"),
    (
      "<x xml:lang='en' rdf:about='r'/>",
      "<x xmlns:rdf=\"\(Vocabulary.RDF.namespace)\" rdf:about=\"r\" xml:lang=\"en\"></x>"
    ),
  ]

  @Test(arguments: literals) func literalsOfXMLAreCanonical(_ content: String, _ expected: String) throws {
    let text = document(Self.node("<e:p rdf:parseType='Literal'>\(content)</e:p>"))
    #expect(try triples(ofRDFXML: text) == ["e:s e:p \"\(expected)\"^^rdf:XMLLiteral"])
  }

  @Test func manyNamesAndNodesStayRight() throws {
    var content = ""
    var expected: [String] = []
    for index in 0..<40_000 {
      content +=
        "<rdf:Description rdf:nodeID='x\(index)'><e:p\(index % 20_000)>\(index)</e:p\(index % 20_000)></rdf:Description>"
      expected.append("_:x\(index) e:p\(index % 20_000) \"\(index)\"")
    }
    #expect(try triples(ofRDFXML: document(content)) == expected)
  }
}
