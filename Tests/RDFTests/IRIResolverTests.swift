import RDF
import Testing

@Suite struct IRIResolverTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let base: String
    let reference: String
    let iri: String
    init(_ reference: String, _ iri: String, base: String = "http://a/b/c/d;p?q") {
      self.base = base
      self.reference = reference
      self.iri = iri
    }
    var testDescription: String { "\(reference) on \(base)" }
  }

  /// RFC 3986, sections 5.4.1 and 5.4.2.
  static let standard = [
    Case("g:h", "g:h"), Case("g", "http://a/b/c/g"), Case("./g", "http://a/b/c/g"), Case("g/", "http://a/b/c/g/"),
    Case("/g", "http://a/g"), Case("//g", "http://g"), Case("?y", "http://a/b/c/d;p?y"),
    Case("g?y", "http://a/b/c/g?y"),
    Case("#s", "http://a/b/c/d;p?q#s"), Case("g#s", "http://a/b/c/g#s"), Case("g?y#s", "http://a/b/c/g?y#s"),
    Case(";x", "http://a/b/c/;x"), Case("g;x", "http://a/b/c/g;x"), Case("g;x?y#s", "http://a/b/c/g;x?y#s"),
    Case("", "http://a/b/c/d;p?q"), Case(".", "http://a/b/c/"), Case("./", "http://a/b/c/"), Case("..", "http://a/b/"),
    Case("../", "http://a/b/"), Case("../g", "http://a/b/g"), Case("../..", "http://a/"), Case("../../", "http://a/"),
    Case("../../g", "http://a/g"), Case("../../../g", "http://a/g"), Case("../../../../g", "http://a/g"),
    Case("/./g", "http://a/g"), Case("/../g", "http://a/g"), Case("g.", "http://a/b/c/g."),
    Case(".g", "http://a/b/c/.g"),
    Case("g..", "http://a/b/c/g.."), Case("..g", "http://a/b/c/..g"), Case("./../g", "http://a/b/g"),
    Case("./g/.", "http://a/b/c/g/"), Case("g/./h", "http://a/b/c/g/h"), Case("g/../h", "http://a/b/c/h"),
    Case("g;x=1/./y", "http://a/b/c/g;x=1/y"), Case("g;x=1/../y", "http://a/b/c/y"),
    Case("g?y/./x", "http://a/b/c/g?y/./x"), Case("g?y/../x", "http://a/b/c/g?y/../x"),
    Case("g#s/./x", "http://a/b/c/g#s/./x"), Case("g#s/../x", "http://a/b/c/g#s/../x"), Case("http:g", "http:g"),
  ]

  static let others = [
    Case("g", "http://a/g", base: "http://a"), Case("?q", "http://a?q", base: "http://a"),
    Case("#s", "http://a/b#s", base: "http://a/b#old"), Case("", "http://a/b", base: "http://a/b#old"),
    Case("../x", "http://a//b/x", base: "http://a//b//c"), Case("g", "urn:g", base: "urn:x"),
    Case("..", "urn:a/", base: "urn:a/b/c"), Case("../../g", "urn:/g", base: "urn:a/b"),
    Case("é/../ü", "http://a/ü", base: "http://a/"), Case("//h/../x", "file://h/x", base: "file:///a/b"),
    Case("x:y/../z", "x:y/../z"), Case("./x:y", "http://a/b/c/x:y"),
    Case("g", "file:///a/g", base: "file:///a/./b/../c"),
  ]

  @Test(arguments: standard + others) func resolves(_ test: Case) throws {
    let resolver = try #require(IRIResolver(base: IRI(test.base)))
    #expect(resolver.resolve(test.reference).string == test.iri)
  }

  @Test(arguments: ["", "relative", "//a/b", "http://a b"]) func aBaseIsAbsolute(_ base: String) {
    #expect(IRIResolver(base: IRI(base)) == nil)
  }
}
